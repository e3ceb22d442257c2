namespace RecordsApi.Http.Queries;

/// <summary>A query for one record that has a recording time.</summary>
internal sealed record KnownAtQuery : IQueryModel<KnownAtQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.KnownAt, CommonParameters.RecordFormat];

    public static KnownAtQuery From(ParsedQuery parsed) => new();
}
