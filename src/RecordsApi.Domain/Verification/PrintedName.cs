using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Verification;

/// <summary>
/// The words of a printed agency name, sorted by what they say. Simpler than <see cref="ParsedAgencyName"/> on purpose: what
/// judges the matching of names must not share its rules.
/// </summary>
internal sealed class PrintedName
{
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "agency", "and", "authority", "board", "borough", "bureau", "city", "commissioners", "county", "department", "dept", "district", "division",
        "enforcement", "for", "law", "of", "office", "parish", "public", "safety", "service", "services", "state", "the", "town", "township", "twp", "unit",
        "village", "ward",
    };

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["sheriff"] = "sheriff",
        ["sheriffs"] = "sheriff",
        ["police"] = "police",
        ["marshal"] = "police",
        ["marshals"] = "police",
        ["constable"] = "constable",
        ["constables"] = "constable",
        ["attorney"] = "prosecutor",
        ["attorneys"] = "prosecutor",
        ["prosecutor"] = "prosecutor",
        ["prosecutors"] = "prosecutor",
        ["corrections"] = "corrections",
        ["correctional"] = "corrections",
        ["jail"] = "corrections",
        ["detention"] = "corrections",
    };

    private readonly HashSet<string> placeWords;
    private readonly HashSet<string> bodies;

    /// <summary>Takes a name apart.</summary>
    /// <param name="state">USPS code of the state under which it was printed; null if the state could not be read.</param>
    /// <param name="printed">The name as printed.</param>
    public PrintedName(string? state, string? printed)
    {
        var words = NameNormalizer.Tokenize(printed ?? "");
        Key = string.Join(' ', words);
        bodies = [.. words.Select(word => Bodies.GetValueOrDefault(word)).OfType<string>()];
        placeWords = [.. words.Where(word => !CommonWords.Contains(word) && !Bodies.ContainsKey(word) && !char.IsAsciiDigit(word[0])
            && !word.Equals(state, StringComparison.OrdinalIgnoreCase))];
        Parsed = state is null || Key.Length == 0 ? null : ParsedAgencyName.Parse(state, printed!);
    }

    /// <summary>The normalized words.</summary>
    public string Key { get; }

    /// <summary>The name as the register reads it, to look up whether its place exists; null without a state or a name.</summary>
    public ParsedAgencyName? Parsed { get; }

    /// <summary>Whether both names have the same words of a place.</summary>
    public bool HasSamePlace(PrintedName other) => placeWords.Count > 0 && placeWords.SetEquals(other.placeWords);

    /// <summary>Whether all words of a place in one name are part of the other name, which has more.</summary>
    public bool IsPartOf(PrintedName other) => placeWords.Count > 0 && other.placeWords.Count > 0
        && (placeWords.IsSubsetOf(other.placeWords) || other.placeWords.IsSubsetOf(placeWords));

    /// <summary>Whether both names say which body it is, and not the same one.</summary>
    public bool IsOtherBody(PrintedName other) => bodies.Count > 0 && other.bodies.Count > 0 && !bodies.Overlaps(other.bodies);
}
