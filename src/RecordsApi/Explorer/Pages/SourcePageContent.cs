using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="SourcePage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Source">The source.</param>
/// <param name="Events">The first status events that rest on it.</param>
/// <param name="TotalEvents">How many there are.</param>
/// <param name="Publication">The issue of a publisher's list that the source is; null if it is none.</param>
public sealed record SourcePageContent(
    PageContext Page, PageHead Head, SourceV1 Source, IReadOnlyList<StatusEventV1> Events, long TotalEvents, PublicationV1? Publication);
