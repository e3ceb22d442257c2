namespace RecordsApi.Domain.Agencies;

/// <summary>Extracts the number of a precinct, ward, district or circuit from a name.</summary>
internal static class DistrictNumberExtractor
{
    private static readonly string[] OrdinalWords =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    private static readonly HashSet<string> DistrictKinds = ["precinct", "ward", "district", "circuit", "judicial", "place"];

    /// <summary>
    /// Returns the words without the number and its kind, and the number in digits ("4", also for "Fourth" and "4th").
    /// </summary>
    public static (IReadOnlyList<string> Others, string? Number) Extract(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (ToDigits(words[at]) is not { } number)
                continue;
            var before = at > 0 && DistrictKinds.Contains(words[at - 1]) ? at - 1 : at;
            var after = at + 1 < words.Count && DistrictKinds.Contains(words[at + 1]) ? at + 1 : at;
            if (before == after)
                continue;
            var rest = words.Where((_, i) => i < before || i > after).ToList();
            if (words[after] == "judicial")
                rest.RemoveAll(word => word is "circuit" or "district");
            return (rest, number);
        }
        return (words, null);
    }

    private static string? ToDigits(string word)
    {
        var ordinal = Array.IndexOf(OrdinalWords, word);
        if (ordinal >= 0)
            return (ordinal + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        var isNumber = digits > 0 && (digits == word.Length || word[digits..] is "st" or "nd" or "rd" or "th");
        return isNumber ? word[..digits].TrimStart('0') : null;
    }
}
