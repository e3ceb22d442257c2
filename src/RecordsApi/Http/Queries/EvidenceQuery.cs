namespace RecordsApi.Http.Queries;

/// <summary>A query for one record that has a recording time and sources.</summary>
internal sealed record EvidenceQuery : IQueryModel<EvidenceQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.KnownAt, CommonParameters.IncludeSources, CommonParameters.RecordFormat];

    public static EvidenceQuery From(ParsedQuery parsed) => new();
}
