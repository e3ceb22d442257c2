namespace RecordsApi.Domain.Agencies;

/// <summary>Determines the type of an agency from the normalized words of its name.</summary>
internal static class AgencyTypeClassifier
{
    private static readonly string[] StatePhrases = PadPhrases(
        "attorney general", "attorney generals", "state police", "state patrol", "highway patrol", "state highway", "state trooper", "state troopers",
        "national guard", "state guard", "military department", "wildlife", "bureau of investigation",
        "bureau of narcotics", "law enforcement division", "state fire marshal", "state auditor", "marine resources",
        "alcohol and tobacco", "alcoholic beverages", "agricultural law enforcement", "criminal justice academy");

    private static readonly string[] Tribal = PadPhrases("tribe", "tribal", "pueblo", "rancheria", "band of", "indian community", "indian reservation", "nation");
    private static readonly string[] Constables = PadPhrases("constable", "constables");
    private static readonly string[] Marshals = PadPhrases("marshal", "marshals");
    private static readonly string[] Wards = PadPhrases("ward");
    private static readonly string[] Sheriffs = PadPhrases("sheriff", "sheriffs");
    private static readonly string[] Counties = PadPhrases("county", "parish");
    private static readonly string[] Prosecutors = PadPhrases("attorney", "attorneys", "prosecutor", "prosecutors", "prosecuting");
    private static readonly string[] Others = PadPhrases("airport", "aviation", "port authority", "ports authority", "airport authority", "task force");
    private static readonly string[] Corrections = PadPhrases("corrections", "correction", "correctional", "jail", "prison", "detention", "criminal justice authority", "penitentiary");
    private static readonly string[] Police = PadPhrases("police", "public safety", "marshal", "marshals", "law enforcement");

    // Words that can precede "Department of" without making it a department of a place.
    private static readonly HashSet<string> DepartmentUnitWords = ["criminal", "investigation", "investigations", "investigative", "division", "office", "law", "enforcement", "bureau"];

    /// <summary>Returns the type that the words indicate.</summary>
    public static string Classify(IReadOnlyList<string> words, string stateUsps)
    {
        var text = " " + string.Join(' ', words) + " ";
        bool Has(string[] any) => Array.Exists(any, phrase => text.Contains(phrase, StringComparison.Ordinal));

        if (Has(Tribal))
            return AgencyTypeCodes.Tribal;
        if (Has(Constables) || (Has(Marshals) && Has(Wards)))
            return AgencyTypeCodes.Constable;
        if (Has(Sheriffs))
            return AgencyTypeCodes.Sheriff;
        if (Has(StatePhrases) && !Has(Counties))
            return AgencyTypeCodes.StateAgency;
        if (Has(Prosecutors))
            return AgencyTypeCodes.Prosecutor;
        if (IsCampus(words))
            return AgencyTypeCodes.Campus;
        if (Has(Others))
            return AgencyTypeCodes.Other;
        if (IsStateAgency(words, stateUsps))
            return AgencyTypeCodes.StateAgency;
        if (Has(Corrections))
            return AgencyTypeCodes.Corrections;
        if (Has(Police))
            return AgencyTypeCodes.Police;
        return AgencyTypeCodes.Other;
    }

    // Surrounded by spaces, so that only whole words match.
    private static string[] PadPhrases(params string[] phrases) => [.. phrases.Select(phrase => $" {phrase} ")];

    // "College Park Police" belongs to a place; a campus has the word last in its name, before "of", or before its body.
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

    private static bool IsStateAgency(IReadOnlyList<string> words, string stateUsps)
    {
        var nameWords = UsStateNames.CountLeadingNameWords(words, stateUsps);
        var own = nameWords > 0;
        var rest = own ? words.Skip(nameWords).ToList() : words;
        if (own && rest.Count > 0 && rest[0] is "county" or "parish" or "borough" or "township")
            return false;
        var unit = rest.TakeWhile((word, at) => word is "department" or "division" or "office" or "bureau"
            ? at + 1 >= rest.Count || rest[at + 1] != "of"
            : DepartmentUnitWords.Contains(word)).Count();
        if (unit + 1 < rest.Count && rest[unit + 1] == "of")
            return true;
        // "Florida City Police Department" belongs to a place; "Florida Gaming Control Commission" to the state.
        return own && !rest.Contains("police") && !rest.Contains("marshal") && !rest.Contains("marshals");
    }
}
