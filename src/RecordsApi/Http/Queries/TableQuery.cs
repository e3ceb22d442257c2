namespace RecordsApi.Http.Queries;

/// <summary>A query for one record that cannot be cited.</summary>
internal sealed record TableQuery : IQueryModel<TableQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.TableFormat];

    public static TableQuery From(ParsedQuery parsed) => new();
}
