using System.Text.RegularExpressions;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Rows;

/// <summary>Reads the type of a facility, abbreviated or written out.</summary>
internal static partial class FacilityTypeReader
{
    private static readonly (FacilityType Type, string[] Spellings)[] WrittenOut =
    [
        (FacilityType.Igsa, ["INTERGOVERNMENTAL SERVICE AGREEMENT", "INTER GOVERNMENTAL SERVICE AGREEMENT"]),
        (FacilityType.Digsa,
            ["DEDICATED IGSA", "DEDICATED INTERGOVERNMENTAL SERVICE AGREEMENT", "DEDICATED INTER GOVERNMENTAL SERVICE AGREEMENT"]),
        (FacilityType.UsmsIga,
            ["USMS", "U S MARSHALS SERVICE INTERGOVERNMENTAL AGREEMENT", "U S MARSHALS SERVICE INTER GOVERNMENTAL AGREEMENT"]),
        (FacilityType.Cdf, ["CONTRACT DETENTION FACILITY"]),
        (FacilityType.UsmsCdf, ["U S MARSHALS SERVICE CONTRACT DETENTION FACILITY"]),
        (FacilityType.Spc, ["SERVICE PROCESSING CENTER"]),
        (FacilityType.Bop, ["BUREAU OF PRISONS", "FEDERAL BUREAU OF PRISONS"]),
        (FacilityType.Orr, ["OFFICE OF REFUGEE RESETTLEMENT"]),
        (FacilityType.Mirp, ["MEXICAN INTERIOR REPATRIATION PROGRAM"]),
        (FacilityType.Dod, ["DEPARTMENT OF DEFENSE"]),
        (FacilityType.Moc, ["MIGRANT OPERATIONS CENTER"]),
    ];

    private static readonly SpellingCorrector Types = new(Spellings());

    /// <summary>
    /// Returns the code of a printed type, with a spelling error corrected and noted; a null code with a note if none or several are close.
    /// </summary>
    public static (string? Code, string? Note) Read(string? printed)
    {
        if (PrintedText.Clean(printed) is not { } clean || PrintedText.IsPlaceholder(clean))
            return default;
        var words = Separators().Replace(clean.ToUpperInvariant(), " ").Trim();
        if (Types.FindExact(words) is { } code)
            return (code, null);
        return Types.FindClosest(words) is { } corrected
            ? (corrected, $"The type is printed as “{clean}” and was read as {corrected}.")
            : (null, $"The type “{clean}” is unknown, and not exactly one type is written similarly.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Spellings()
    {
        foreach (var term in FacilityTypes.Vocabulary.Terms)
            yield return new(Separators().Replace(term.Value.ToUpperInvariant(), " "), term.Value);
        foreach (var (type, spellings) in WrittenOut)
        {
            foreach (var spelling in spellings)
                yield return new(spelling, FacilityTypes.Vocabulary.GetCode(type));
        }
    }

    [GeneratedRegex("[^A-Z0-9]+")]
    private static partial Regex Separators();
}
