namespace RecordsApi.Register.Agencies;

/// <summary>Tells the type of an agency from the comparable words of its name.</summary>
internal static class TypeRules
{
    private static readonly string[] StatePhrases =
    [
        "attorney general", "attorney generals", "state police", "state patrol", "highway patrol", "state highway", "state trooper", "state troopers",
        "national guard", "state guard", "military department", "wildlife", "bureau of investigation",
        "bureau of narcotics", "law enforcement division", "state fire marshal", "state auditor", "marine resources",
        "alcohol and tobacco", "alcoholic beverages", "agricultural law enforcement", "criminal justice academy",
    ];

    // Words that may stand before "Department of" without making it a place's department.
    private static readonly HashSet<string> Units = ["criminal", "investigation", "investigations", "investigative", "division", "office", "law", "enforcement", "bureau"];

    /// <summary>The type that the words tell.</summary>
    public static string Of(IReadOnlyList<string> words, string stateUsps)
    {
        var text = " " + string.Join(' ', words) + " ";
        bool Has(params string[] any) => any.Any(word => text.Contains(" " + word + " ", StringComparison.Ordinal));

        if (Has("tribe", "tribal", "pueblo", "rancheria", "band of", "indian community", "indian reservation", "nation"))
            return AgencyTypes.Tribal;
        if (Has("constable", "constables") || (Has("marshal", "marshals") && Has("ward")))
            return AgencyTypes.Constable;
        if (Has("sheriff", "sheriffs"))
            return AgencyTypes.Sheriff;
        if (StatePhrases.Any(phrase => Has(phrase)) && !Has("county", "parish"))
            return AgencyTypes.StateAgency;
        if (Has("attorney", "attorneys", "prosecutor", "prosecutors", "prosecuting"))
            return AgencyTypes.Prosecutor;
        if (IsCampus(words))
            return AgencyTypes.Campus;
        if (Has("airport", "aviation", "port authority", "ports authority", "airport authority", "task force"))
            return AgencyTypes.Other;
        if (IsOfState(words, stateUsps))
            return AgencyTypes.StateAgency;
        if (Has("corrections", "correction", "correctional", "jail", "prison", "detention", "criminal justice authority", "penitentiary"))
            return AgencyTypes.Corrections;
        if (Has("police", "public safety", "marshal", "marshals", "law enforcement"))
            return AgencyTypes.Police;
        return AgencyTypes.Other;
    }

    // "College Park Police" is a place's; a campus has the word last in its name, before "of", or before its body.
    private static bool IsCampus(IReadOnlyList<string> words)
    {
        if (words.Contains("trustees") || words.Contains("isd") || words.Contains("schools"))
            return true;
        for (var at = 0; at < words.Count; at++)
        {
            var next = at + 1 < words.Count ? words[at + 1] : "";
            if (words[at] is "school" && next is "district" or "" or "police" or "board")
                return true;
            if (words[at] is not ("university" or "college" or "colleges"))
                continue;
            if (at == 1 && words[0] == "state" && words.Count > 2 && next is "police")
                continue; // State College, Pennsylvania
            if (next is "of" || (at > 0 && next is "" or "police" or "board" or "at" or "public" or "department" or "district" or "campus" or "system"))
                return at > 0 || next is "of";
        }
        return false;
    }

    private static bool IsOfState(IReadOnlyList<string> words, string stateUsps)
    {
        var own = StateNames.IndexIn(words, stateUsps) == 0;
        var rest = own ? words.Skip(StateNames.Words(stateUsps).Count).ToList() : words;
        if (own && rest.Count > 0 && rest[0] is "county" or "parish" or "borough" or "township")
            return false;
        var unit = rest.TakeWhile((word, at) => word is "department" or "division" or "office" or "bureau"
            ? at + 1 >= rest.Count || rest[at + 1] != "of"
            : Units.Contains(word)).Count();
        if (unit + 1 < rest.Count && rest[unit + 1] == "of")
            return true;
        // "Florida City Police Department" is a place's; "Florida Gaming Control Commission" is the state's.
        return own && !rest.Contains("police") && !rest.Contains("marshal") && !rest.Contains("marshals");
    }
}
