using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Facilities.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="FacilityPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Facility">The facility.</param>
/// <param name="CountyName">Name of its county; null if it is not known.</param>
/// <param name="Observations">What each list says of it, by day.</param>
/// <param name="Agreement">Its agreement with a state or local government; null if no list prints a type that stands for one.</param>
/// <param name="Chart">People held over time; null if fewer than two lists give a number.</param>
public sealed record FacilityPageContent(
    PageContext Page, PageHead Head, FacilityV1 Facility, string? CountyName, IReadOnlyList<FacilityObservationV1> Observations, AgreementV1? Agreement, ChartForms? Chart);
