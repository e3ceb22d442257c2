using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Context;

/// <summary>The parameter of pages that show a list in parts.</summary>
internal static class PagePosition
{
    /// <summary>Name of the parameter. It is not that of the API, because the cursor belongs to the list that the page reads.</summary>
    public const string Name = "position";

    /// <summary>The parameter.</summary>
    public static QueryParameter Parameter { get; } = new(Name, ParameterKind.Cursor, "Position in the list: that of a link to the next page.") { IsPresentational = true };
}
