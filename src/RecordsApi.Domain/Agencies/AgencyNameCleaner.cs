using System.Text.RegularExpressions;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Cleans a printed name for display: writes out law-enforcement abbreviations, corrects misspelled agency words and
/// removes "City of" and similar prefixes. Other words stay as printed, because they may be names.
/// </summary>
internal static partial class AgencyNameCleaner
{
    // Parish, Marshal and Village are omitted on purpose: Paris, Marshall and Millage are places.
    private static readonly string[] TradeWords =
    [
        "Police", "Department", "Office", "County", "Constable", "Constable's", "Constables", "Township", "District",
        "Corrections", "Correctional", "Detention", "Commissioners", "Attorney", "Attorney's", "Judicial", "Agricultural",
        "University", "Sheriff", "Sheriff's", "Precinct", "Authority", "Enforcement", "Investigation", "Division",
    ];

    private static readonly (string Word, string Lower)[] NormalizedTradeWords =
        [.. TradeWords.Select(word => (word, word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal)))];

    private static readonly HashSet<string> CorrectlySpelledWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Country", "Counts", "Offices", "Districts", "Divisions", "Departments", "Investigations", "Precincts", "Polite",
        "Correction", "Agriculture", "Universal",
    };

    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Dept"] = "Department",
        ["Dep't"] = "Department",
        ["PD"] = "Police Department",
        ["P.D"] = "Police Department",
        ["DPS"] = "Department of Public Safety",
        ["BOCC"] = "Board of County Commissioners",
        ["Twp"] = "Township",
        ["Pct"] = "Precinct",
        ["Prec"] = "Precinct",
        ["Co"] = "County",
        ["Univ"] = "University",
        ["&"] = "and",
        ["DOC"] = "Department of Corrections",
        ["THP"] = "Highway Patrol",
    };

    /// <summary>
    /// Returns the meaning of an abbreviation in an agency's name, in the words of the index: "PD" the police, "SO" the sheriff, whether
    /// their body is called an office, a department or a bureau; null if it is none.
    /// </summary>
    /// <param name="word">The word in lower case.</param>
    /// <param name="isFirst">Whether it is the first word.</param>
    /// <param name="isLast">Whether it is the last word.</param>
    public static IReadOnlyList<string>? ExpandForSearch(string word, bool isFirst, bool isLast) => word switch
    {
        "so" when isLast && !isFirst => ["sheriffs"],
        "pd" => ["police"],
        _ when Abbreviations.TryGetValue(word, out var full) && (full != "County" || !isFirst) => NameNormalizer.Tokenize(full),
        _ => null,
    };

    public static string Clean(string stateUsps, string printedName)
    {
        var text = ParenthesizedText().Replace(NameNormalizer.Clean(printedName), " ");
        text = UnspacedNumber().Replace(text, "$1 $2").Replace("/", " / ", StringComparison.Ordinal);
        text = RemoveStateSuffix(text.Trim(' ', ',', '.'), stateUsps);
        text = ExpandStatePrefix(text, stateUsps);
        text = RepeatedCounty().Replace(text, "$1");
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        text = string.Join(' ', words.Select((word, at) => CleanWord(word, at, words.Length)));
        text = OfficeWithoutApostrophe().Replace(text, "$1's $2");
        text = CivicPrefix().Replace(text, "");
        text = TownshipOf().Replace(text, "$1 Township$2");
        return text.Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', ',', '.', '/', '-');
    }

    private static string CleanWord(string word, int at, int count)
    {
        var trimmedWord = word.Trim(',', '.', ';', ':', '-');
        if (trimmedWord.Length == 0)
            return word;
        if (trimmedWord.Equals("SO", StringComparison.OrdinalIgnoreCase) && at == count - 1 && at > 0)
            return "Sheriff's Office";
        if (trimmedWord == "So" && at < count - 1)
            return "South";
        // "Co" can mean company or county; it means county only after a name and before more words.
        if (Abbreviations.TryGetValue(trimmedWord, out var full) && (full != "County" || at > 0))
            return full + (word.EndsWith(',') ? "," : "");
        var corrected = FindCorrection(trimmedWord);
        return corrected is null ? word : word.Replace(trimmedWord, corrected, StringComparison.Ordinal);
    }

    private static string? FindCorrection(string trimmedWord)
    {
        if (trimmedWord.Length < 5 || CorrectlySpelledWords.Contains(trimmedWord))
            return null;
        var lower = trimmedWord.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        if (lower is "countys")
            return "County";
        foreach (var (word, right) in NormalizedTradeWords)
        {
            if (lower == right)
                return trimmedWord.Contains('\'', StringComparison.Ordinal) && !trimmedWord.Contains("'S", StringComparison.Ordinal) ? null : word;
        }
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var (word, right) in NormalizedTradeWords)
        {
            if (IsLikelyTypo(lower, right) && EditDistance.Calculate(lower, right) is var distance && distance < least)
                (nearest, least) = (word, distance);
        }

        return nearest;
    }

    private static bool IsLikelyTypo(string word, string trade) =>
        word[0] == trade[0]
        && Math.Abs(word.Length - trade.Length) <= 2
        && (EditDistance.IsLikelyTypo(word, trade)
            || (trade.StartsWith("sheriff", StringComparison.Ordinal) && word.Contains('f', StringComparison.Ordinal)
                && EditDistance.Calculate(word, trade) <= 2));

    private static string RemoveStateSuffix(string text, string usps)
    {
        var stateSuffix = ", " + usps;
        return text.EndsWith(stateSuffix, StringComparison.OrdinalIgnoreCase) ? text[..^stateSuffix.Length] : text;
    }

    private static string ExpandStatePrefix(string text, string usps)
    {
        if (!text.StartsWith(usps + " ", StringComparison.Ordinal))
            return text;
        var name = UsStateNames.GetWords(usps).Select(word => char.ToUpperInvariant(word[0]) + word[1..]);
        return string.Join(' ', name) + text[usps.Length..];
    }

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex ParenthesizedText();

    [GeneratedRegex(@"\b(Pct\.?|Precinct|District|Ward)\.?(\d)", RegexOptions.IgnoreCase)]
    private static partial Regex UnspacedNumber();

    [GeneratedRegex(@"^County of .+? / (.+ County .+)$", RegexOptions.IgnoreCase)]
    private static partial Regex RepeatedCounty();

    [GeneratedRegex(@"\b(Sheriff|Constable|Marshal)'?s?'? (Office|Department)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfficeWithoutApostrophe();

    [GeneratedRegex(@"^(The )?((City|Town|Village|Borough) of |The )", RegexOptions.IgnoreCase)]
    private static partial Regex CivicPrefix();

    [GeneratedRegex(@"^Township of (.+?)( Police| Constable|$)", RegexOptions.IgnoreCase)]
    private static partial Regex TownshipOf();
}
