namespace RecordsApi.Http.Asking;

/// <summary>A question for one record that was recorded at a moment and rests on sources.</summary>
internal sealed record EvidenceRequest : IRequest<EvidenceRequest>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [Common.KnownAt, Common.IncludeSources];

    public static EvidenceRequest From(QueryReading reading) => new();
}
