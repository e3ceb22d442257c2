using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>A source: who said something, where, and what rests on it.</summary>
internal static class GetSourcePage
{
    private const int Rows = 50;

    /// <summary>Handles <c>GET /sources/{id}</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(string id, BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var key = Uri.EscapeDataString(id);
        var record = $"sources/{key}?{page.Knowledge}";
        var source = await page.Api.GetAsync<SourceV1>(record);
        var list = $"status-events?source={key}&{page.Knowledge}";
        var events = await page.Api.ListAsync<StatusEventV1>($"{list}&limit={Rows}");

        // An issue of a publisher's list is a publication as well, with the same id.
        var publication = await page.Api.FindAsync<PublicationV1>($"publications/{key}?{page.Knowledge}");
        var head = new PageHead(source.Title ?? source.Id, $"{PageText.Humanize(source.Kind)} by {source.Publisher}: address, archived copy, and the facts that rest on it.")
        {
            Data = [new("The source", record, "csv", "citation", "bibtex"), DataLink.ToList("Status events that rest on it", list)],
            Record = source.Links.Self,
            Thing = StructuredData.Describe(source),
            HasDay = false,
        };
        return PageResult.Create<SourcePage>(new SourcePageContent(page, head, source, events.Data, events.Page.Total ?? 0, publication));
    }
}
