namespace RecordsApi.Http.Queries;

/// <summary>A query whose only parameter is the knowledge timestamp.</summary>
internal sealed record KnownAtQuery : IQueryModel<KnownAtQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.KnownAt];

    public static KnownAtQuery From(ParsedQuery parsed) => new();
}
