using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>What the register observed: which lists on which days, where there are gaps, and where decisions are recorded.</summary>
internal static class GetCoveragePage
{
    /// <summary>Handles <c>GET /coverage</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var (coveragePath, publicationsPath, facilityListsPath, decisionsPath, statesPath) = (
            $"coverage?{page.Knowledge}", $"publications?{page.Knowledge}", $"facility-publications?{page.Knowledge}", $"decisions?{page.Knowledge}", $"statistics/agreements?by=state&{page.Times}");
        var coverage = await page.Api.ListAsync<CoverageV1>(coveragePath);
        var publications = (await page.Api.ListAllAsync<PublicationV1>($"{publicationsPath}&fields=list,publishedOn,state")).Select(p => (p.List, p.PublishedOn))
            .Concat((await page.Api.ListAllAsync<FacilityPublicationV1>($"{facilityListsPath}&fields=list,publishedOn,state")).Select(p => (p.List, p.PublishedOn)))
            .ToLookup(p => p.List, p => p.PublishedOn);
        var decisions = (await page.Api.ListAllAsync<DecisionV1>($"{decisionsPath}&fields=state,agreementId")).ToLookup(decision => decision.State);
        var states = await page.Api.ListAsync<AgreementCountV1>(statesPath);
        var head = new PageHead("What is covered", "Which lists the register holds, day by day, where there are gaps, and how many decisions are recorded in each state.")
        {
            Data =
            [
                DataLink.ToList("Coverage", coveragePath), DataLink.ToList("Publications", publicationsPath),
                DataLink.ToList("Publications of lists of facilities", facilityListsPath), DataLink.ToList("Decisions", decisionsPath),
                DataLink.ToList("Agreements by state", statesPath),
            ],
        };
        return PageResult.Create<CoveragePage>(new CoveragePageContent(
            page, head,
            [.. coverage.Data.Where(fact => fact.List is not null).DistinctBy(fact => fact.List).Select(fact => CreateList(fact, publications[fact.List!]))],
            [.. coverage.Data.Where(fact => fact.List is null && fact.OfAgreements > 0)],
            [.. states.Data.Where(state => state.State is not null).Select(state => new StateDecisions(
                state.State!, decisions[state.State!].Count(), decisions[state.State!].Select(decision => decision.AgreementId).OfType<string>().Distinct().Count(), state.InForce))]));
    }

    private static ListCalendar CreateList(CoverageV1 fact, IEnumerable<DateOnly> publishedOn)
    {
        var byMonth = publishedOn.GroupBy(FirstOfMonth).ToDictionary(month => month.Key, month => month.Count());
        var months = new Dictionary<DateOnly, int>();
        if (byMonth.Count > 0)
        {
            for (var month = byMonth.Keys.Min(); month <= byMonth.Keys.Max(); month = month.AddMonths(1))
                months[month] = byMonth.GetValueOrDefault(month);
        }

        var title = $"Publications of the {fact.List} list by month";
        var description = $"A calendar with a row for each year and the number of publications in each month. {PageText.Count(byMonth.Values.Sum(), "publication is", "publications are")} held in all.";
        return new(fact, months, months.Count == 0 ? null : new PublicationCalendar(months, title, description).ToForms());
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
