using System.Globalization;
using System.Text.RegularExpressions;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Detention.Workbooks;

/// <summary>The words by which the columns of lists of facilities are recognized, because their headings and positions have changed over time.</summary>
internal static partial class FacilityHeadings
{
    private static readonly Dictionary<string, FacilityColumn> ColumnByWords = new(StringComparer.Ordinal)
    {
        ["DETLOC"] = FacilityColumn.Detloc,
        ["DETLOC CODE"] = FacilityColumn.Detloc,
        ["NAME"] = FacilityColumn.Name,
        ["FACILITY NAME"] = FacilityColumn.Name,
        ["FACILITY"] = FacilityColumn.Name,
        ["ADDRESS"] = FacilityColumn.Address,
        ["STREET ADDRESS"] = FacilityColumn.Address,
        ["CITY"] = FacilityColumn.City,
        ["COUNTY"] = FacilityColumn.County,
        ["STATE"] = FacilityColumn.State,
        ["ST"] = FacilityColumn.State,
        ["ZIP"] = FacilityColumn.Zip,
        ["ZIP CODE"] = FacilityColumn.Zip,
        ["AOR"] = FacilityColumn.FieldOffice,
        ["FIELD OFFICE"] = FacilityColumn.FieldOffice,
        ["AREA OF RESPONSIBILITY"] = FacilityColumn.FieldOffice,
        ["TYPE"] = FacilityColumn.Type,
        ["TYPE 1"] = FacilityColumn.Type,
        ["FACILITY TYPE"] = FacilityColumn.Type,
        ["TYPE DETAILED"] = FacilityColumn.TypeDetailed,
        ["FACILITY TYPE DETAILED"] = FacilityColumn.TypeDetailed,
        ["MALE FEMALE"] = FacilityColumn.Sexes,
        ["GENDER"] = FacilityColumn.Sexes,
        ["OWNER"] = FacilityColumn.Owner,
        ["FACILITY OWNER"] = FacilityColumn.Owner,
        ["OPERATOR"] = FacilityColumn.Operator,
        ["FACILITY OPERATOR"] = FacilityColumn.Operator,
        ["CAPACITY"] = FacilityColumn.Capacity,
        ["ICE CAPACITY"] = FacilityColumn.Capacity,
        ["PER DIEM"] = FacilityColumn.PerDiem,
        ["PER DIEM RATE"] = FacilityColumn.PerDiem,
        ["PER DIEM RATE DETAILED"] = FacilityColumn.PerDiem,
        ["LEVEL A"] = FacilityColumn.LevelA,
        ["LEVEL B"] = FacilityColumn.LevelB,
        ["LEVEL C"] = FacilityColumn.LevelC,
        ["LEVEL D"] = FacilityColumn.LevelD,
        ["GUARANTEED MINIMUM"] = FacilityColumn.GuaranteedMinimum,
    };

    /// <summary>The columns of the average population by classification level.</summary>
    public static IReadOnlyList<FacilityColumn> Levels { get; } = [FacilityColumn.LevelA, FacilityColumn.LevelB, FacilityColumn.LevelC, FacilityColumn.LevelD];

    /// <summary>Returns the column that a heading names; null if it is none that is read.</summary>
    public static FacilityColumn? FindColumn(string? heading) => FindExact(heading) ?? FindExact(Simplify(heading));

    /// <summary>Whether a heading names a column as it is; otherwise with a remark or a mark that <see cref="FindColumn"/> leaves out.</summary>
    public static bool IsExact(string? heading) => FindExact(heading) is not null;

    /// <summary>Returns the columns that are found among headings.</summary>
    public static IReadOnlySet<FacilityColumn> FindColumns(IEnumerable<string> headings) => headings.Select(FindColumn).OfType<FacilityColumn>().ToHashSet();

    /// <summary>Whether a heading is that of the average length of stay in a fiscal year ("FY25 ALOS").</summary>
    public static bool IsLengthOfStay(string heading) => LengthOfStay().IsMatch(ToWords(heading));

    private static FacilityColumn? FindExact(string? heading)
    {
        var words = ToWords(heading);
        if (ColumnByWords.TryGetValue(words, out var column))
            return column;
        if (words.Contains("CONTRACT INITIATION", StringComparison.Ordinal))
            return FacilityColumn.ContractStart;
        if (words.Contains("CONTRACT EXPIRATION", StringComparison.Ordinal))
            return FacilityColumn.ContractEnd;
        return FindPopulationYear(heading) is null ? null : FacilityColumn.AveragePopulation;
    }

    /// <summary>Returns the fiscal year of a column with average populations ("FY19 ADP"); null if the heading is another.</summary>
    public static int? FindPopulationYear(string? heading) =>
        AveragePopulation().Match(ToWords(heading)) is { Success: true } match
            ? 2000 + int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    // Without a remark in parentheses or brackets, the number of a footnote, and the word that says whose column it is: "Facility State (USPS)".
    private static string Simplify(string? heading) => Ornaments().Replace(PrintedText.Clean(heading) ?? "", " ").Trim();

    private static string ToWords(string? heading) =>
        Separators().Replace(PrintedText.Clean(heading)?.ToUpperInvariant() ?? "", " ").Trim();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]|\s\d{1,2}$|(?<=\p{L}{3})\d$|^facility\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ornaments();

    [GeneratedRegex(@"^FY ?(?:20)?\d{2} ALOS$")]
    private static partial Regex LengthOfStay();

    [GeneratedRegex("[^A-Z0-9]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^FY ?(?:20)?(?<year>\d{2}) ADP$")]
    private static partial Regex AveragePopulation();
}
