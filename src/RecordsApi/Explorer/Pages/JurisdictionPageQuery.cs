using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Coverage;
using RecordsApi.Explorer.Context;
using RecordsApi.Features.Agreements;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the page of a jurisdiction: the two times, the filters and the order of its table of agreements, and the position in it.</summary>
internal sealed record JurisdictionPageQuery(ParsedQuery Parsed) : IQueryModel<JurisdictionPageQuery>, IListScopedQuery
{
    private static readonly QueryParameter SortParameter = new("sort", ParameterKind.Sort, "Order of the table of agreements.")
    { Allowed = AgreementSort.Names, Default = DefaultSort };

    private static readonly IReadOnlyList<QueryParameter> TableParameters = [SingleOf(CommonParameters.Model), SingleOf(AgreementParameters.Status), AgreementParameters.InForce, SortParameter];

    /// <summary>The order of the table: by name, because people look for one.</summary>
    public const string DefaultSort = "agency.name";

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt, .. TableParameters, PagePosition.Parameter];

    /// <summary>The model; null for all.</summary>
    public string? Model => Parsed.GetValue("model");

    /// <summary>The status; null for all.</summary>
    public string? Status => Parsed.GetValue("status");

    /// <summary>Whether agreements in force are shown, or others; null for both.</summary>
    public bool? InForce => Parsed.GetBoolean("inForce");

    /// <summary>The order of the table.</summary>
    public string Sort => Parsed.GetValue("sort") ?? DefaultSort;

    /// <summary>Whether the table shows some of the agreements only.</summary>
    public bool IsFiltered => Model is not null || Status is not null || InForce is not null;

    /// <summary>The filters as parameters of the API; empty if there are none.</summary>
    public string Filters => string.Concat(TableParameters.Where(parameter => parameter != SortParameter && Parsed.Has(parameter.Name))
        .Select(parameter => $"&{parameter.Name}={Uri.EscapeDataString(Parsed.GetValue(parameter.Name)!)}"));

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static JurisdictionPageQuery From(ParsedQuery parsed) => new(parsed);

    private static QueryParameter SingleOf(QueryParameter parameter) => parameter with { AllowsMultiple = false, AllowsExclusion = false };
}
