namespace RecordsApi.Http.Queries;

/// <summary>A question that takes the moment by which things were known, and nothing else.</summary>
internal sealed record KnownAtQuery : IQueryModel<KnownAtQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.KnownAt];

    public static KnownAtQuery From(ParsedQuery parsed) => new();
}
