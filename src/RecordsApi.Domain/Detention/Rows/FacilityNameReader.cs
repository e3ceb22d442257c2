using System.Text.RegularExpressions;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Detention.Rows;

/// <summary>Reads the names of facilities, and makes them comparable.</summary>
internal static partial class FacilityNameReader
{
    private static readonly Dictionary<string, string[]> Abbreviations = new(StringComparer.Ordinal)
    {
        ["det"] = ["detention"],
        ["detn"] = ["detention"],
        ["ctr"] = ["center"],
        ["cntr"] = ["center"],
        ["cnt"] = ["center"],
        ["cen"] = ["center"],
        ["centre"] = ["center"],
        ["fac"] = ["facility"],
        ["facil"] = ["facility"],
        ["cor"] = ["correctional"],
        ["corr"] = ["correctional"],
        ["correction"] = ["correctional"],
        ["corrections"] = ["correctional"],
        ["co"] = ["county"],
        ["cnty"] = ["county"],
        ["cty"] = ["county"],
        ["dept"] = ["department"],
        ["fed"] = ["federal"],
        ["inst"] = ["institution"],
        ["svc"] = ["service"],
        ["serv"] = ["service"],
        ["svcs"] = ["service"],
        ["services"] = ["service"],
        ["proc"] = ["processing"],
        ["res"] = ["residential"],
        ["reg"] = ["regional"],
        ["regl"] = ["regional"],
        ["juv"] = ["juvenile"],
        ["hosp"] = ["hospital"],
        ["med"] = ["medical"],
        ["sheriffs"] = ["sheriff"],
        ["ofc"] = ["office"],
        ["ipc"] = ["ice", "processing", "center"],
        ["spc"] = ["service", "processing", "center"],
        ["cdf"] = ["contract", "detention", "facility"],
        ["fci"] = ["federal", "correctional", "institution"],
        ["fdc"] = ["federal", "detention", "center"],
        ["mdc"] = ["metropolitan", "detention", "center"],
    };

    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "the", "of", "and", "for", "at" };

    // Words that say what kind of place it is, not which.
    private static readonly HashSet<string> KindWords = new(StringComparer.Ordinal)
    {
        "detention", "center", "facility", "correctional", "county", "department", "federal", "institution", "service", "processing",
        "residential", "regional", "jail", "prison", "sheriff", "office", "city", "parish", "hold", "room", "ice", "public", "safety",
        "justice", "complex", "contract", "hospital", "medical", "juvenile", "main", "annex", "adult", "family", "staging", "police",
    };

    /// <summary>Returns the name without the marks of footnotes at its end (<c>CENTER1</c>, <c>Center [2]</c>, <c>Jail***</c>).</summary>
    public static string RemoveMarks(string printed)
    {
        var name = PrintedText.Clean(printed) ?? "";
        return FootnoteMarks().Replace(name, "") is { Length: > 0 } unmarked ? unmarked : name;
    }

    /// <summary>Returns the words of a name with abbreviations written out, without articles and the like.</summary>
    public static IReadOnlyList<string> ToWords(string name)
    {
        var words = NameNormalizer.Tokenize(name).SelectMany(word => Abbreviations.GetValueOrDefault(word, [word])).ToList();
        var significant = words.Where(word => !Articles.Contains(word)).ToList();
        return significant.Count > 0 ? significant : words;
    }

    /// <summary>Whether a name contains some words one after the other.</summary>
    public static bool Contains(string name, IReadOnlyList<string> words)
    {
        var own = ToWords(name);
        return Enumerable.Range(0, Math.Max(0, own.Count - words.Count + 1)).Any(at => own.Skip(at).Take(words.Count).SequenceEqual(words));
    }

    /// <summary>Returns the key of a name: its words in alphabetical order, because lists print them in different orders.</summary>
    public static string ToKey(IEnumerable<string> words) => NameNormalizer.ToKey(words.Order(StringComparer.Ordinal));

    /// <summary>Returns the words that say which place it is; all words if there are none.</summary>
    public static IReadOnlyList<string> GetDistinctiveWords(IReadOnlyList<string> words) =>
        words.Where(word => !KindWords.Contains(word)).ToList() is { Count: > 0 } distinctive ? distinctive : words;

    // A digit is a mark only where it is attached to a word: "#2" and "T7" are parts of names.
    [GeneratedRegex(@"(?:\s*\[\d{1,2}\]|\s*\(\d\)|(?<=\p{L}{3})\d|\s*[*\u2020\u2021\u00B9\u00B2\u00B3]+)+$")]
    private static partial Regex FootnoteMarks();
}
