using System.Globalization;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies;

/// <summary>Reads the FBI's list of law-enforcement agencies.</summary>
public static class FbiAgencyReader
{
    /// <summary>Reads the published file and resolves the county names.</summary>
    /// <param name="path">The file <c>fbi-law-enforcement-employees-*.csv</c>.</param>
    /// <param name="jurisdictions">The register's jurisdictions.</param>
    /// <param name="ct">Cancels reading between two rows.</param>
    /// <returns>The agencies in ordinal order of their ORIs.</returns>
    /// <exception cref="InvalidDataException">The file lacks one of the published columns.</exception>
    public static IReadOnlyList<FbiAgency> Read(string path, IReadOnlyList<JurisdictionFact> jurisdictions, CancellationToken ct)
    {
        var counties = new CountyIndex(jurisdictions);
        return [.. DelimitedFileReader.ReadCsv(path, ct).Select(row => ToAgency(row, counties)).OrderBy(agency => agency.Ori, StringComparer.Ordinal)];
    }

    private static FbiAgency ToAgency(Func<string, string> row, CountyIndex counties)
    {
        var printed = NameNormalizer.Clean(row("pub_agency_name"));
        var state = row("state_abbr") switch
        {
            "NB" => "NE",
            "GM" => "GU",
            var usps => usps,
        };
        var ids = row("county_name").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => counties.Find(state, name)?.Id)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);
        return new(
            row("ori"), printed.TrimEnd(':', ',', ' '), state, [.. ids], row("agency_type_name"),
            printed.EndsWith(':') || printed.EndsWith(','), Count(row("population")), Count(row("officer_ct")))
        {
            Year = Count(row("data_year")),
        };
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
