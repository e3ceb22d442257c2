namespace RecordsApi.Data.Importing;

/// <summary>How to import.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether to start from an empty register, ignoring the contents of the database and of the bundle.</summary>
    public bool DiscardExisting { get; init; }

    /// <summary>Whether the import may end any share of the agreements.</summary>
    public bool AllowEnds { get; init; }
}
