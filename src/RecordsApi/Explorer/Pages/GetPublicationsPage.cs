using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Domain.Coverage;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The published lists, newest first, with those that are not accepted or not held.</summary>
internal static class GetPublicationsPage
{
    private const int Rows = 100;

    /// <summary>Handles <c>GET /publications</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<PublicationsPageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var until = page.Register.AsOfIsDefault ? "" : $"&publishedTo={PageText.Format(page.AsOf)}";
        var list = $"publications?{page.Knowledge}{until}{query.Value.Filters}&sort=-publishedOn";
        var coveragePath = $"coverage?{page.Knowledge}";
        var publications = await page.Api.ListAsync<PublicationV1>($"{list}&limit={Rows}{page.Position}");
        var coverage = await page.Api.ListAsync<CoverageV1>(coveragePath);
        var head = new PageHead("Published lists", "Every issue of ICE's lists of participating and pending agencies that the register holds: file name, hash, and how each row was read.")
        {
            Data = [DataLink.ToList("Publications", list), DataLink.ToList("Coverage", coveragePath)],
        };
        return PageResult.Create<PublicationsPage>(new PublicationsPageContent(
            page, head, query.Value.List, query.Value.State, publications.Data, publications.Page, [.. coverage.Data.Where(fact => fact.List is { } code && PublishedList.Codes.Contains(code))]));
    }
}
