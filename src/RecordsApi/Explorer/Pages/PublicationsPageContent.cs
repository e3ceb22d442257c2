using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="PublicationsPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="List">The list to which the page is narrowed; null for all.</param>
/// <param name="State">The state to which the page is narrowed; null for all.</param>
/// <param name="Publications">The publications.</param>
/// <param name="Position">Their position in the list.</param>
/// <param name="Lists">The coverage of each published list.</param>
public sealed record PublicationsPageContent(
    PageContext Page, PageHead Head, string? List, string? State, IReadOnlyList<PublicationV1> Publications, PageV1 Position, IReadOnlyList<CoverageV1> Lists);
