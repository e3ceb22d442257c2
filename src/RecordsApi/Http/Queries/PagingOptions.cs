namespace RecordsApi.Http.Queries;

/// <summary>Settings of the section <c>Paging</c>.</summary>
internal sealed class PagingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Paging";

    /// <summary>
    /// The key, any text, that cursors are signed with. Unless set, a random one is created on first use and stored in the
    /// database.
    /// </summary>
    public string? CursorKey { get; init; }
}
