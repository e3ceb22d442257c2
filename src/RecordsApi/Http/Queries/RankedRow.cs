namespace RecordsApi.Http.Queries;

/// <summary>A row that matches a text search.</summary>
internal sealed class RankedRow<TRow>
{
    /// <summary>The row.</summary>
    public required TRow Row { get; init; }

    /// <summary>The rank of the match; lower is better.</summary>
    public required int Rank { get; init; }
}
