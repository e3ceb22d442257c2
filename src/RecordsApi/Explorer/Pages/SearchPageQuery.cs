using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the search page.</summary>
internal sealed record SearchPageQuery(string? Text) : IQueryModel<SearchPageQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [new("q", ParameterKind.Text, "Name of an agency or a place, however it is written."), CommonParameters.AsOf, CommonParameters.KnownAt];

    public static SearchPageQuery From(ParsedQuery parsed) => new(parsed.GetValue("q"));
}
