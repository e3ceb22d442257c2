using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>A published list: what it printed, how each row was read, and what it changed.</summary>
internal static class GetPublicationPage
{
    private const int Rows = 100;

    // A list brings a few status events; the first of them brings hundreds, which the link to data has.
    private const int Events = 50;

    // Several publications of a day are the most that can stand between one and its neighbor.
    private const int Neighbors = 20;

    /// <summary>Handles <c>GET /publications/{id}</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(
        string id, BoundQuery<PublicationPageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var path = $"publications/{Uri.EscapeDataString(id)}";
        var record = $"{path}?{page.Knowledge}";
        var publication = await page.Api.GetAsync<PublicationV1>(record);
        var rowsPath = $"{path}/rows?{page.Knowledge}";
        var eventsPath = $"status-events?publication={Uri.EscapeDataString(id)}&{page.Knowledge}";
        var rows = await page.Api.ListAsync<PublicationRowV1>($"{rowsPath}&limit={Rows}{page.Position}");
        var events = await page.Api.ListAsync<StatusEventV1>($"{eventsPath}&limit={Events}");
        var before = await page.Api.ListAsync<PublicationV1>($"{GetNeighbors(publication, page)}&publishedTo={PageText.Format(publication.PublishedOn)}&sort=-publishedOn");
        var after = await page.Api.ListAsync<PublicationV1>($"{GetNeighbors(publication, page)}&publishedFrom={PageText.Format(publication.PublishedOn)}&sort=publishedOn");
        var head = new PageHead(
            $"{PageText.Humanize(publication.List)} agencies, {PageText.Spell(publication.PublishedOn)}",
            $"{publication.FileName}, as {publication.Publisher} published it on {PageText.Spell(publication.PublishedOn)}: {PageText.Count(publication.RowCount, "row", "rows")}, as printed and as read.")
        {
            Crumbs = [new("Published lists", "/publications"), new(PageText.Humanize(publication.List), $"/publications?list={publication.List}")],
            Data = [new("The publication", record, "csv", "citation", "bibtex"), DataLink.ToList("Its rows", rowsPath), DataLink.ToList("Status events read from it", eventsPath)],
            Record = publication.Links.Self,
            Thing = StructuredData.Describe(publication),
            HasDay = false,
        };
        return PageResult.Create<PublicationPage>(new PublicationPageContent(
            page, head, publication, rows.Data, rows.Page, events.Data, events.Page.Total ?? 0, FindNext(before.Data, publication), FindNext(after.Data, publication)));
    }

    private static string GetNeighbors(PublicationV1 publication, PageContext page) =>
        $"publications?list={publication.List}&state=accepted&{page.Knowledge}&limit={Neighbors}&count=none&fields=id,fileName,publishedOn";

    // Both lists lead away from the publication: what follows it in them, or the first one if it is not accepted itself.
    private static PublicationV1? FindNext(IReadOnlyList<PublicationV1> publications, PublicationV1 publication)
    {
        var others = publications.SkipWhile(other => other.PublishedOn == publication.PublishedOn && other.Id != publication.Id).ToList();
        return others.Count > 0 && others[0].Id == publication.Id ? others.ElementAtOrDefault(1) : others.FirstOrDefault();
    }
}
