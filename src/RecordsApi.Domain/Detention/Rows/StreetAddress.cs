using System.Text.RegularExpressions;
using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Detention.Rows;

/// <summary>Makes street addresses comparable.</summary>
internal static partial class StreetAddress
{
    private static readonly Dictionary<string, string> ShortForms = new(StringComparer.Ordinal)
    {
        ["north"] = "n",
        ["south"] = "s",
        ["east"] = "e",
        ["west"] = "w",
        ["northeast"] = "ne",
        ["northwest"] = "nw",
        ["southeast"] = "se",
        ["southwest"] = "sw",
        ["street"] = "st",
        ["saint"] = "st",
        ["str"] = "st",
        ["road"] = "rd",
        ["avenue"] = "ave",
        ["av"] = "ave",
        ["highway"] = "hwy",
        ["hiway"] = "hwy",
        ["drive"] = "dr",
        ["boulevard"] = "blvd",
        ["lane"] = "ln",
        ["court"] = "ct",
        ["parkway"] = "pkwy",
        ["circle"] = "cir",
        ["place"] = "pl",
        ["square"] = "sq",
        ["terrace"] = "ter",
        ["plaza"] = "plz",
        ["route"] = "rte",
        ["rt"] = "rte",
        ["county"] = "co",
        ["fort"] = "ft",
        ["mount"] = "mt",
        ["expressway"] = "expy",
        ["freeway"] = "fwy",
        ["trail"] = "trl",
        ["first"] = "1st",
        ["second"] = "2nd",
        ["third"] = "3rd",
        ["fourth"] = "4th",
        ["fifth"] = "5th",
        ["sixth"] = "6th",
        ["seventh"] = "7th",
        ["eighth"] = "8th",
        ["ninth"] = "9th",
        ["tenth"] = "10th",
    };

    /// <summary>
    /// Returns the key of an address: its words abbreviated, without suites, post-office boxes and telephone numbers; null if no street
    /// is left. A post-office box is no place: facilities of one town share it.
    /// </summary>
    public static string? ToKey(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return null;
        var text = Telephone().Replace(NameNormalizer.Clean(printed), " ");
        text = Suite().Replace(PostOfficeBox().Replace(text, " "), " ");
        var words = NameNormalizer.TokenizeUnexpanded(text).Select(word => ShortForms.GetValueOrDefault(word, word)).ToList();
        return words.Count >= 2 || (words is [var only] && only.Any(char.IsLetter) && only.Length > 4) ? string.Join(' ', words) : null;
    }

    /// <summary>Returns the house number of a key; null if it does not begin with one.</summary>
    public static string? GetHouseNumber(string key) => HouseNumber().Match(key) is { Success: true } match ? match.Value : null;

    /// <summary>Returns the words of a key that name the street: neither the house number nor directions and kinds of streets.</summary>
    public static IEnumerable<string> GetStreetWords(string key) =>
        key.Split(' ').Where((word, at) => !(at == 0 && char.IsDigit(word[0])) && !ShortForms.ContainsValue(word) && word.Length > 1);

    [GeneratedRegex(@"(?:\b(?:phone|tel|telephone|fax)\b\W*)?\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b(?:p\.?\s?o\.?\s?|post office )?bo[xs]\s?#?\s?\d+\b", RegexOptions.IgnoreCase)]
    private static partial Regex PostOfficeBox();

    [GeneratedRegex(@"(?:\b(?:suite|ste|unit|room|rm|floor|fl|apt)\b\.?\s*#?\s*[\w-]+|,?\s#\s?\w+)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Suite();

    [GeneratedRegex(@"^\d+")]
    private static partial Regex HouseNumber();
}
