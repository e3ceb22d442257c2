using RecordsApi.Domain.Geography;
using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Features.Statistics.V1;

namespace RecordsApi.Explorer.Charts;

/// <summary>The charts of agreements, which pages, images and embeds share.</summary>
/// <param name="Page">The page or image that shows them, with its times.</param>
/// <param name="State">USPS code of the state that they are about; null for the country.</param>
/// <param name="Model">The model that the map shows; null for all.</param>
internal sealed record AgreementCharts(PageContext Page, string? State, string? Model)
{
    /// <summary>What the charts are about, as parameters of the API, each after an ampersand.</summary>
    private string StateFilter => State is null ? "" : $"&state={State}";

    private string Filter => $"inForce=true{(Model is null ? "" : $"&model={Uri.EscapeDataString(Model)}")}{StateFilter}";

    private string Place => State is null ? "" : $" in {PageText.NameState(State)}";

    private string RecentPeriod => $"from={PageText.Format(RecentMonths.GetFirstDay(Page.AsOf))}&to={PageText.Format(Page.AsOf)}";

    /// <summary>GEOID of the jurisdiction that the chart of new and ended agreements is about; null for the state or the country.</summary>
    public string? Within { get; init; }

    /// <summary>Path and query of the numbers of the map, and of those of each state that are in no county.</summary>
    public string CountyPath => $"statistics/agreements?by=state,county&{Filter}&{Page.Times}";

    /// <summary>Path and query of the numbers by state, which count what is in no county, too, and nothing twice.</summary>
    public string StatePath => $"statistics/agreements?by=state&{Filter}&{Page.Times}";

    /// <summary>Path and query of the numbers of the chart of growth.</summary>
    public string GrowthPath => $"statistics/timeline?every=month&by=model{StateFilter}&{RecentPeriod}&{Page.Knowledge}";

    /// <summary>Path and query of the numbers of the chart of new and ended agreements.</summary>
    public string MonthsPath => $"statistics/timeline?every=month{StateFilter}{(Within is null ? "" : $"&within={Within}")}&{RecentPeriod}&{Page.Knowledge}";

    /// <summary>The fields of the numbers of the map that it shows, of the thousands of counties.</summary>
    public const string CountyFields = "&fields=state,county,inForce";

    /// <summary>What the map shows, without the date.</summary>
    public string MapName => $"{(Model is null ? "Agreements" : $"{PageText.NameModel(Model)} agreements")} in force by county{Place}";

    /// <summary>Reads the numbers of the map and draws it; null if there are no outlines of the state.</summary>
    public async Task<CountyMap?> ReadMapAsync(CountyOutlines outlines)
    {
        var shapes = State is null ? outlines.Country : outlines.FindState(UsStates.All.First(state => state.Code == State).Geoid);
        if (shapes is null)
            return null;
        var counties = await Page.Api.ListAsync<AgreementCountV1>(CountyPath + CountyFields);
        var states = await Page.Api.ListAsync<AgreementCountV1>(StatePath);
        return CreateMap(shapes, counties.Data, states.Data);
    }

    /// <summary>Draws the map of the country, or of a state.</summary>
    public CountyMap CreateMap(MapShapes shapes, IReadOnlyList<AgreementCountV1> counties, IReadOnlyList<AgreementCountV1> states) => new(
        shapes, counties.Where(county => county.County is not null).ToDictionary(county => county.County!, county => county.InForce, StringComparer.Ordinal), $"{MapName} on {PageText.Spell(Page.AsOf)}",
        $"A map of the counties of {(State is null ? "the United States" : PageText.NameState(State))}, darker where more agreements are in force. "
        + $"{PageText.Count(states.Sum(state => state.InForce), "agreement is", "agreements are")} in force in all.");

    /// <summary>Reads the numbers of the chart of growth and draws it.</summary>
    public async Task<LineChart> ReadGrowthAsync() => CreateGrowth((await Page.Api.ListAsync<TimelinePointV1>(GrowthPath)).Data);

    /// <summary>Draws the chart of new and ended agreements.</summary>
    /// <param name="months">The numbers.</param>
    /// <param name="place">Name of what it is about.</param>
    public static BarChart CreateMonths(IReadOnlyList<TimelinePointV1> months, string place) => new(
        [.. months.Select(month => month.Period)],
        new("New", [.. months.Select(month => (double)month.Began)]), new("Ended", [.. months.Select(month => (double)month.Ended)]),
        $"New and ended agreements by month in {place}", "Bars above the line show how many agreements came into force in a month, bars below it how many ceased to be in force.");

    /// <summary>Draws the chart of growth.</summary>
    public LineChart CreateGrowth(IReadOnlyList<TimelinePointV1> points)
    {
        string[] months = [.. points.Select(point => point.Period).Distinct().Order(StringComparer.Ordinal)];
        var byModel = points.GroupBy(point => point.Model).OrderBy(model => model.Key, StringComparer.Ordinal).Select(model =>
        {
            var values = model.ToDictionary(point => point.Period, point => (double)point.InForce, StringComparer.Ordinal);
            return new ChartSeries(PageText.Humanize(model.Key), [.. months.Select(month => values.GetValueOrDefault(month))]);
        });
        return new(months, [.. byModel], $"Agreements in force{Place} by month and model", "Lines of the number of agreements in force at the end of each month, one for each model.");
    }
}
