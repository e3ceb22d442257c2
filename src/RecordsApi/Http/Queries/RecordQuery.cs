namespace RecordsApi.Http.Queries;

/// <summary>A query for one record that has no recording time.</summary>
internal sealed record RecordQuery : IQueryModel<RecordQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.RecordFormat];

    public static RecordQuery From(ParsedQuery parsed) => new();
}
