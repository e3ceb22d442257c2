namespace RecordsApi.Domain.Agencies;

/// <summary>Names of the states and territories by USPS code, as agencies print them before their own.</summary>
internal static class UsStateNames
{
    private static readonly Dictionary<string, string> NamesByCode = new(StringComparer.Ordinal)
    {
        ["AL"] = "alabama",
        ["AK"] = "alaska",
        ["AZ"] = "arizona",
        ["AR"] = "arkansas",
        ["CA"] = "california",
        ["CO"] = "colorado",
        ["CT"] = "connecticut",
        ["DE"] = "delaware",
        ["DC"] = "district of columbia",
        ["FL"] = "florida",
        ["GA"] = "georgia",
        ["HI"] = "hawaii",
        ["ID"] = "idaho",
        ["IL"] = "illinois",
        ["IN"] = "indiana",
        ["IA"] = "iowa",
        ["KS"] = "kansas",
        ["KY"] = "kentucky",
        ["LA"] = "louisiana",
        ["ME"] = "maine",
        ["MD"] = "maryland",
        ["MA"] = "massachusetts",
        ["MI"] = "michigan",
        ["MN"] = "minnesota",
        ["MS"] = "mississippi",
        ["MO"] = "missouri",
        ["MT"] = "montana",
        ["NE"] = "nebraska",
        ["NV"] = "nevada",
        ["NH"] = "new hampshire",
        ["NJ"] = "new jersey",
        ["NM"] = "new mexico",
        ["NY"] = "new york",
        ["NC"] = "north carolina",
        ["ND"] = "north dakota",
        ["OH"] = "ohio",
        ["OK"] = "oklahoma",
        ["OR"] = "oregon",
        ["PA"] = "pennsylvania",
        ["RI"] = "rhode island",
        ["SC"] = "south carolina",
        ["SD"] = "south dakota",
        ["TN"] = "tennessee",
        ["TX"] = "texas",
        ["UT"] = "utah",
        ["VT"] = "vermont",
        ["VA"] = "virginia",
        ["WA"] = "washington",
        ["WV"] = "west virginia",
        ["WI"] = "wisconsin",
        ["WY"] = "wyoming",
        ["AS"] = "american samoa",
        ["GU"] = "guam",
        ["MP"] = "northern mariana islands",
        ["PR"] = "puerto rico",
        ["VI"] = "virgin islands",
    };

    /// <summary>Whether a code is a state's or territory's.</summary>
    public static bool IsKnown(string usps) => NamesByCode.ContainsKey(usps);

    /// <summary>The words of the state's name; empty for a code that is none.</summary>
    public static IReadOnlyList<string> GetWords(string usps) =>
        NamesByCode.TryGetValue(usps, out var name) ? name.Split(' ') : [];

    /// <summary>Where the state's name starts in the words, or -1.</summary>
    public static int IndexOfName(IReadOnlyList<string> words, string usps)
    {
        var name = GetWords(usps);
        for (var at = 0; name.Count > 0 && at + name.Count <= words.Count; at++)
        {
            if (words.Skip(at).Take(name.Count).SequenceEqual(name))
                return at;
        }
        return -1;
    }

    /// <summary>The words without the state's name, wherever it stands.</summary>
    public static List<string> RemoveName(IReadOnlyList<string> words, string usps)
    {
        List<string> rest = [.. words];
        for (var at = IndexOfName(rest, usps); at >= 0; at = IndexOfName(rest, usps))
            rest.RemoveRange(at, GetWords(usps).Count);
        return rest;
    }
}
