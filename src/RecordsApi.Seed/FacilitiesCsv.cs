using System.Globalization;
using CsvHelper;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Seed;

/// <summary>
/// Reads and writes lists of detention facilities as CSV: one file has the lists, one their rows with the printed numbers, and one every
/// distinct printed facility. The number of the list is written in its first row only, and numbers have at most 15 significant digits, as many
/// as Excel shows.
/// </summary>
internal static class FacilitiesCsv
{
    private static readonly string[] ListColumns =
    [
        "list", "file_name", "sha256", "saved_at", "sheet", "columns", "heading", "notes",
        "id", "published_on", "data_as_of", "fiscal_year", "date_note", "row_count", "state", "reason",
    ];

    /// <summary>Number of leading columns that are read; the others are derived from them.</summary>
    private const int InputColumnCount = 8;

    private static readonly string[] RowColumns =
        ["file", "row", "facility", "level_a", "level_b", "level_c", "level_d", "average_population", "guaranteed_minimum"];

    private static readonly string[] PrintedColumns =
    [
        "number", "detloc", "name", "address", "city", "county", "state", "zip", "field_office", "type", "type_detailed", "sexes", "owner", "operator",
        "capacity", "per_diem", "contract_start", "contract_end",
    ];

    /// <summary>Writes the files. Columns derived from the lists are written for readers; only the first columns are read.</summary>
    public static void Write(BundleFolder folder, FacilityFacts facts, IReadOnlyList<PrintedFacility> printed)
    {
        // In the order in which publications first print them, independent of the order of import.
        var numbers = new Dictionary<int, int>();
        foreach (var row in facts.Publications.SelectMany(p => p.File.Rows))
            numbers.TryAdd(row.PrintedFacilityKey, numbers.Count + 1);
        BundleCsv.WriteRows(folder.FacilityListsPath, ListColumns, facts.Publications.Select(p => FormatList(p.Publication, p.File)));
        BundleCsv.WriteRows(
            folder.FacilityRowsPath, RowColumns, facts.Publications.SelectMany((p, i) => p.File.Rows.Select((row, n) => FormatRow(n == 0 ? i + 1 : null, row, numbers[row.PrintedFacilityKey]))));
        BundleCsv.WriteRows(
            folder.PrintedFacilitiesPath, PrintedColumns, numbers.OrderBy(n => n.Value).Select(n => FormatPrinted(n.Value, printed[n.Key - 1])));
    }

    /// <summary>Reads the files.</summary>
    /// <exception cref="InvalidDataException">One of the files is invalid.</exception>
    public static FacilityInput Read(BundleFolder folder)
    {
        var printed = ReadPrinted(folder.PrintedFacilitiesPath);
        var rows = ReadRows(folder.FacilityRowsPath, printed.Count).ToLookup(row => row.PublicationKey);
        var files = new List<FacilityFile>();
        using var reader = new StreamReader(folder.FacilityListsPath);
        using var csv = BundleCsv.CreateReader(reader, folder.FacilityListsPath, ListColumns[..InputColumnCount]);
        while (csv.Read())
        {
            files.Add(new FacilityFile(
                csv.GetString("list"), csv.GetString("file_name"), csv.GetString("sha256"), csv.GetString("sheet"), Split(csv.GetString("columns"), '|'),
                Split(csv.GetString("heading"), '\n'), [.. rows[files.Count + 1].Select(row => row with { PublicationKey = 0 })])
            {
                Notes = Split(csv.GetString("notes"), '\n'),
                SavedAt = csv.GetString("saved_at") is { Length: > 0 } savedAt ? UtcTimestamp.Parse(savedAt) : null,
            });
        }

        return new(files, printed);
    }

    private static string?[] FormatList(FacilityPublication p, FacilityFile file) =>
    [
        file.List, file.FileName, file.Sha256, BundleCsv.FormatValue(file.SavedAt), file.Sheet, string.Join('|', file.Columns), string.Join('\n', file.Heading),
        string.Join('\n', file.Notes), p.Id, BundleCsv.FormatValue(p.PublishedOn), BundleCsv.FormatValue(p.DataAsOf), BundleCsv.FormatValue(p.FiscalYear), p.DateNote,
        BundleCsv.FormatValue(p.RowCount), p.State, p.Reason,
    ];

    private static string?[] FormatRow(int? file, FacilityRow r, int number) =>
    [
        BundleCsv.FormatValue(file), BundleCsv.FormatValue(r.RowNumber), BundleCsv.FormatValue(number), Shorten(r.LevelA), Shorten(r.LevelB), Shorten(r.LevelC), Shorten(r.LevelD),
        Shorten(r.AveragePopulation), r.GuaranteedMinimum,
    ];

    private static string?[] FormatPrinted(int number, PrintedFacility f) =>
    [
        BundleCsv.FormatValue(number), f.Detloc, f.Name, f.Address, f.City, f.County, f.State, f.Zip, f.FieldOffice, f.Type, f.TypeDetailed, f.Sexes, f.Owner, f.Operator,
        f.Capacity, f.PerDiem, f.ContractStart, f.ContractEnd,
    ];

    private static List<PrintedFacility> ReadPrinted(string path)
    {
        var printed = new List<PrintedFacility>();
        using var reader = new StreamReader(path);
        using var csv = BundleCsv.CreateReader(reader, path, PrintedColumns);
        while (csv.Read())
        {
            string? Cell(string column) => csv.GetString(column) is { Length: > 0 } text ? text : null;
            if (ParseNumber(csv, path, "number") != printed.Count + 1)
                throw new InvalidDataException($"{path}, row {BundleCsv.GetRowNumber(csv)}: facilities must be numbered 1, 2, 3, ….");
            printed.Add(new PrintedFacility
            {
                Key = printed.Count + 1,
                Detloc = Cell("detloc"),
                Name = Cell("name"),
                Address = Cell("address"),
                City = Cell("city"),
                County = Cell("county"),
                State = Cell("state"),
                Zip = Cell("zip"),
                FieldOffice = Cell("field_office"),
                Type = Cell("type"),
                TypeDetailed = Cell("type_detailed"),
                Sexes = Cell("sexes"),
                Owner = Cell("owner"),
                Operator = Cell("operator"),
                Capacity = Cell("capacity"),
                PerDiem = Cell("per_diem"),
                ContractStart = Cell("contract_start"),
                ContractEnd = Cell("contract_end"),
            });
        }

        return printed;
    }

    // The key of the publication is the number of the file until the rows are divided among the files.
    private static IEnumerable<FacilityRow> ReadRows(string path, int printedCount)
    {
        using var reader = new StreamReader(path);
        using var csv = BundleCsv.CreateReader(reader, path, RowColumns);
        var file = 0;
        while (csv.Read())
        {
            string? Cell(string column) => csv.GetString(column) is { Length: > 0 } text ? text : null;
            if (Cell("file") is not null)
                file = ParseNumber(csv, path, "file");
            var facility = ParseNumber(csv, path, "facility");
            if (facility < 1 || facility > printedCount)
                throw new InvalidDataException($"{path}, row {BundleCsv.GetRowNumber(csv)}: there is no printed facility {facility}.");
            yield return new FacilityRow
            {
                PublicationKey = file,
                RowNumber = ParseNumber(csv, path, "row"),
                PrintedFacilityKey = facility,
                LevelA = Cell("level_a"),
                LevelB = Cell("level_b"),
                LevelC = Cell("level_c"),
                LevelD = Cell("level_d"),
                AveragePopulation = Cell("average_population"),
                GuaranteedMinimum = Cell("guaranteed_minimum"),
            };
        }
    }

    private static string? Shorten(string? printed)
    {
        const int Significant = 15;
        if (printed is not { Length: > Significant } || !decimal.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number == 0)
            return printed;
        var decimals = Significant - 1 - (int)Math.Floor(Math.Log10((double)Math.Abs(number)));
        return decimals is < 0 or > 28 ? printed : decimal.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private static int ParseNumber(CsvReader csv, string path, string column) =>
        int.TryParse(csv.GetString(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"{path}, row {BundleCsv.GetRowNumber(csv)}: '{csv.GetString(column)}' is not a number in the column {column}.");

    private static string[] Split(string text, char separator) => text.Length == 0 ? [] : text.Split(separator);
}
