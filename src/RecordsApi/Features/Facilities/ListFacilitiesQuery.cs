using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>The query of <c>GET /facilities</c>.</summary>
internal sealed record ListFacilitiesQuery(ParsedQuery Parsed) : IQueryModel<ListFacilitiesQuery>, IParsedQuery, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.State, CommonParameters.County with { Description = "GEOIDs of counties in which facilities are." },
        .. AreaParameters.All,
        new("place", ParameterKind.Code, "GEOIDs of places that the city of a facility names.")
        { AllowsMultiple = true, AllowsExclusion = true, Example = "1245000", Pattern = IdPatterns.PlaceGeoid, SummaryTemplate = "in place {0}" },
        new("party", ParameterKind.Code, "GEOIDs of the counties, cities and states that own facilities, as far as lists print it.")
        { AllowsMultiple = true, AllowsExclusion = true, Example = "12086", Pattern = IdPatterns.Geoid, SummaryTemplate = "owned by {0}" },
        CommonParameters.Choice("type", "Types as last printed; see `/v1/enums/facility-type`.", FacilityTypes.Vocabulary, "of type {0}"),
        CommonParameters.Choice("onlyType", "Types: facilities that no list on or before the date prints with any other type, such as `usms-iga,usms-cdf` for those that appear only as facilities of the US Marshals Service.",
            FacilityTypes.Vocabulary, "never of a type other than {0}") with { AllowsExclusion = false, Example = "usms-iga" },
        new("fieldOffice", ParameterKind.Code, "ICE field offices as printed.") { AllowsMultiple = true, AllowsExclusion = true, Example = "MIA", SummaryTemplate = "of field office {0}" },
        new("detloc", ParameterKind.Code, "ICE's codes of facilities (DETLOC). A code of no facility in the register matches nothing.")
        { AllowsMultiple = true, AllowsExclusion = true, Example = "KRO", SummaryTemplate = "with DETLOC {0}" },
        CommonParameters.TextSearch("its printed names, city and DETLOC") with { SearchedKind = NamedRecordKind.Facility, Example = "Krome" },
        CommonParameters.Date("observedSince", "Printed by a list with data of this date or later.", "observed since {0}") with { Example = "2024-10-01" },
        Number("guaranteedMinimumFrom", "Guaranteed minimum of this number of people or more.", "with a guaranteed minimum of at least {0}"),
        Number("guaranteedMinimumTo", "Guaranteed minimum of this number of people or fewer.", "with a guaranteed minimum of at most {0}"),
        CommonParameters.Date("guaranteedMinimumRoseSince",
            "The guaranteed minimum is greater than the last one that was printed on or before this date. A facility for which none was printed by then does not match; `terms` gives both values.",
            "whose guaranteed minimum rose since {0}") with { Example = "2023-10-01" },
        Number("averagePopulationFrom", "Average daily population of this number of people or more.", "with an average daily population of at least {0}"),
        Number("averagePopulationTo", "Average daily population of this number of people or fewer.", "with an average daily population of at most {0}"),
        FacilityDates.AsOf, CommonParameters.KnownAt,
        .. CommonParameters.ForList(FacilityList.SortKeys.Names, FacilityList.SortKeys.Default, ResponseFormats.AllGeographic),
    ];

    public DateOnly? ObservedSince => Parsed.GetDate("observedSince");
    public DateOnly? RoseSince => Parsed.GetDate("guaranteedMinimumRoseSince");
    public int? MinimumFrom => Parsed.GetInt32("guaranteedMinimumFrom");
    public int? MinimumTo => Parsed.GetInt32("guaranteedMinimumTo");
    public int? PopulationFrom => Parsed.GetInt32("averagePopulationFrom");
    public int? PopulationTo => Parsed.GetInt32("averagePopulationTo");

    // The lists of agreements do not carry facilities.
    public IReadOnlyList<string> CarryingLists => [];

    public static ListFacilitiesQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the facilities that match the filters on a date.</summary>
    public IQueryable<ObservedFacility> ApplyFilters(RegisterContext db, DateOnly day)
    {
        var facilities = db.ObservedBy(day)
            .Match(Parsed.GetFilter("state"), states => f => states.Contains(f.Facility.State))
            .Match(Parsed.GetFilter("county"), ids => f => f.Facility.CountyId != null && ids.Contains(f.Facility.CountyId))
            .Match(Parsed.GetFilter("place"), ids => f => f.Facility.PlaceId != null && ids.Contains(f.Facility.PlaceId))
            .Match(Parsed.GetFilter("party"), ids => f => f.Facility.PartyId != null && ids.Contains(f.Facility.PartyId))
            .Match(Parsed.GetFilter("type"), types => f => f.Latest.TypeCode != null && types.Contains(f.Latest.TypeCode))
            .Match(Parsed.GetFilter("fieldOffice"), offices => f => offices.Contains((f.Latest.FieldOffice ?? f.Facility.FieldOffice) ?? ""))
            .Match(Parsed.GetFilter("detloc"), codes => f => f.Facility.Detloc != null && codes.Contains(f.Facility.Detloc))
            .Match(Parsed.GetFilter("onlyType"), types => f => f.Latest.TypeCode != null && types.Contains(f.Latest.TypeCode)
                && !db.FacilityObservations.Any(o => o.FacilityId == f.Facility.Id && o.ObservedOn <= day && o.TypeCode != null && !types.Contains(o.TypeCode)));
        foreach (var word in LikePatterns.ForWords(Parsed.GetValue("q")))
        {
            facilities = facilities.Where(f => EF.Functions.Like(f.Facility.City!.ToLower(), word, "\\") || EF.Functions.Like(f.Facility.Detloc!.ToLower(), word, "\\")
                || db.FacilityNames.Any(n => n.FacilityId == f.Facility.Id && EF.Functions.Like(n.Name.ToLower(), word, "\\")));
        }

        return ApplyNumbers(db, facilities);
    }

    private IQueryable<ObservedFacility> ApplyNumbers(RegisterContext db, IQueryable<ObservedFacility> facilities)
    {
        if (ObservedSince is { } since)
            facilities = facilities.Where(f => f.Latest.ObservedOn >= since);
        if (MinimumFrom is { } minimumFrom)
            facilities = facilities.Where(f => f.Latest.GuaranteedMinimum >= minimumFrom);
        if (MinimumTo is { } minimumTo)
            facilities = facilities.Where(f => f.Latest.GuaranteedMinimum <= minimumTo);
        if (PopulationFrom is { } populationFrom)
            facilities = facilities.Where(f => f.Latest.AveragePopulation >= populationFrom);
        if (PopulationTo is { } populationTo)
            facilities = facilities.Where(f => f.Latest.AveragePopulation <= populationTo);
        if (RoseSince is { } before)
        {
            facilities = facilities.Where(f => f.Latest.GuaranteedMinimum > db.FacilityObservations
                .Where(o => o.FacilityId == f.Facility.Id && o.ObservedOn <= before && o.GuaranteedMinimum != null)
                .OrderByDescending(o => o.ObservedOn).ThenByDescending(o => o.PublicationId).ThenByDescending(o => o.RowNumber)
                .Select(o => o.GuaranteedMinimum).FirstOrDefault());
        }

        return facilities;
    }

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
        this.RequireCenterOfRadius();
        this.MustNotDescend("guaranteedMinimumFrom", "guaranteedMinimumTo", r => r.MinimumFrom, r => r.MinimumTo);
        this.MustNotDescend("averagePopulationFrom", "averagePopulationTo", r => r.PopulationFrom, r => r.PopulationTo);
        this.MustBeChronological("observedSince", "asOf", r => r.ObservedSince, r => r.Parsed.GetDate("asOf"));
        this.MustBeChronological("guaranteedMinimumRoseSince", "asOf", r => r.RoseSince, r => r.Parsed.GetDate("asOf"));
    }
}
