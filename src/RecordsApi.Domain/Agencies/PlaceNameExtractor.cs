namespace RecordsApi.Domain.Agencies;

/// <summary>Extracts the words of a place or county from the name of a local agency.</summary>
internal static class PlaceNameExtractor
{
    private static readonly HashSet<string> TradeWords =
    [
        "police", "sheriff", "sheriffs", "department", "office", "division", "board", "corrections", "correction", "correctional",
        "jail", "prison", "detention", "attorney", "attorneys", "prosecutor", "prosecutors", "prosecuting", "marshal", "marshals",
        "constable", "constables", "county", "parish", "township", "borough", "authority", "airport", "commissioners", "services",
    ];

    private static readonly HashSet<string> FillerWords = ["of", "the", "and", "s", "for", "in"];

    /// <summary>
    /// Returns the words of the place: those before the first agency word, or else those that remain without agency words.
    /// </summary>
    public static IReadOnlyList<string> Extract(IReadOnlyList<string> words)
    {
        var end = 0;
        while (end < words.Count && (end == 0 ? !IsTradeWord(words, end) || StartsWithPlaceName(words) : !IsTradeWord(words, end)))
            end++;
        var front = words.Take(end).SkipWhile(FillerWords.Contains).ToList();
        while (front.Count > 0 && FillerWords.Contains(front[^1]))
            front.RemoveAt(front.Count - 1);
        if (front.Count > 0)
            return front;
        // "Constable Unity Township", "Metro Police Authority of Genesee County": the place comes last.
        return [.. words.Where((word, at) => !IsTradeWord(words, at) && !FillerWords.Contains(word))];
    }

    /// <summary>
    /// Separates a county from the place if a name contains both ("Southampton Township Cumberland County"): the words
    /// between "Township" and "County" are the county's.
    /// </summary>
    public static (IReadOnlyList<string> Place, string? County) SplitCounty(IReadOnlyList<string> words, IReadOnlyList<string> core)
    {
        var township = words.ToList().FindIndex(word => word is "township" or "borough");
        if (township <= 0)
            return (core, null);
        var followingWords = words.Skip(township + 1).TakeWhile(word => !IsAgencyWord(word)).ToList();
        if (followingWords.Count < 2 || followingWords[^1] is not ("county" or "city" or "parish"))
            return (core, null);
        var county = string.Join(' ', followingWords.Take(followingWords.Count - 1));
        return ([.. core.Where(word => !followingWords.Contains(word) || words.Take(township).Contains(word))], county);
    }

    private static bool IsAgencyWord(string word) => word is "constable" or "constables" or "police" or "office" or "department";

    // A first word that could be an agency word is a name if an agency word follows at once: "Parish Police Department".
    private static bool StartsWithPlaceName(IReadOnlyList<string> words) =>
        words.Count > 1 && words[0] is "parish" or "county" or "borough" or "township" && IsTradeWord(words, 1);

    private static bool IsTradeWord(IReadOnlyList<string> words, int at)
    {
        var next = at + 1 < words.Count ? words[at + 1] : "";
        var last = at > 0 ? words[at - 1] : "";
        return TradeWords.Contains(words[at]) || words[at] switch
        {
            "public" => next is "safety" or "school" or "schools",
            "safety" => last is "public",
            "criminal" => next is "justice" or "investigation" or "investigations",
            "justice" => last is "criminal",
            "law" => next is "enforcement",
            "enforcement" => last is "law",
            "metropolitan" or "metro" when at == 0 => words.Count > 1,
            "special" or "metropolitan" or "metro" or "municipal" => next is "police" or "special",
            "district" => next is "attorney" or "attorneys" or "jail" or "police" or "",
            "state" => next is "attorney" or "attorneys" or "constable" or "constables" or "police",
            "states" => next is "attorney" or "attorneys",
            "commonwealth" or "commonwealths" => next is "attorney" or "attorneys",
            "regional" => next is "jail" or "police" or "detention" or "airport" or "authority" or "",
            "center" or "facility" => last is "detention" or "correctional" or "corrections" or "justice",
            "port" or "ports" => next is "authority",
            "drug" or "narcotics" => next is "task",
            "task" => next is "force",
            "force" => last is "task",
            _ => false,
        };
    }
}
