using CsvHelper;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// The seed file of the FBI's agencies: UTF-8, LF, ordinal order of ORIs; county GEOIDs separated by spaces. The number of
/// officers is not included.
/// </summary>
public static class FbiAgenciesCsv
{
    private static readonly string[] Columns = ["ori", "name", "state", "counties", "kind", "unit", "population", "year"];

    /// <summary>Writes the agencies in ordinal order of their ORIs.</summary>
    public static void Write(TextWriter writer, IEnumerable<FbiAgency> agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        using var csv = CsvWriter.Create(writer, new() { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var agency in agencies.OrderBy(agency => agency.Ori, StringComparer.Ordinal))
        {
            csv.WriteField(agency.Ori);
            csv.WriteField(agency.Name);
            csv.WriteField(agency.State);
            csv.WriteField(string.Join(' ', agency.CountyIds));
            csv.WriteField(agency.Kind);
            csv.WriteField(agency.IsUnit ? "unit" : "");
            csv.WriteField(agency.Population);
            csv.WriteField(agency.Year);
            csv.EndRecord();
        }
    }

    /// <summary>Reads a file written by <see cref="Write"/>; <see cref="FbiAgency.Officers"/> is null.</summary>
    /// <exception cref="FormatException">A number is not valid.</exception>
    public static IReadOnlyList<FbiAgency> Read(TextReader reader, CancellationToken ct)
    {
        using var csv = CsvReader.Create(reader, new() { Separator = ',' }, leaveOpen: true);
        var agencies = new List<FbiAgency>();
        while (csv.Read())
        {
            ct.ThrowIfCancellationRequested();
            agencies.Add(new(
                csv.GetString("ori"), csv.GetString("name"), csv.GetString("state"),
                csv.GetString("counties").Split(' ', StringSplitOptions.RemoveEmptyEntries),
                csv.GetString("kind"), csv.GetString("unit") == "unit",
                csv.GetString("population").Length == 0 ? null : csv.Parse<int>("population"), null)
            {
                Year = csv.GetString("year").Length == 0 ? null : csv.Parse<int>("year"),
            });
        }
        return agencies;
    }
}
