using RecordsApi.Data.Importing;
using RecordsApi.Data.Merging;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Verification;

namespace RecordsApi.Data.Verification;

/// <summary>The comparison of a folder of workbooks with the register.</summary>
/// <param name="Files">Number of workbooks found, without those skipped.</param>
/// <param name="FilesSkipped">Number of workbooks that are no list of a known program.</param>
/// <param name="FilesInRegister">Number of those that the register contains, by hash.</param>
/// <param name="Rows">Number of rows printed in those.</param>
/// <param name="RowsMatching">Number of rows that the register contains exactly as printed, at the same row number.</param>
/// <param name="Differences">All workbooks and rows that differ.</param>
public sealed record FolderComparisonResult(int Files, int FilesSkipped, int FilesInRegister, int Rows, int RowsMatching, IReadOnlyList<string> Differences);

/// <summary>Reads workbooks again and compares every row with the register.</summary>
public static class WorkbookFolderComparer
{
    /// <summary>Compares all workbooks in a folder, at any depth.</summary>
    public static Task<FolderComparisonResult> CompareAsync(RegisterSnapshot register, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Task.Run(() => Compare(register, folder, cancellation), cancellation);
    }

    private static FolderComparisonResult Compare(RegisterSnapshot register, string folder, CancellationToken cancellation)
    {
        var byHash = register.Publications.ToLookup(p => p.Sha256);
        var differences = new List<string>();
        int files = 0, skipped = 0, inRegister = 0, rows = 0, matching = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            WorkbookTable table;
            try
            {
                using var stream = File.OpenRead(path);
                if (PublishedWorkbookReader.FindReasonToSkip(stream, Path.GetFileName(path), cancellation) is not null
                    || PublishedWorkbookReader.TryReadFacilities(stream, Path.GetFileName(path), cancellation) is not null)
                {
                    skipped++;
                    continue;
                }

                files++;
                table = WorkbookReader.Read(stream, Path.GetFileName(path), null, cancellation);
            }
            catch (WorkbookException e)
            {
                differences.Add(e.Message);
                continue;
            }

            if (byHash[table.Sha256].FirstOrDefault() is not { } publication)
            {
                differences.Add($"{table.FileName}: not in the register; run 'import' to add it.");
                continue;
            }

            inRegister++;
            var storedRows = register.Rows[publication.RowsKey].ToDictionary(r => r.RowNumber);
            foreach (var row in table.Rows)
            {
                rows++;
                if (storedRows.TryGetValue(row.RowNumber, out var stored)
                    && PrintedRowMapping.ToCells(register.PrintedRows[stored.PrintedRowKey]) == row.Cells)
                    matching++;
                else
                    differences.Add($"{table.FileName}, row {row.RowNumber}: differs from the register.");
            }
        }

        return new FolderComparisonResult(files, skipped, inRegister, rows, matching, differences);
    }
}
