using RecordsApi.Data.Merging;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Verification;

namespace RecordsApi.Data.Verification;

/// <summary>How a folder of workbooks compares with what the register keeps of them.</summary>
/// <param name="Files">Workbooks found.</param>
/// <param name="FilesInRegister">Those the register has, by hash.</param>
/// <param name="Rows">Rows printed in those.</param>
/// <param name="RowsMatching">Rows that the register keeps exactly as printed, at the same place.</param>
/// <param name="Differences">Every workbook and row that is not.</param>
public sealed record FolderComparisonResult(int Files, int FilesInRegister, int Rows, int RowsMatching, IReadOnlyList<string> Differences);

/// <summary>Reads workbooks again and holds every row against the register.</summary>
public static class WorkbookFolderComparer
{
    /// <summary>Compares.</summary>
    public static Task<FolderComparisonResult> CompareAsync(RegisterSnapshot register, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Task.Run(() => Compare(register, folder, cancellation), cancellation);
    }

    private static FolderComparisonResult Compare(RegisterSnapshot register, string folder, CancellationToken cancellation)
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

        return new FolderComparisonResult(files, known, rows, kept, differences);
    }
}
