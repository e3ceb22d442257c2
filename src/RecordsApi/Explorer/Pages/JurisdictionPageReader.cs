using System.Globalization;
using RecordsApi.Domain.Geography;
using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Statistics.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>Reads what the page of a state, a county or a place shows.</summary>
/// <param name="page">The page.</param>
/// <param name="jurisdiction">The jurisdiction.</param>
/// <param name="query">The parameters of the request.</param>
/// <param name="outlines">Outlines of counties.</param>
internal sealed class JurisdictionPageReader(PageContext page, JurisdictionV1 jurisdiction, JurisdictionPageQuery query, CountyOutlines outlines)
{
    private const string TableFields = "&fields=id,agencyId,agencyName,jurisdictionName,state,model,status,phase,certainty,statusSince,signedOn";
    private const string FacilityFields = "&include=populations&fields=id,name,city,state,typePrinted,averagePopulation,guaranteedMinimum,lastObservedOn";
    private const int Rows = 100;
    private const int FacilityRows = 10;

    private const int StateIdLength = MapShapes.StateIdLength;

    private readonly string state = jurisdiction.State!;
    private readonly string stateGeoid = jurisdiction.Id[..StateIdLength];

    private bool IsState => jurisdiction.Level == JurisdictionLevelCodes.State;

    // A state has the agencies whose jurisdiction is unknown, too.
    private string Scope => IsState ? $"state={state}" : $"within={jurisdiction.Id}";

    // Facilities have the county, and the place that their city names.
    private string FacilityScope => IsState ? $"state={state}" : jurisdiction.Level == JurisdictionLevelCodes.County ? $"county={jurisdiction.Id}" : $"place={jurisdiction.Id}";

    /// <summary>Reads the content.</summary>
    public async Task<JurisdictionPageContent> ReadAsync()
    {
        var models = $"statistics/agreements?by=model&{Scope}&{page.Times}";
        var decided = $"statistics/agreements?decided=true&{Scope}&{page.Times}";
        var timeline = new AgreementCharts(page, IsState ? state : null, Model: null) { Within = IsState ? null : jurisdiction.Id }.MonthsPath;
        var population = $"coverage/population?{Scope}&{page.Times}";
        var agreements = $"agreements?{Scope}{query.Filters}&sort={query.Sort}&{page.Times}";
        var decisions = $"decisions?{Scope}&decidedTo={PageText.Format(page.AsOf)}&{page.Knowledge}";
        var agencies = $"agencies?{Scope}&sort=name&{page.Knowledge}";
        var byCounty = $"statistics/agreements?by=county&state={state}&inForce=true&{page.Times}";

        var facilities = $"facilities?{FacilityScope}&sort=-averagePopulation&{page.Times}";

        // The table takes as long as all the others, which are read meanwhile.
        var reading = Task.Run(() => page.Api.ListAsync<AgreementV1>($"{agreements}{TableFields}&limit={Rows}{page.Position}"));
        var byModel = (await page.Api.ListAsync<AgreementCountV1>(models)).Data;
        var months = (await page.Api.ListAsync<TimelinePointV1>(timeline)).Data;
        var decidedCount = (await page.Api.ListAsync<AgreementCountV1>(decided)).Data[0];
        var people = (await page.Api.ListAsync<PopulationCoverageV1>(population)).Data[0];
        var held = await page.Api.ListAsync<FacilityV1>($"{facilities}{FacilityFields}&limit={FacilityRows}");
        var table = await reading;
        return new()
        {
            Page = page,
            Head = CreateHead(byModel) with
            {
                Data =
                [
                    new(query.IsFiltered ? "Agreements, filtered as in the table" : "Agreements", agreements, "csv", "xlsx", "geojson"),
                    DataLink.ToList("Numbers by model", models), DataLink.ToList("In force by county", byCounty), DataLink.ToList("New and ended by month", timeline),
                    DataLink.ToList("Share of people", population), DataLink.ToList("With a recorded decision", decided), DataLink.ToList("Decisions", decisions),
                    DataLink.ToList("Agencies", agencies), DataLink.ToList("Detention facilities", facilities), new("The jurisdiction", $"jurisdictions/{jurisdiction.Id}", "csv", "citation", "bibtex"),
                ],
            },
            Jurisdiction = jurisdiction,
            Models = byModel,
            Decided = decidedCount,
            Population = people,
            Residents = jurisdiction.Population,
            Map = await ReadMapAsync(byCounty),
            Agreements = table.Data,
            Position = table.Page,
            AgreementsPath = agreements,
            Filters = new(query.Model, query.Status, query.InForce, query.Sort, [.. byModel.Select(model => model.Model!).Union(query.Model is null ? [] : [query.Model])]),
            AgreementsAbove = IsState ? [] : await page.Api.ListAllAsync<AgreementV1>($"agreements?jurisdiction={string.Join(',', FindContaining())}&inForce=true&sort=agency.name&{page.Times}{TableFields}"),
            Agencies = IsState ? [] : await page.Api.ListAllAsync<AgencyV1>($"{agencies}&fields=id,name,type,populationServed,populationYear"),
            Facilities = held.Data,
            FacilityCount = held.Page.Total ?? 0,
            FacilityQuery = FacilityScope,
            Months = months,
            Decisions = await page.Api.ListAllAsync<DecisionV1>($"{decisions}&sort=-decidedOn&fields=id,body,outcome,purpose,decidedOn,agencyName,yes,no"),
        };
    }

    private PageHead CreateHead(IReadOnlyList<AgreementCountV1> models)
    {
        var inForce = models.Sum(model => model.InForce);
        var name = IsState ? PageText.NameState(state) : $"{jurisdiction.Name}, {PageText.NameState(state)}";
        var crumbs = new List<Crumb> { new("States", "/states") };
        if (!IsState)
            crumbs.Add(new(PageText.NameState(state), $"/states/{state}"));
        return new($"287(g) agreements in {name}", $"{PageText.Count(inForce, "agreement", "agreements")} with ICE in force in {name} on {PageText.Spell(page.AsOf)}: agencies, status, decisions and sources.")
        {
            Crumbs = crumbs,
            Feed = jurisdiction.Links.Feed,
            Record = jurisdiction.Links.Self,
            Thing = StructuredData.Describe(jurisdiction),
            Preview = IsState ? $"state={state}" : "",
            Embeds = FindEmbeds(),
        };
    }

    // Images and embeds are of states, and maps only of those with outlines.
    private Embed[] FindEmbeds() => !IsState ? []
        : outlines.FindState(stateGeoid) is null ? [Embed.ToGrowth(state)] : [Embed.ToMap(model: null, state), Embed.ToGrowth(state)];

    private IEnumerable<string> FindContaining() => jurisdiction.ParentIds.Where(id => id.Length > StateIdLength).Append(stateGeoid);

    private async Task<JurisdictionMap?> ReadMapAsync(string byCounty)
    {
        if (outlines.FindState(stateGeoid) is not { } shapes)
            return null;
        var counts = (await page.Api.ListAsync<AgreementCountV1>(byCounty)).Data;
        var numbers = counts.Where(count => count.County is not null).ToDictionary(count => count.County!, count => count.InForce, StringComparer.Ordinal);
        var names = shapes.Counties.ToDictionary(county => county.Id, county => county.Name, StringComparer.Ordinal);
        string[] marked = IsState ? [] : [.. jurisdiction.ParentIds.Append(jurisdiction.Id).Where(names.ContainsKey)];
        var subject = marked.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" The border marks {string.Join(", ", marked.Select(id => names[id]))}.");
        var map = new CountyMap(
            shapes, numbers, $"Agreements in force by county in {PageText.NameState(state)} on {PageText.Spell(page.AsOf)}",
            $"A map of the counties of {PageText.NameState(state)}, darker where more agreements are in force.{subject}")
        {
            Marked = marked,
            NamesAll = true,
        };
        return new(
            map.ToForms(), [.. counts.Where(count => count.County is not null).Select(count => (names.GetValueOrDefault(count.County!, count.County!), count))],
            IsState && counts.Any(count => count.County is null)
                ? await page.Api.ListAllAsync<AgreementV1>($"agreements?{Scope}&hasCounty=false&inForce=true&sort={JurisdictionPageQuery.DefaultSort}&{page.Times}&fields=id,agencyName") : []);
    }
}
