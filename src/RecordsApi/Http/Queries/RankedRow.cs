namespace RecordsApi.Http.Queries;

/// <summary>A row that a text found.</summary>
internal sealed class RankedRow<TRow>
{
    /// <summary>The row.</summary>
    public required TRow Row { get; init; }

    /// <summary>How near it is to the text; the lower the nearer.</summary>
    public required int Rank { get; init; }
}
