using RecordsApi.Domain.Coverage;
using RecordsApi.Explorer.Context;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the page that compares two dates, or what the register stated at two timestamps.</summary>
internal sealed record ComparePageQuery(ParsedQuery Parsed) : IQueryModel<ComparePageQuery>, IListScopedQuery
{
    /// <summary>Agreements in every phase, and applications.</summary>
    public const string AllPhases = "all";

    /// <summary>Applications.</summary>
    public const string Forming = "forming";

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.AsOf, CommonParameters.KnownAt,
        CommonParameters.Date("from", "First date.", "from {0}"),
        CommonParameters.Date("to", "Second date.", "to {0}"),
        CreateKnown("knownFrom", "First timestamp; a date includes the whole day in UTC."),
        CreateKnown("knownTo", "Second timestamp; a date includes the whole day in UTC."),
        PageParameters.Single(CommonParameters.State),
        PageParameters.Single(CommonParameters.Choice("phase", "Which agreements are compared; those in force unless given.", [AllPhases, Forming], "in phase {0}")),
        PageParameters.Single(CommonParameters.Choice("show", "The only differences to show.", ComparisonSection.Names, "that are {0}")),
        PagePosition.Parameter,
    ];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    /// <summary>The state to which the comparison is narrowed; null for all.</summary>
    public string? State => Parsed.GetValue("state");

    /// <summary>Which agreements are compared; null for those in force.</summary>
    public string? Phase => Parsed.GetValue("phase");

    /// <summary>The filters as parameters of the API.</summary>
    public string Filters => PageText.ToFilters(("state", State), ("phase", Phase switch { null => "in-force", AllPhases => null, _ => Phase }));

    /// <summary>The section that is shown alone; null for all.</summary>
    public string? Show => Parsed.GetValue("show");

    public static ComparePageQuery From(ParsedQuery parsed) => new(parsed);

    private static QueryParameter CreateKnown(string name, string description) => new(name, ParameterKind.DateOrTimestamp, description) { Example = "2025-06-18" };
}
