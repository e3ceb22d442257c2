using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Decisions;
using RecordsApi.Register.Publications.Identity;

namespace RecordsApi.Register.Storage;

/// <summary>Everything a register is derived from.</summary>
/// <param name="Files">Files of publications.</param>
/// <param name="Rows">Their distinct rows.</param>
/// <param name="Decisions">Decisions with their sources.</param>
/// <param name="Rulings">What people ruled.</param>
public sealed record RegisterInputs(
    IReadOnlyList<PublicationFile> Files, PrintedRowTable Rows, IReadOnlyList<DecisionFact> Decisions, IReadOnlyList<Ruling> Rulings)
{
    /// <summary>Nothing.</summary>
    public static RegisterInputs None => new([], new PrintedRowTable(), [], []);
}

/// <summary>Reads from the database what its register was derived from.</summary>
public sealed class RegisterLoader(RegisterContext context)
{
    /// <summary>Reads it.</summary>
    public async Task<RegisterInputs> LoadAsync(CancellationToken cancellation)
    {
        var rows = new PrintedRowTable();
        await foreach (var row in context.PrintedRows.AsNoTracking().OrderBy(r => r.Key).AsAsyncEnumerable().WithCancellation(cancellation))
            rows.NumberOf(PrintedRowMapping.ToCells(row));

        var places = await PlacesAsync(cancellation);
        var files = await context.Publications.AsNoTracking().OrderBy(p => p.Key)
            .Select(p => new { p.Key, p.FileName, p.Sha256, p.Columns }).ToListAsync(cancellation);
        return new RegisterInputs(
            [.. files.Select(f => new PublicationFile(f.FileName, f.Sha256, f.Columns.Split('|'), places.GetValueOrDefault(f.Key) ?? []))],
            rows,
            await context.DecisionFacts.AsNoTracking().OrderBy(d => d.Number).ToListAsync(cancellation),
            await context.Rulings.AsNoTracking().OrderBy(r => r.Subject).ThenBy(r => r.Key).ToListAsync(cancellation));
    }

    private async Task<Dictionary<int, List<RowPlace>>> PlacesAsync(CancellationToken cancellation)
    {
        // A quarter of a million rows: read without entities.
        var places = new Dictionary<int, List<RowPlace>>();
        var rows = context.PublicationRows.OrderBy(r => r.PublicationKey).ThenBy(r => r.RowNumber)
            .Select(r => new { r.PublicationKey, r.RowNumber, r.Hidden, r.PrintedRowKey });
        List<RowPlace>? open = null;
        var key = 0;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (open is null || key != row.PublicationKey)
                places.Add(key = row.PublicationKey, open = []);
            open.Add(new RowPlace(row.RowNumber, row.Hidden, row.PrintedRowKey - 1));
        }

        return places;
    }
}
