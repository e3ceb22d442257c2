using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Indexing;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>An agreement on a day, with its history, what was printed of it, and what was known of it when.</summary>
internal static class GetAgreementPage
{
    /// <summary>Handles <c>GET /agreements/{id}</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(string id, BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var path = $"agreements/{Uri.EscapeDataString(id)}";
        var record = $"{path}?{page.Times}";
        var agreement = await page.Api.GetAsync<AgreementV1>(record);
        var historyPath = $"{path}/history?{page.Knowledge}";
        var listingsPath = $"{path}/listings?{page.Times}";
        var party = PageText.NameParty(agreement);
        var othersPath = agreement.AgencyId is { } agency ? $"agreements?agency={agency}&{page.Times}" : $"agreements?facility={agreement.FacilityId}&{page.Times}";
        var changesPath = $"changes?agreement={agreement.Id}&until={PageText.Format(page.Register.KnownAt)}";
        var events = await page.Api.ListAllAsync<StatusEventV1>($"{historyPath}&include=superseded");
        var listings = await page.Api.ListAllAsync<ListingV1>(listingsPath);
        var head = new PageHead($"{party}: {PageText.NameModelInText(agreement.Model)}",
            $"The {PageText.NameProgram(agreement.Program)} agreement of {party}, {PageText.NameState(agreement.State)}, with {agreement.Counterparty}: {agreement.Status} since {agreement.StatusSince}.")
        {
            Crumbs = [new("States", "/states"), new(PageText.NameState(agreement.State), $"/states/{agreement.State}"), new(party, PagePaths.ForParty(agreement))],
            Data =
            [
                new("The agreement", record, "csv", "citation", "bibtex"), DataLink.ToList("Its history", historyPath), DataLink.ToList("Its listings", listingsPath),
                DataLink.ToList("What was known before", changesPath), DataLink.ToList("All agreements of the agency", othersPath),
            ],
            Feed = agreement.Links.Feed,
            Record = agreement.Links.Self,
            Preview = agreement.AgencyId is { } previewed ? $"agency={Uri.EscapeDataString(previewed)}" : "",
            Thing = StructuredData.Describe(agreement),
        };
        return PageResult.Create<AgreementPage>(new AgreementPageContent(
            page, head, agreement, [.. events.Where(item => item.SupersededAt is null)], [.. events.Where(item => item.SupersededAt is not null)],
            listings, await ReadFilesAsync(page, listings),
            [.. (await page.Api.ListAllAsync<AgreementV1>($"{othersPath}&fields=id,agencyId,agencyName,jurisdictionName,state,model,status,phase,certainty,statusSince,signedOn")).Where(other => other.Id != agreement.Id)],
            await page.Api.ListAllAsync<ChangeV1>(changesPath), await StyledCitations.ReadAsync(page, record)));
    }

    private static async Task<IReadOnlyDictionary<string, PublicationV1>> ReadFilesAsync(PageContext page, IReadOnlyList<ListingV1> listings)
    {
        var files = new Dictionary<string, PublicationV1>(StringComparer.Ordinal);
        foreach (var id in listings.Select(listing => listing.FirstPublicationId).Distinct())
            files[id] = await page.Api.GetAsync<PublicationV1>($"publications/{id}?{page.Knowledge}");
        return files;
    }
}
