using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Agreements.V1;

namespace RecordsApi.Features.Publications.V1;

/// <summary>What rows of publications print. Most rows print what rows of other publications print, so that it is kept for the next ones.</summary>
internal sealed class PrintedRowReader(RegisterContext db)
{
    private const int MaxKept = 20_000;

    private readonly Dictionary<int, PrintedRow> kept = [];

    /// <summary>Reads printed rows by their keys.</summary>
    public async Task<IReadOnlyDictionary<int, PrintedRow>> ReadAsync(IEnumerable<int> keys, CancellationToken cancellationToken)
    {
        var missing = keys.Where(key => !kept.ContainsKey(key)).Distinct().ToArray();
        if (missing.Length == 0)
            return kept;
        if (kept.Count > MaxKept)
        {
            kept.Clear();
            missing = [.. keys.Distinct()];
        }

        var read = await db.PrintedRows.Where(cells => EF.Parameter(missing).Contains(cells.Key))
            .Select(cells => new { Cells = cells, Remarks = db.RowRemarks.Where(r => r.PrintedRowKey == cells.Key).OrderBy(r => r.Number).ToList() })
            .ToListAsync(cancellationToken);
        foreach (var row in read)
            kept[row.Cells.Key] = new(row.Cells.ToPrintedCells(), row.Cells.ToReadCells(), [.. row.Remarks.Select(r => new RemarkV1(r.Kind, r.Column, r.Text))]);
        return kept;
    }
}

/// <summary>What a row prints, and what was read from it.</summary>
/// <param name="Printed">Cells as printed.</param>
/// <param name="Read">Values read from the cells.</param>
/// <param name="Remarks">Remarks on the cells.</param>
internal sealed record PrintedRow(PrintedCellsV1 Printed, ReadCellsV1 Read, IReadOnlyList<RemarkV1> Remarks);
