using RecordsApi.Domain.Geography;
using RecordsApi.Explorer.Context;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Explorer.Indexing;

/// <summary>Reads the pages of a sitemap from the API.</summary>
internal sealed class SitemapReader(PageRoutes routes)
{
    /// <summary>The name of the part with pages that are not about one record.</summary>
    public const string FixedPart = "pages";

    private const string Documents = "docs";

    // Results of a search and of a comparison are no pages of their own, and the desk is for editors.
    private static readonly string[] NotIndexed = ["/search", "/compare", "/desk"];

    private static readonly string[] DocumentNames = [.. typeof(SitemapReader).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("docs/", StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name)!).Order(StringComparer.Ordinal)];

    /// <summary>The names of the parts.</summary>
    public IReadOnlyList<string> Parts { get; } =
        [FixedPart, .. new[] { "states", "counties", "places", "agencies", "agreements", "facilities", "decisions", "meetings", "publications", "sources", Documents }.Where(routes.Collections.Contains)];

    /// <summary>The pages of a part.</summary>
    public async Task<IReadOnlyList<SitemapEntry>> ReadAsync(PageContext page, string part) => part switch
    {
        FixedPart => [.. routes.Fixed.Except(NotIndexed).Order(StringComparer.Ordinal).Select(path => new SitemapEntry(path, page.Register.KnownAt))],
        Documents => [.. DocumentNames.Select(name => new SitemapEntry($"/{Documents}/{name}", null))],
        "agencies" => [.. (await page.Api.ListAllAsync<AgencyV1>($"agencies?{page.Knowledge}")).Select(agency => new SitemapEntry($"/agencies/{agency.Id}", agency.RecordedAt))],
        "decisions" => [.. (await page.Api.ListAllAsync<DecisionV1>($"decisions?{page.Knowledge}")).Select(decision => new SitemapEntry($"/decisions/{decision.Id}", decision.RecordedAt))],
        "meetings" => [.. (await page.Api.ListAllAsync<MeetingV1>($"meetings?{page.Knowledge}")).Select(meeting => new SitemapEntry($"/meetings/{meeting.Id}", meeting.RecordedAt))],
        "publications" => [.. (await page.Api.ListAllAsync<PublicationV1>($"publications?{page.Knowledge}")).Select(publication => new SitemapEntry($"/publications/{publication.Id}", publication.RecordedAt))],
        "sources" => [.. (await page.Api.ListAllAsync<SourceV1>($"sources?{page.Knowledge}")).Select(source => new SitemapEntry($"/sources/{source.Id}", source.RecordedAt))],
        "facilities" => [.. (await page.Api.ListAllAsync<FacilityV1>($"facilities?{page.Knowledge}")).Select(facility => new SitemapEntry($"/facilities/{facility.Id}", facility.RecordedAt))],
        "agreements" => await ReadAgreementsAsync(page, agreement => [$"/agreements/{agreement.Id}"]),
        "states" => await ReadAgreementsAsync(page, agreement => [$"/states/{agreement.State}"]),
        "counties" => await ReadAgreementsAsync(page, agreement => agreement.CountyIds.Select(county => $"/counties/{county}")),
        _ => await ReadAgreementsAsync(page, agreement => agreement.Level is JurisdictionLevelCodes.Place or JurisdictionLevelCodes.CountySubdivision ? [ExplorerPaths.ForJurisdiction(agreement.JurisdictionId!)] : []),
    };

    // What a page of agreements shows changed last when the last of their status events was recorded.
    private static async Task<IReadOnlyList<SitemapEntry>> ReadAgreementsAsync(PageContext page, Func<AgreementV1, IEnumerable<string>> findPaths)
    {
        var agreements = await page.Api.ListAllAsync<AgreementV1>($"agreements?{page.Times}");
        var recorded = (await page.Api.ListAllAsync<StatusEventV1>($"status-events?{page.Knowledge}"))
            .GroupBy(status => status.AgreementId).ToDictionary(events => events.Key, events => events.Max(status => status.RecordedAt), StringComparer.Ordinal);
        return
        [
            .. agreements.SelectMany(agreement => findPaths(agreement).Select(path => (Path: path, agreement.Id)))
                .GroupBy(entry => entry.Path, StringComparer.Ordinal).OrderBy(entries => entries.Key, StringComparer.Ordinal)
                .Select(entries => new SitemapEntry(entries.Key, entries.Max(entry => recorded.TryGetValue(entry.Id, out var time) ? time : (DateTimeOffset?)null))),
        ];
    }
}
