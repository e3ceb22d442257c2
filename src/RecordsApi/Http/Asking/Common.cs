using RecordsApi.Http.Formats;
using RecordsApi.Http.Paging;

namespace RecordsApi.Http.Asking;

/// <summary>Parameters that mean the same wherever they stand.</summary>
internal static class Common
{
    public static QueryParameter Within { get; } = new("within", ParameterKind.Code,
        "GEOIDs of jurisdictions: they and everything inside them. An agency whose jurisdiction is not known counts as inside its state and the country only.")
    { Multiple = true, Example = "12086", Pattern = IdPatterns.Geoid, Phrase = "within {0}" };

    public static QueryParameter Jurisdiction { get; } = new("jurisdiction", ParameterKind.Code,
        "GEOIDs of jurisdictions: they alone, not what lies inside them.")
    { Multiple = true, Example = "1230000", Pattern = IdPatterns.Geoid, Phrase = "of jurisdiction {0}" };

    public static QueryParameter State { get; } = new("state", ParameterKind.State, "USPS codes of states or territories.")
    { Multiple = true, Example = "FL", Allowed = UsStates.Codes, Phrase = "in state {0}" };

    public static QueryParameter Agency { get; } = new("agency", ParameterKind.Code, "Ids of agencies.")
    { Multiple = true, Example = "fl-hialeah-police-department", Pattern = IdPatterns.Slug, Phrase = "of agency {0}" };

    public static QueryParameter Agreement { get; } = new("agreement", ParameterKind.Code, "Ids of agreements.")
    { Multiple = true, Example = "fl-hialeah-police-department-287g-task-force-1", Pattern = IdPatterns.Slug, Phrase = "of agreement {0}" };

    public static QueryParameter Program { get; } = new("program", ParameterKind.Code, "Codes of programs; see `/v1/programs`.")
    { Multiple = true, Example = "287g", Pattern = IdPatterns.Slug, Phrase = "under program {0}" };

    public static QueryParameter Model { get; } = new("model", ParameterKind.Code, "Codes of models; see `/v1/programs/{code}`.")
    { Multiple = true, Example = "task-force", Pattern = IdPatterns.Slug, Phrase = "under model {0}" };

    public static QueryParameter Text(string over) => new("q", ParameterKind.Text,
        $"Words that must all occur in {over}; upper and lower case are alike.")
    { Example = "Hialeah", Phrase = "matching \"{0}\"" };

    public static QueryParameter Names(string over) => new("q", ParameterKind.Text,
        $"Words that must all occur in {over}. A word of two letters or more also finds longer words that begin with it; "
        + "words joined by a hyphen stay together; what stands in double quotes is a phrase of whole words. "
        + "Upper and lower case, accents, apostrophes and other punctuation make no difference, nor does St. for Saint, "
        + "Ste. for Sainte, Ft. for Fort, Mt. for Mount or & for and. No other character has a meaning. "
        + "Unless `sort` says otherwise the nearest come first: what has the words in its name, before what was printed so, before what lies in such a place.")
    { Example = "Hialeah", Phrase = "matching \"{0}\"" };

    public static QueryParameter AsOf { get; } = new("asOf", ParameterKind.Day,
        "What was true on this day. A step whose date is an interval counts from the interval's last day.")
    { Example = "2025-06-17", Default = "today (UTC)" };

    public static QueryParameter KnownAt { get; } = new("knownAt", ParameterKind.DayOrMoment,
        "Judged only by what was recorded by this moment; a day counts to its end in UTC.")
    { Example = "2025-06-18", Default = "the newest moment that the register knows of" };

    public static QueryParameter Day(string name, string description, string phrase) =>
        new(name, ParameterKind.Day, description) { Example = "2025-06-17", Phrase = phrase };

    public static QueryParameter Choice(string name, string description, IEnumerable<string> allowed, string phrase)
    {
        string[] values = [.. allowed];
        return new(name, ParameterKind.Choice, description) { Allowed = values, Example = values[0], Multiple = true, Phrase = phrase };
    }

    public static QueryParameter IncludeSources { get; } = Include("Whole records to give beside the ids: the sources.", "sources");

    public static QueryParameter Include(string description, params string[] allowed) => new("include", ParameterKind.Choice, description)
    { Multiple = true, Allowed = allowed, Default = "none", Example = string.Join(',', allowed), Steering = true };

    /// <summary>What every list takes.</summary>
    public static IReadOnlyList<QueryParameter> ForList(IReadOnlyList<string> sortKeys, string defaultSort) =>
    [
        new("sort", ParameterKind.Sort, "Sort keys, each with a minus for descending; the id is always the last key.")
        { Multiple = true, Allowed = sortKeys, Default = defaultSort, Example = defaultSort },
        .. Paging, .. Form,
    ];

    /// <summary>What a list takes whose records lie somewhere and can be looked for by names.</summary>
    public static IReadOnlyList<QueryParameter> ForPlaces(IReadOnlyList<string> sortKeys, string defaultSort) =>
    [
        new("sort", ParameterKind.Sort, "Sort keys, each with a minus for descending; the id is always the last key. "
            + "`relevance` is the nearest to `q` first, and needs it.")
        { Multiple = true, Allowed = [.. sortKeys, RankedLists.Relevance], Default = $"{RankedLists.Relevance} with `q`, else {defaultSort}", Example = defaultSort },
        .. Paging, .. FormOf(FormatNames.AllOfPlaces),
    ];

    private static IReadOnlyList<QueryParameter> Paging =>
    [
        new("limit", ParameterKind.Limit, "Records on a page, 1 to 500. The other formats give every record unless it or a cursor is given.")
        { Default = "50", Example = "50", Steering = true },
        new("cursor", ParameterKind.Cursor, "Where to go on: the cursor inside `page.next` of the page before, with the same filters.")
        { Steering = true },
        new("count", ParameterKind.Choice, "Whether the total is counted.")
        { Allowed = ["exact", "none"], Default = "exact", Example = "exact", Steering = true },
    ];

    /// <summary>In which form several records are given: what a list takes that is never cut into pages.</summary>
    public static IReadOnlyList<QueryParameter> Form { get; } = FormOf(FormatNames.All);

    private static IReadOnlyList<QueryParameter> FormOf(IReadOnlyList<string> formats) =>
    [
        new("format", ParameterKind.Choice, "Form of the answer; it goes before the Accept header.")
        { Allowed = formats, Default = "json", Example = "json", Steering = true },
        new("bom", ParameterKind.Flag, "Begin CSV with a byte order mark, which some spreadsheets need. With CSV only.")
        { Default = "false", Example = "false", Steering = true },
    ];
}
