using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="PublicationPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Publication">The publication.</param>
/// <param name="Rows">Some of its rows.</param>
/// <param name="Position">Their position among all rows.</param>
/// <param name="Events">The first status events that were read from it.</param>
/// <param name="TotalEvents">How many were read from it.</param>
/// <param name="Previous">The accepted publication of the same list before it; null if there is none.</param>
/// <param name="Next">The accepted publication of the same list after it; null if there is none.</param>
public sealed record PublicationPageContent(
    PageContext Page, PageHead Head, PublicationV1 Publication, IReadOnlyList<PublicationRowV1> Rows, PageV1 Position,
    IReadOnlyList<StatusEventV1> Events, long TotalEvents, PublicationV1? Previous, PublicationV1? Next);
