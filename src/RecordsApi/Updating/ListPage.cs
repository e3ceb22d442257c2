using RecordsApi.Domain.Model;

namespace RecordsApi.Updating;

/// <summary>The publisher's page with the links to its lists.</summary>
/// <param name="IsExpected">Whether it is the page of the program, and not one that refuses or replaces it.</param>
/// <param name="Title">The title, to name in a message.</param>
/// <param name="Links">The links to lists, in the order of the page, each address once.</param>
internal sealed record ListPage(bool IsExpected, string Title, IReadOnlyList<ListLink> Links);

/// <summary>A link to a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Address">The address.</param>
internal sealed record ListLink(ListKind List, Uri Address);
