using System.Text;
using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>The files of an import, read and parsed.</summary>
internal sealed record LoadedImportFiles(
    IReadOnlyList<WorkbookTable> Workbooks, IReadOnlyList<DecisionFact> Decisions, IReadOnlyList<UnheldPublication> UnheldPublications,
    IReadOnlyList<RepeatedPublication> RepeatedPublications, IReadOnlyList<string> Failures, int FilesRead)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The repeated publications whose file names contain a list and a date.</summary>
    public IEnumerable<RepeatedPublication> DatedRepeats => RepeatedPublications.Where(r => !IsUndated(r));

    /// <summary>Basic ordering agreements as reported.</summary>
    public IReadOnlyList<OrderingAgreementFact> OrderingAgreements { get; init; } = [];

    /// <summary>Lists of facilities.</summary>
    public IReadOnlyList<FacilityTable> Facilities { get; init; } = [];

    /// <summary>Files of folders that are no list of a known program, each with the reason.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>A note for each other repeated publication.</summary>
    public IEnumerable<string> UndatedRepeats => RepeatedPublications.Where(IsUndated)
        .Select(r => $"{r.FileName}, identical to {r.SameBytesAs}, was not used. {FileNameParser.Parse(r.FileName).Problem}");

    private static bool IsUndated(RepeatedPublication repeated) => FileNameParser.Parse(repeated.FileName) is { List: null } or { Date: null };

    /// <summary>
    /// Reads lists, also of facilities, decisions files, files of basic ordering agreements, and files of publications that are not held or that repeat others. In a folder, reads every .xlsx
    /// and .xls file at any depth, every other spreadsheet and CSV file and every file without an extension that has the name of a list, and
    /// every CSV file with the header of one of the others. A workbook there that is no list of a known program is skipped; other files
    /// are ignored. A file that is named itself is read, or the reason for the failure is reported.
    /// </summary>
    public static async Task<LoadedImportFiles> ReadAsync(
        IReadOnlyList<string> paths, InputFileRules rules, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var failures = new List<string>();
        var files = new List<string>();
        var folders = new List<(string Path, List<string> Files)>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                files.Add(path);
            else if (!Directory.Exists(path))
                failures.Add($"{path}: no such file or folder. Specify lists (.xlsx or .csv), a decisions file (.csv) or folders that contain them.");
            else
                folders.Add((path, FindImportableFiles(path)));
        }

        var named = files.ToHashSet(StringComparer.Ordinal);
        files = [.. files.Concat(folders.SelectMany(folder => folder.Files)).Distinct(StringComparer.Ordinal)];
        var workbooks = new WorkbookTable?[files.Count];
        var facilities = new FacilityTable?[files.Count];
        var decisions = new List<DecisionFact>();
        var orderingAgreements = new List<OrderingAgreementFact>();
        var unheld = new List<UnheldPublication>();
        var repeated = new List<RepeatedPublication>();
        var problems = new string?[files.Count];
        var skipped = new string?[files.Count];
        var completed = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, files.Count), cancellation, (i, token) =>
        {
            try
            {
                if (TextRules.FindUnreadableCharacter(Path.GetFileName(files[i])) is { } unreadable)
                    throw new InvalidDataException($"{Path.GetFileName(files[i])}: The file name is not valid. {unreadable}");
                if (files[i].EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !PublishedWorkbookReader.IsCsvList(files[i]))
                {
                    using var reader = new StreamReader(files[i], StrictUtf8);
                    if (HasHeader(files[i], UnheldPublicationsCsv.IsHeader))
                    {
                        var publications = UnheldPublicationsCsv.Read(reader, Path.GetFileName(files[i]));
                        lock (decisions)
                            unheld.AddRange(publications);
                    }
                    else if (HasHeader(files[i], RepeatedPublicationsCsv.IsHeader))
                    {
                        var publications = RepeatedPublicationsCsv.Read(reader, Path.GetFileName(files[i]));
                        lock (decisions)
                            repeated.AddRange(publications);
                    }
                    else if (HasHeader(files[i], OrderingAgreementsCsv.IsHeader))
                    {
                        var facts = OrderingAgreementsCsv.Read(reader, Path.GetFileName(files[i]), rules.Today, rules.FindCountyProblem);
                        lock (decisions)
                            orderingAgreements.AddRange(facts);
                    }
                    else
                    {
                        var facts = DecisionsCsv.Read(reader, Path.GetFileName(files[i]), rules.Today, rules.FindDecisionProblem);
                        lock (decisions)
                            decisions.AddRange(facts);
                    }
                }
                else
                {
                    using var stream = File.OpenRead(files[i]);
                    var name = Path.GetFileName(files[i]);
                    facilities[i] = PublishedWorkbookReader.TryReadFacilities(stream, name, token);
                    if (facilities[i] is null && (named.Contains(files[i]) || (skipped[i] = PublishedWorkbookReader.FindReasonToSkip(stream, name, token)) is null))
                        workbooks[i] = PublishedWorkbookReader.Read(stream, name, token);
                }
            }
            catch (Exception e) when (e is WorkbookException or InvalidDataException or IOException or UnauthorizedAccessException or CsvHelper.CsvFormatException)
            {
                problems[i] = e.Message;
            }
            catch (DecoderFallbackException)
            {
                problems[i] = $"{Path.GetFileName(files[i])}: The file is not UTF-8. Save it as CSV UTF-8; letters that another encoding loses cannot be restored.";
            }

            progress?.Report(new ImportProgress("Reading files", Interlocked.Increment(ref completed), files.Count));
            return ValueTask.CompletedTask;
        });
        failures.AddRange(problems.OfType<string>());
        var skippedFiles = files.Where((_, i) => skipped[i] is not null).ToHashSet(StringComparer.Ordinal);
        failures.AddRange(folders.Where(folder => folder.Files.TrueForAll(skippedFiles.Contains)).Select(folder =>
            $"{folder.Path}: the folder contains no list (.xlsx, or .csv with the name of a list) and no decisions file (.csv)."));
        return new LoadedImportFiles(
            [.. workbooks.OfType<WorkbookTable>()], decisions, unheld, repeated, failures, files.Count - skippedFiles.Count - problems.Count(p => p is not null))
        {
            OrderingAgreements = orderingAgreements,
            Facilities = [.. facilities.OfType<FacilityTable>()],
            Skipped = [.. skipped.OfType<string>()],
        };
    }

    private static List<string> FindImportableFiles(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return [.. files.Where(f => PublishedWorkbookReader.IsNamedAsList(f) || HasHeaderOfAnotherKind(f))];
    }

    /// <summary>Whether a file is CSV with the header of a kind of file that is not a list.</summary>
    internal static bool HasHeaderOfAnotherKind(string file) => HasHeader(file, IsHeaderOfAnotherKind);

    private static bool IsHeaderOfAnotherKind(string line) => DecisionsCsv.IsHeader(line) || UnheldPublicationsCsv.IsHeader(line) || RepeatedPublicationsCsv.IsHeader(line) || OrderingAgreementsCsv.IsHeader(line);

    private static bool HasHeader(string file, Predicate<string> isHeader)
    {
        if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return false;
        using var reader = new StreamReader(file);
        return reader.ReadLine() is { } first && isHeader(first);
    }
}

/// <summary>The rules for files of decisions and of basic ordering agreements.</summary>
/// <param name="Today">The current date (UTC).</param>
/// <param name="FindDecisionProblem">Returns what is wrong with a decision whose cells are valid, and in which column; null if nothing is.</param>
/// <param name="FindCountyProblem">Returns what is wrong with a county (USPS code of the state, name); null if it exists.</param>
internal sealed record InputFileRules(
    DateOnly Today, Func<DecisionFact, (string Column, string Problem)?> FindDecisionProblem, Func<string, string, string?> FindCountyProblem);

/// <summary>The progress of an import.</summary>
/// <param name="Stage">The current stage, for display.</param>
/// <param name="Completed">The number of completed items.</param>
/// <param name="Total">The total number of items; 0 if it is unknown.</param>
public readonly record struct ImportProgress(string Stage, int Completed, int Total);
