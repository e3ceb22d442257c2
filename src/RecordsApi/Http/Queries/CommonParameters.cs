using RecordsApi.Domain.Geography;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Parameters that mean the same wherever they stand.</summary>
internal static class CommonParameters
{
    public static QueryParameter Within { get; } = new("within", ParameterKind.Code,
        "GEOIDs of jurisdictions: they and everything inside them. An agency whose jurisdiction is not known counts as inside its state and the country only.")
    { AllowsMultiple = true, Example = "12086", Pattern = IdPatterns.Geoid, SummaryTemplate = "within {0}" };

    public static QueryParameter Jurisdiction { get; } = new("jurisdiction", ParameterKind.Code,
        "GEOIDs of jurisdictions: they alone, not what lies inside them.")
    { AllowsMultiple = true, Example = "1230000", Pattern = IdPatterns.Geoid, SummaryTemplate = "of jurisdiction {0}" };

    public static QueryParameter State { get; } = new("state", ParameterKind.State, "USPS codes of states or territories.")
    { AllowsMultiple = true, Example = "FL", Allowed = UsStates.Codes, SummaryTemplate = "in state {0}" };

    public static QueryParameter Agency { get; } = new("agency", ParameterKind.Code, "Ids of agencies.")
    { AllowsMultiple = true, Example = "fl-hialeah-police-department", Pattern = IdPatterns.Slug, SummaryTemplate = "of agency {0}" };

    public static QueryParameter Agreement { get; } = new("agreement", ParameterKind.Code, "Ids of agreements.")
    { AllowsMultiple = true, Example = "fl-hialeah-police-department-287g-task-force-1", Pattern = IdPatterns.Slug, SummaryTemplate = "of agreement {0}" };

    public static QueryParameter Program { get; } = new("program", ParameterKind.Code, "Codes of programs; see `/v1/programs`.")
    { AllowsMultiple = true, Example = "287g", Pattern = IdPatterns.Slug, SummaryTemplate = "under program {0}" };

    public static QueryParameter Model { get; } = new("model", ParameterKind.Code, "Codes of models; see `/v1/programs/{code}`.")
    { AllowsMultiple = true, Example = "task-force", Pattern = IdPatterns.Slug, SummaryTemplate = "under model {0}" };

    public static QueryParameter TextSearch(string searchedFields) => new("q", ParameterKind.Text,
        $"Words that must all occur in {searchedFields}; upper and lower case are alike.")
    { Example = "Hialeah", SummaryTemplate = "matching \"{0}\"" };

    public static QueryParameter NameSearchText(string searchedFields) => new("q", ParameterKind.Text,
        $"Words that must all occur in {searchedFields}. A word of two letters or more also finds longer words that begin with it; "
        + "words joined by a hyphen stay together; what stands in double quotes is a phrase of whole words. "
        + "Upper and lower case, accents, apostrophes and other punctuation make no difference, nor does St. for Saint, "
        + "Ste. for Sainte, Ft. for Fort, Mt. for Mount or & for and. No other character has a meaning. "
        + "Unless `sort` says otherwise the nearest come first: what has the words in its name, before what was printed so, before what lies in such a place.")
    { Example = "Hialeah", SummaryTemplate = "matching \"{0}\"" };

    public static QueryParameter AsOf { get; } = new("asOf", ParameterKind.Date,
        "What was true on this day. A step whose date is an interval counts from the interval's last day.")
    { Example = "2025-06-17", Default = "today (UTC)" };

    public static QueryParameter KnownAt { get; } = new("knownAt", ParameterKind.DateOrTimestamp,
        "Judged only by what was recorded by this moment; a day counts to its end in UTC.")
    { Example = "2025-06-18", Default = "the newest moment that the register knows of" };

    public static QueryParameter Date(string name, string description, string summaryTemplate) =>
        new(name, ParameterKind.Date, description) { Example = "2025-06-17", SummaryTemplate = summaryTemplate };

    public static QueryParameter Choice(string name, string description, IEnumerable<string> allowed, string summaryTemplate)
    {
        string[] values = [.. allowed];
        return new(name, ParameterKind.Choice, description) { Allowed = values, Example = values[0], AllowsMultiple = true, SummaryTemplate = summaryTemplate };
    }

    public static QueryParameter IncludeSources { get; } = Include("Whole records to give beside the ids: the sources.", "sources");

    public static QueryParameter Include(string description, params string[] allowed) => new("include", ParameterKind.Choice, description)
    { AllowsMultiple = true, Allowed = allowed, Default = "none", Example = string.Join(',', allowed), IsPresentational = true };

    /// <summary>What every list takes.</summary>
    public static IReadOnlyList<QueryParameter> ForList(IReadOnlyList<string> sortKeys, string defaultSort) =>
    [
        new("sort", ParameterKind.Sort, "Sort keys, each with a minus for descending; the id is always the last key.")
        { AllowsMultiple = true, Allowed = sortKeys, Default = defaultSort, Example = defaultSort },
        .. PagingParameters, .. FormatParameters,
    ];

    /// <summary>What a list takes whose records lie somewhere and can be looked for by names.</summary>
    public static IReadOnlyList<QueryParameter> ForGeographicList(IReadOnlyList<string> sortKeys, string defaultSort) =>
    [
        new("sort", ParameterKind.Sort, "Sort keys, each with a minus for descending; the id is always the last key. "
            + "`relevance` is the nearest to `q` first, and needs it.")
        { AllowsMultiple = true, Allowed = [.. sortKeys, RelevanceSort.Relevance], Default = $"{RelevanceSort.Relevance} with `q`, else {defaultSort}", Example = defaultSort },
        .. PagingParameters, .. CreateFormatParameters(ResponseFormats.AllGeographic),
    ];

    private static IReadOnlyList<QueryParameter> PagingParameters =>
    [
        new("limit", ParameterKind.Limit, "Records on a page, 1 to 500. The other formats give every record unless it or a cursor is given.")
        { Default = "50", Example = "50", IsPresentational = true },
        new("cursor", ParameterKind.Cursor, "Where to go on: the cursor inside `page.next` of the page before, with the same filters.")
        { IsPresentational = true },
        new("count", ParameterKind.Choice, "Whether the total is counted.")
        { Allowed = ["exact", "none"], Default = "exact", Example = "exact", IsPresentational = true },
    ];

    /// <summary>In which form several records are given: what a list takes that is never cut into pages.</summary>
    public static IReadOnlyList<QueryParameter> FormatParameters { get; } = CreateFormatParameters(ResponseFormats.All);

    private static IReadOnlyList<QueryParameter> CreateFormatParameters(IReadOnlyList<string> formats) =>
    [
        new("format", ParameterKind.Choice, "Form of the answer; it goes before the Accept header.")
        { Allowed = formats, Default = "json", Example = "json", IsPresentational = true },
        new("bom", ParameterKind.Boolean, "Begin CSV with a byte order mark, which some spreadsheets need. With CSV only.")
        { Default = "false", Example = "false", IsPresentational = true },
    ];
}
