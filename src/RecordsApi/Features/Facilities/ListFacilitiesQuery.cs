using RecordsApi.Data.Facilities;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>The query of <c>GET /facilities</c>.</summary>
internal sealed record ListFacilitiesQuery(ParsedQuery Parsed) : IQueryModel<ListFacilitiesQuery>, IParsedQuery, IListScopedQuery
{
    /// <summary>The parameter <c>place</c>.</summary>
    public static QueryParameter PlaceParameter { get; } = new("place", ParameterKind.Code, "GEOIDs of places and county subdivisions that the city of a facility names.")
    { AllowsMultiple = true, AllowsExclusion = true, Example = "1245000", Pattern = IdPatterns.PlaceGeoid, SummaryTemplate = "in place {0}" };

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.State, CommonParameters.County with { Description = "GEOIDs of counties in which facilities are." },
        .. AreaParameters.All,
        PlaceParameter,
        new("party", ParameterKind.Code, "GEOIDs of the counties, cities and states that own facilities, as far as lists print it.")
        { AllowsMultiple = true, AllowsExclusion = true, Example = "12086", Pattern = IdPatterns.Geoid, SummaryTemplate = "owned by {0}" },
        CommonParameters.Choice("type", "Types as last printed; see `/v1/enums/facility-type`.", FacilityTypes.Vocabulary, "of type {0}"),
        CommonParameters.Choice("onlyType", "Types: facilities that no list on or before the date prints with any other type, such as `usms-iga,usms-cdf` for those that appear only as facilities of the US Marshals Service.",
            FacilityTypes.Vocabulary, "never of a type other than {0}") with { AllowsExclusion = false, Example = "usms-iga" },
        new("fieldOffice", ParameterKind.Code, "ICE field offices as printed.") { AllowsMultiple = true, AllowsExclusion = true, Example = "MIA", SummaryTemplate = "of field office {0}" },
        new("detloc", ParameterKind.Code, "ICE's codes of facilities (DETLOC). A code of no facility in the register matches nothing.")
        { AllowsMultiple = true, AllowsExclusion = true, Example = "KRO", SummaryTemplate = "with DETLOC {0}" },
        CommonParameters.NameSearchText("its printed names, its DETLOC, its city, and the names of its place and of the jurisdictions that contain it, such as its county and state",
            _ => [NamedRecordKind.Facility]) with { Example = "Krome" },
        CommonParameters.Date("observedSince", "Printed by a list with data of this date or later.", "observed since {0}") with { Example = "2024-10-01" },
        Number("guaranteedMinimumFrom", "Guaranteed minimum of this number of people or more.", "with a guaranteed minimum of at least {0}"),
        Number("guaranteedMinimumTo", "Guaranteed minimum of this number of people or fewer.", "with a guaranteed minimum of at most {0}"),
        CommonParameters.Date("guaranteedMinimumRoseSince",
            "The guaranteed minimum is greater than the last one that was printed on or before this date. A facility for which none was printed by then does not match; `terms` gives both values.",
            "whose guaranteed minimum rose since {0}") with { Example = "2023-10-01" },
        Number("averagePopulationFrom", "Average daily population of this number of people or more.", "with an average daily population of at least {0}"),
        Number("averagePopulationTo", "Average daily population of this number of people or fewer.", "with an average daily population of at most {0}"),
        FacilityDates.AsOf, CommonParameters.KnownAt, FacilityDates.Include,
        .. CommonParameters.ForGeographicList(FacilityList.SortKeys.Names, FacilityList.SortKeys.Default),
    ];

    public string? SearchText => Parsed.GetValue("q");
    public DateOnly? ObservedSince => Parsed.GetDate("observedSince");
    public DateOnly? RoseSince => Parsed.GetDate("guaranteedMinimumRoseSince");
    public int? MinimumFrom => Parsed.GetInt32("guaranteedMinimumFrom");
    public int? MinimumTo => Parsed.GetInt32("guaranteedMinimumTo");
    public int? PopulationFrom => Parsed.GetInt32("averagePopulationFrom");
    public int? PopulationTo => Parsed.GetInt32("averagePopulationTo");

    // The lists of agreements do not carry facilities.
    public IReadOnlyList<string> CarryingLists => [];

    public static ListFacilitiesQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Creates the condition that a facility matches the filters, but for those of search and area.</summary>
    public Func<ObservedFacility, bool> CreateFilter()
    {
        var (states, counties, places, parties) = (Parsed.GetFilter("state"), Parsed.GetFilter("county"), Parsed.GetFilter("place"), Parsed.GetFilter("party"));
        var (types, onlyTypes, offices, detlocs) = (Parsed.GetFilter("type"), Parsed.GetFilter("onlyType"), Parsed.GetFilter("fieldOffice"), Parsed.GetFilter("detloc"));
        var matchesNumbers = CreateNumberFilter();
        return f => states.Matches(f.Facility.State) && counties.MatchesSeveral(f.CountyIds) && places.MatchesKnown(f.Facility.PlaceId)
            && parties.MatchesKnown(f.Facility.PartyId) && types.MatchesKnown(f.Latest.TypeCode) && offices.MatchesKnown(f.Latest.FieldOffice ?? f.Facility.FieldOffice)
            && detlocs.MatchesKnown(f.Facility.Detloc) && onlyTypes.MatchesKnown(f.Latest.TypeCode)
            && (onlyTypes.IsEmpty || f.Observations.All(o => o.ObservedOn > f.Latest.ObservedOn || o.TypeCode is null || onlyTypes.Matches(o.TypeCode)))
            && matchesNumbers(f);
    }

    // The values are parsed once, and not for each facility.
    private Func<ObservedFacility, bool> CreateNumberFilter()
    {
        var (since, before) = (ObservedSince, RoseSince);
        var (minimumFrom, minimumTo, populationFrom, populationTo) = (MinimumFrom, MinimumTo, PopulationFrom, PopulationTo);
        return f => !(f.Latest.ObservedOn < since)
            && (minimumFrom is null || f.Latest.GuaranteedMinimum >= minimumFrom) && (minimumTo is null || f.Latest.GuaranteedMinimum <= minimumTo)
            && (populationFrom is null || f.Latest.AveragePopulation >= populationFrom) && (populationTo is null || f.Latest.AveragePopulation <= populationTo)
            && (before is not { } day || f.Latest.GuaranteedMinimum > FindMinimum(f, day));
    }

    private static int? FindMinimum(ObservedFacility f, DateOnly day) =>
        f.Observations.LastOrDefault(o => o.ObservedOn <= day && o.GuaranteedMinimum is not null)?.GuaranteedMinimum;

    private static QueryParameter Number(string name, string description, string summary) =>
        new(name, ParameterKind.Sequence, description) { Example = "100", SummaryTemplate = summary };
}

/// <summary>Validates <see cref="ListFacilitiesQuery"/> against the register.</summary>
internal sealed class ListFacilitiesValidator : ReferenceValidator<ListFacilitiesQuery>
{
    public ListFacilitiesValidator()
    {
        MustExist("county", RecordReference.County);
        MustExist("place", RecordReference.Jurisdiction);
        MustExist("party", RecordReference.Jurisdiction);
        this.RequireSearchTextForRelevance(r => r.Parsed);
        this.RequireCenterOfRadius();
        this.MustNotDescend("guaranteedMinimumFrom", "guaranteedMinimumTo", r => r.MinimumFrom, r => r.MinimumTo);
        this.MustNotDescend("averagePopulationFrom", "averagePopulationTo", r => r.PopulationFrom, r => r.PopulationTo);
        this.MustBeChronological("observedSince", "asOf", r => r.ObservedSince, r => r.Parsed.GetDate("asOf"));
        this.MustBeChronological("guaranteedMinimumRoseSince", "asOf", r => r.RoseSince, r => r.Parsed.GetDate("asOf"));
    }
}
