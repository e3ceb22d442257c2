using CsvHelper;

namespace RecordsApi.Domain.Geography;

/// <summary>
/// The seed file of jurisdictions: UTF-8 without byte order mark, LF, ordinal order of ids, so that a change of one fact is
/// one changed line. The level is omitted, because the length of the GEOID determines it, and OCD ids are written without
/// their common prefix <c>ocd-division/country:us</c>.
/// </summary>
public static class JurisdictionsCsv
{
    private const string OcdPrefix = "ocd-division/country:us";

    private static readonly string[] Columns =
    [
        "id", "name", "state", "ocd", "iso3166", "parents", "parents_source",
        "population", "population_year", "population_source", "latitude", "longitude", "coordinates_source", "coordinates_basis",
    ];

    /// <summary>Writes the jurisdictions in ordinal order of their ids.</summary>
    public static void Write(TextWriter writer, IEnumerable<JurisdictionFact> facts)
    {
        using var csv = CsvWriter.Create(writer, new() { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var fact in facts.OrderBy(fact => fact.Id, StringComparer.Ordinal))
        {
            csv.WriteField(fact.Id);
            csv.WriteField(fact.Name);
            csv.WriteField(fact.State);
            csv.WriteField(fact.OcdId is null ? null : "/" + fact.OcdId[OcdPrefix.Length..].TrimStart('/'));
            csv.WriteField(fact.Iso3166);
            csv.WriteField(string.Join(' ', fact.ParentIds));
            csv.WriteField(fact.ParentsSourceId);
            csv.WriteField(fact.Population);
            csv.WriteField(fact.PopulationYear);
            csv.WriteField(fact.PopulationSourceId);
            csv.WriteField(fact.Latitude);
            csv.WriteField(fact.Longitude);
            csv.WriteField(fact.CoordinatesSourceId);
            csv.WriteField(fact.CoordinatesBasis);
            csv.EndRecord();
        }
    }

    /// <summary>Reads a file written by <see cref="Write"/>.</summary>
    /// <exception cref="FormatException">A number is not valid.</exception>
    public static IReadOnlyList<JurisdictionFact> Read(TextReader reader, CancellationToken ct)
    {
        using var csv = CsvReader.Create(reader, new() { Separator = ',' }, leaveOpen: true);
        var facts = new List<JurisdictionFact>();
        while (csv.Read())
        {
            ct.ThrowIfCancellationRequested();
            facts.Add(new(
                csv.GetString("id"), csv.GetString("name"), JurisdictionLevelCodes.FromGeoid(csv.GetString("id")),
                ReadText(csv, "state"), ReadOcdId(csv), ReadText(csv, "iso3166"),
                csv.GetString("parents").Split(' ', StringSplitOptions.RemoveEmptyEntries),
                ReadInt32(csv, "population"), ReadInt32(csv, "population_year"), ReadText(csv, "population_source"),
                ReadDouble(csv, "latitude"), ReadDouble(csv, "longitude"), ReadText(csv, "coordinates_source"))
            {
                ParentsSourceId = ReadText(csv, "parents_source"),
                CoordinatesBasis = ReadText(csv, "coordinates_basis"),
            });
        }
        return facts;
    }

    private static string? ReadOcdId(CsvReader csv) =>
        ReadText(csv, "ocd") is { } suffix ? (OcdPrefix + suffix).TrimEnd('/') : null;

    private static int? ReadInt32(CsvReader csv, string column) =>
        csv.GetString(column).Length == 0 ? null : csv.Parse<int>(column);

    private static double? ReadDouble(CsvReader csv, string column) =>
        csv.GetString(column).Length == 0 ? null : csv.Parse<double>(column);

    private static string? ReadText(CsvReader csv, string column) =>
        csv.GetString(column) is { Length: > 0 } value ? value : null;
}
