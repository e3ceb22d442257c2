using RecordsApi.Register.Publications.Workbooks;
using RecordsApi.Register.Storage;

namespace RecordsApi.Register.Verification;

/// <summary>How a folder of workbooks compares with what the register keeps of them.</summary>
/// <param name="Files">Workbooks found.</param>
/// <param name="Known">Those the register has, by hash.</param>
/// <param name="Rows">Rows printed in those.</param>
/// <param name="RowsKept">Rows that the register keeps exactly as printed, at the same place.</param>
/// <param name="Differences">Every workbook and row that is not.</param>
public sealed record FolderFigures(int Files, int Known, int Rows, int RowsKept, IReadOnlyList<string> Differences);

/// <summary>Reads workbooks again and holds every row against the register.</summary>
public static class AgainstFolder
{
    /// <summary>Compares.</summary>
    public static Task<FolderFigures> CompareAsync(RegisterSnapshot register, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Task.Run(() => Compare(register, folder, cancellation), cancellation);
    }

    private static FolderFigures Compare(RegisterSnapshot register, string folder, CancellationToken cancellation)
    {
        var byHash = register.Publications.ToLookup(p => p.Sha256);
        var differences = new List<string>();
        int files = 0, known = 0, rows = 0, kept = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files++;
            WorkbookTable table;
            try
            {
                using var stream = File.OpenRead(path);
                table = WorkbookReader.Read(stream, Path.GetFileName(path), null, cancellation);
            }
            catch (WorkbookException e)
            {
                differences.Add(e.Message);
                continue;
            }

            if (byHash[table.Sha256].FirstOrDefault() is not { } publication)
            {
                differences.Add($"{table.FileName}: the register does not have it; 'import' takes it in.");
                continue;
            }

            known++;
            var places = register.Rows[publication.Key].ToDictionary(r => r.RowNumber);
            foreach (var row in table.Rows)
            {
                rows++;
                if (places.TryGetValue(row.RowNumber, out var place) && PrintedRowMapping.ToCells(register.PrintedRows[place.PrintedRowKey]) == row.Cells)
                    kept++;
                else
                    differences.Add($"{table.FileName}, row {row.RowNumber}: not kept as printed.");
            }
        }

        return new FolderFigures(files, known, rows, kept, differences);
    }
}
