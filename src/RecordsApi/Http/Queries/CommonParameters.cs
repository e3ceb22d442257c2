using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Parameters that mean the same on every endpoint.</summary>
internal static class CommonParameters
{
    public static QueryParameter Within { get; } = new("within", ParameterKind.Code,
        "GEOIDs of jurisdictions: matches these and everything inside them. An agency whose jurisdiction is unknown counts only as inside its state and the country.")
    { AllowsMultiple = true, AllowsExclusion = true, Example = "12086", Pattern = IdPatterns.Geoid, SummaryTemplate = "within {0}" };

    public static QueryParameter Jurisdiction { get; } = new("jurisdiction", ParameterKind.Code,
        "GEOIDs of jurisdictions: matches these only, not what lies inside them.")
    { AllowsMultiple = true, AllowsExclusion = true, Example = "1230000", Pattern = IdPatterns.Geoid, SummaryTemplate = "of jurisdiction {0}" };

    public static QueryParameter County { get; } = new("county", ParameterKind.Code,
        "GEOIDs of counties: matches the county itself and what lies in it, wholly or partly. `within` does the same for jurisdictions of all levels.")
    { AllowsMultiple = true, AllowsExclusion = true, Example = "12086", Pattern = IdPatterns.CountyGeoid, SummaryTemplate = "in county {0}" };

    public static QueryParameter AgencyType { get; } = Choice(
        "agencyType", "Types of the agency; see `/v1/enums/agency-type`.", AgencyTypes.Vocabulary, "with an agency of type {0}");

    public static QueryParameter State { get; } = new("state", ParameterKind.State, "USPS codes of states or territories.")
    { AllowsMultiple = true, AllowsExclusion = true, Example = "FL", Allowed = UsStates.Codes, SummaryTemplate = "in state {0}" };

    public static QueryParameter Agency { get; } = new("agency", ParameterKind.Code, "Ids of agencies.")
    { AllowsMultiple = true, AllowsExclusion = true, Example = "fl-hialeah-police-department", Pattern = IdPatterns.Slug, SummaryTemplate = "of agency {0}" };

    public static QueryParameter Agreement { get; } = new("agreement", ParameterKind.Code, "Ids of agreements.")
    { AllowsMultiple = true, AllowsExclusion = true, Example = "fl-hialeah-police-department-287g-task-force-1", Pattern = IdPatterns.Slug, SummaryTemplate = "of agreement {0}" };

    public static QueryParameter Facility { get; } = new("facility", ParameterKind.Code, "Ids of detention facilities.")
    { AllowsMultiple = true, AllowsExclusion = true, Example = "fl-baker-county-sheriffs-office", Pattern = IdPatterns.Slug, SummaryTemplate = "about facility {0}" };

    public static QueryParameter Program { get; } = new("program", ParameterKind.Code, "Codes of programs; see `/v1/programs`.")
    { AllowsMultiple = true, AllowsExclusion = true, Aliases = AgreementModels.ProgramAliases, Example = "287g", SummaryTemplate = "under program {0}" };

    /// <summary>The programs of agreements, with the default of <see cref="Queries.DefaultProgram"/>.</summary>
    public static QueryParameter ProgramOfAgreements { get; } = Program with
    {
        Description = $"{Program.Description} With a parameter that names a model, a facility or another record, agreements of all programs match.",
        Default = ReferenceData.DefaultProgram,
    };

    public static QueryParameter Model { get; } = new("model", ParameterKind.Code, "Codes of models; see `/v1/programs/{code}`. Their names and abbreviations are accepted too, such as `TFM`.")
    { AllowsMultiple = true, AllowsExclusion = true, Aliases = AgreementModels.Aliases, Example = "task-force", SummaryTemplate = "under model {0}" };

    public static QueryParameter TextSearch(string searchedFields) => new("q", ParameterKind.Text,
        $"Words that must all occur in {searchedFields}. Not case-sensitive.")
    { OtherNames = SearchNames, Example = "Hialeah", SummaryTemplate = "matching \"{0}\"" };

    /// <summary>Names that other services have for the properties to group by.</summary>
    public static IReadOnlyList<string> GroupingNames => ["groupBy", "group_by", "group"];

    /// <summary>Names that other services have for the parameter of a search.</summary>
    public static IReadOnlyList<string> SearchNames => ["query", "search", "name", "term"];

    public static QueryParameter NameSearchText(string searchedFields, Func<ParsedQuery, IReadOnlyList<NamedRecordKind>> searchedKinds) => new("q", ParameterKind.Text,
        $"Words that must all occur in {searchedFields}. A word of two or more letters also matches longer words that begin with it. "
        + "Words joined by a hyphen are searched for as a unit, and text in double quotes as a phrase of whole words. "
        + "Case, accents, apostrophes and other punctuation are ignored; `St.`, `Ste.`, `Ft.`, `Mt.` and `&` match `Saint`, `Sainte`, `Fort`, `Mount` and `and`. "
        + "Abbreviations of agencies such as `PD`, `SO` and `Dept`, and initials such as `PBSO`, are understood. "
        + "No other character has a special meaning. "
        + "If nothing is found, `query.suggestions` names the records whose names are most like the text. "
        + "Unless `sort` is set, results are sorted with the best matches first: records with the words in their name, then records with the words in another printed name, then records in a matching jurisdiction.")
    { OtherNames = SearchNames, SearchedKinds = searchedKinds, Example = "Hialeah", SummaryTemplate = "matching \"{0}\"" };

    public static QueryParameter AsOf { get; } = new("asOf", ParameterKind.Date,
        "Date for which the data is returned. A status event whose date is an interval counts from the last day of the interval. "
        + "After the last publication of the list that carries an agreement, its status is assumed (`certainty`).")
    { OtherNames = ["date", "on", "at"], Example = "2025-06-17", Default = "the last day known: the date of the newest accepted publication of the list that carries the data" };

    public static QueryParameter KnownAt { get; } = new("knownAt", ParameterKind.DateOrTimestamp,
        "Uses only information recorded by this date or timestamp. A date includes the whole day in UTC.")
    { Example = "2025-06-18", Default = "the timestamp of the newest information in the register" };

    public static QueryParameter Date(string name, string description, string summaryTemplate) =>
        new(name, ParameterKind.Date, description) { Example = "2025-06-17", SummaryTemplate = summaryTemplate };

    public static QueryParameter Choice(string name, string description, IEnumerable<string> allowed, string summaryTemplate)
    {
        string[] values = [.. allowed];
        return new(name, ParameterKind.Choice, description) { Allowed = values, Example = values[0], AllowsMultiple = true, AllowsExclusion = true, SummaryTemplate = summaryTemplate };
    }

    /// <summary>A parameter whose values are those of a vocabulary. It accepts other words for them as well.</summary>
    public static QueryParameter Choice(string name, string description, Vocabulary vocabulary, string summaryTemplate) =>
        Choice(name, description, vocabulary.Terms.Select(term => term.Value), summaryTemplate) with { Aliases = vocabulary.Aliases };

    public static QueryParameter IncludeSources { get; } = Include("Related records to include in full: the sources.", "sources");

    public static QueryParameter Include(string description, params string[] allowed) => new("include", ParameterKind.Choice, description)
    { AllowsMultiple = true, Allowed = allowed, Default = "none", Example = string.Join(',', allowed), IsPresentational = true };

    /// <summary>Parameters of every list; of one whose records have a location, with the formats of such lists.</summary>
    public static IReadOnlyList<QueryParameter> ForList(IReadOnlyList<string> sortKeys, string defaultSort, IReadOnlyList<string>? formats = null) =>
    [
        new("sort", ParameterKind.Sort, "Sort keys, in order of precedence. Prefix a key with a minus sign for descending order. Ties are broken by id.")
        { OtherNames = SortNames, AllowsMultiple = true, Allowed = sortKeys, Default = defaultSort, Example = defaultSort },
        .. PagingParameters, .. formats is null ? FormatParameters : CreateFormatParameters(formats),
    ];

    /// <summary>Parameters of lists whose records have a location and can be searched by name.</summary>
    public static IReadOnlyList<QueryParameter> ForGeographicList(IReadOnlyList<string> sortKeys, string defaultSort) =>
    [
        new("sort", ParameterKind.Sort, "Sort keys, in order of precedence. Prefix a key with a minus sign for descending order. Ties are broken by id. "
            + "`relevance` sorts the best matches for `q` first and requires `q`.")
        { OtherNames = SortNames, AllowsMultiple = true, Allowed = [.. sortKeys, RelevanceSort.Relevance], Default = $"{RelevanceSort.Relevance} with `q`, otherwise {defaultSort}", Example = defaultSort },
        .. PagingParameters, .. CreateFormatParameters(ResponseFormats.AllGeographic),
    ];

    private static IReadOnlyList<string> SortNames => ["orderBy", "order_by", "order"];

    private static IReadOnlyList<QueryParameter> PagingParameters =>
    [
        new("limit", ParameterKind.Limit, "Number of records per page, 1 to 500. Formats other than JSON return every record unless `limit` or `cursor` is set.")
        { OtherNames = ["pageSize", "per_page", "size", "top"], Default = "50", Example = "50", IsPresentational = true },
        new("cursor", ParameterKind.Cursor, "Position of the next page: `page.cursor` of the previous page, used with the same filters.")
        { OtherNames = ["page", "offset", "skip", "start"], IsPresentational = true },
        new("count", ParameterKind.Choice, "Whether to count the total number of records.")
        { Allowed = ["exact", "none"], Default = "exact", Example = "exact", IsPresentational = true },
    ];

    /// <summary>Parameters for the format of lists that are never split into pages.</summary>
    public static IReadOnlyList<QueryParameter> FormatParameters { get; } = CreateFormatParameters(ResponseFormats.All);

    /// <summary>The format of a single record: the record itself, or its citation with that of its evidence.</summary>
    public static QueryParameter RecordFormat { get; } = new("format", ParameterKind.Choice,
        "Format of the response: the record as JSON, as CSV with one row, as JSON-LD, or its citation with that of its evidence, as text, CSL-JSON or BibTeX, or as text in the style of the APA or of the Associated Press. Takes precedence over the `Accept` header.")
    { Allowed = ResponseFormats.AllOfRecord, Default = "json", Example = "json", IsPresentational = true };

    /// <summary>The format of a single record that cannot be cited.</summary>
    public static QueryParameter TableFormat { get; } = new("format", ParameterKind.Choice, "Format of the response. Takes precedence over the `Accept` header.")
    { Allowed = ResponseFormats.AllOfTable, Default = "json", Example = "json", IsPresentational = true };

    private static IReadOnlyList<QueryParameter> CreateFormatParameters(IReadOnlyList<string> formats) =>
    [
        new("format", ParameterKind.Choice, "Format of the response. Takes precedence over the `Accept` header.")
        { Allowed = formats, Default = "json", Example = "json", IsPresentational = true },
        new("bom", ParameterKind.Boolean, "Whether CSV starts with a byte order mark, which some spreadsheet programs need. CSV only.")
        { Default = "false", Example = "false", IsPresentational = true },
        new("trailer", ParameterKind.Boolean, "Whether NDJSON ends with one more line, `{\"trailer\":{\"count\":…,\"register\":…}}`. NDJSON only.")
        { Default = "false", Example = "false", IsPresentational = true },
    ];
}
