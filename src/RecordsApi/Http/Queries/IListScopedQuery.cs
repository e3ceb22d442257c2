namespace RecordsApi.Http.Queries;

/// <summary>A query whose answer some of the publishers' lists carry.</summary>
internal interface IListScopedQuery
{
    /// <summary>Codes of these lists; the one whose last publication is the default date comes first.</summary>
    IReadOnlyList<string> CarryingLists { get; }
}
