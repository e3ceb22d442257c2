namespace RecordsApi.Http.Queries;

/// <summary>A question for one record that was recorded at a moment and rests on sources.</summary>
internal sealed record EvidenceQuery : IQueryModel<EvidenceQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.KnownAt, CommonParameters.IncludeSources];

    public static EvidenceQuery From(ParsedQuery parsed) => new();
}
