namespace RecordsApi.Http.Asking;

/// <summary>A question that takes the moment by which things were known, and nothing else.</summary>
internal sealed record KnownAtRequest : IRequest<KnownAtRequest>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [Common.KnownAt];

    public static KnownAtRequest From(QueryReading reading) => new();
}
