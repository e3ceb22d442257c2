using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Data.Importing;

/// <summary>What the paths of an import hold.</summary>
internal sealed record LoadedImportFiles(
    IReadOnlyList<WorkbookTable> Workbooks, IReadOnlyList<DecisionFact> Decisions, IReadOnlyList<string> Failures, int FilesRead)
{
    /// <summary>
    /// Reads workbooks and files of decisions. In a folder every .xlsx file, at any depth, and every CSV file that
    /// begins like a file of decisions; other files of a folder are left alone. A file named by itself is read, or the
    /// reason why not is reported.
    /// </summary>
    public static async Task<LoadedImportFiles> ReadAsync(
        IReadOnlyList<string> paths, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var failures = new List<string>();
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                files.Add(path);
            else if (!Directory.Exists(path))
                failures.Add($"{path}: there is no such file or folder; name workbooks (.xlsx), a file of decisions (.csv) or folders of them.");
            else if (FindImportableFiles(path) is { Count: > 0 } found)
                files.AddRange(found);
            else
                failures.Add($"{path}: the folder holds no workbook (.xlsx) and no file of decisions (.csv).");
        }

        files = [.. files.Distinct(StringComparer.Ordinal)];
        var workbooks = new WorkbookTable?[files.Count];
        var decisions = new List<DecisionFact>();
        var problems = new string?[files.Count];
        var done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, files.Count), cancellation, (i, stop) =>
        {
            try
            {
                if (files[i].EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                {
                    using var reader = new StreamReader(files[i]);
                    var facts = DecisionsCsv.Read(reader, Path.GetFileName(files[i]));
                    lock (decisions)
                        decisions.AddRange(facts);
                }
                else
                {
                    using var stream = File.OpenRead(files[i]);
                    workbooks[i] = PublishedWorkbookReader.Read(stream, Path.GetFileName(files[i]), stop);
                }
            }
            catch (Exception e) when (e is WorkbookException or InvalidDataException or IOException or UnauthorizedAccessException or CsvHelper.CsvFormatException)
            {
                problems[i] = e.Message;
            }

            progress?.Report(new ImportProgress("Reading files", Interlocked.Increment(ref done), files.Count));
            return ValueTask.CompletedTask;
        });
        failures.AddRange(problems.OfType<string>());
        return new LoadedImportFiles([.. workbooks.OfType<WorkbookTable>()], decisions, failures, files.Count - problems.Count(p => p is not null));
    }

    private static List<string> FindImportableFiles(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return [.. files.Where(f => f.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || IsDecisionsFile(f))];
    }

    private static bool IsDecisionsFile(string file)
    {
        if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return false;
        using var reader = new StreamReader(file);
        return reader.ReadLine() is { } first && DecisionsCsv.IsHeader(first);
    }
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Completed">How many of <paramref name="Total"/> are done.</param>
/// <param name="Total">How many there are; 0 where it cannot be counted.</param>
public readonly record struct ImportProgress(string Stage, int Completed, int Total);
