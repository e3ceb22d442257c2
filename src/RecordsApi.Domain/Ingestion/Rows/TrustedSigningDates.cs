using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>
/// Tells workbooks whose signing dates are doubtful: for the rows that earlier workbooks print too, they print other dates. Such dates are
/// no evidence for the date of a publication.
/// </summary>
internal sealed class TrustedSigningDates
{
    private const int MinComparableRows = 5;
    private const double MinAgreeingShare = 0.8;

    private readonly HashSet<string> doubtfulFiles = new(StringComparer.Ordinal);

    /// <summary>Compares the workbooks in the order of the dates in their names.</summary>
    /// <param name="files">The files.</param>
    /// <param name="printedRows">The printed rows.</param>
    /// <param name="signedDates">The signing date of each printed row.</param>
    public TrustedSigningDates(IReadOnlyList<PublicationFile> files, PrintedRowTable printedRows, IReadOnlyList<DateOnly?> signedDates)
    {
        var keys = NumberRows(printedRows);
        var knownDates = new Dictionary<int, HashSet<DateOnly>>();
        var ordered = files.Select(file => (File: file, Name: FileNameParser.Parse(file.FileName)))
            .Where(file => file.Name is { List: ListKind.Participating, IsWebPage: false })
            .OrderBy(file => file.Name.Date ?? DateOnly.MaxValue).ThenBy(file => file.File.FileName, StringComparer.Ordinal)
            .ThenBy(file => file.File.Sha256, StringComparer.Ordinal);
        foreach (var (file, _) in ordered)
        {
            var dates = file.Rows.Where(row => signedDates[row.PrintedRowIndex] is not null)
                .Select(row => (Key: keys[row.PrintedRowIndex], Date: signedDates[row.PrintedRowIndex]!.Value)).ToList();
            var comparable = dates.Count(row => knownDates.ContainsKey(row.Key));
            var agreeing = dates.Count(row => knownDates.TryGetValue(row.Key, out var known) && known.Contains(row.Date));
            if (comparable >= MinComparableRows && agreeing < MinAgreeingShare * comparable)
            {
                doubtfulFiles.Add(file.Sha256);
                continue;
            }

            foreach (var (key, date) in dates)
            {
                if (!knownDates.TryGetValue(key, out var known))
                    knownDates.Add(key, known = []);
                known.Add(date);
            }
        }
    }

    /// <summary>Whether the signing dates of a file are doubtful.</summary>
    public bool IsDoubtful(PublicationFile file) => doubtfulFiles.Contains(file.Sha256);

    /// <summary>Numbers the printed rows so that rows that differ in other columns than state, agency and model have one number.</summary>
    private static int[] NumberRows(PrintedRowTable printedRows)
    {
        var numbers = new int[printedRows.Count];
        var numberByKey = new Dictionary<(string?, string?, string?), int>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var cells = printedRows[i];
            var key = (Normalize(cells.State), Normalize(cells.Agency), Normalize(cells.Model));
            if (!numberByKey.TryGetValue(key, out numbers[i]))
                numberByKey.Add(key, numbers[i] = numberByKey.Count);
        }

        return numbers;
    }

    private static string? Normalize(string? text) => PrintedText.Clean(text)?.ToUpperInvariant();
}
