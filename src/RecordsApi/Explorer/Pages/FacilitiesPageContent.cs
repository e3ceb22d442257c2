using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="FacilitiesPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="State">State of the facilities; null for all.</param>
/// <param name="Type">Type of the facilities; null for all.</param>
/// <param name="Facilities">The facilities, the most people first.</param>
/// <param name="Position">Which page of the list this is.</param>
public sealed record FacilitiesPageContent(
    PageContext Page, PageHead Head, string? State, string? Type, IReadOnlyList<FacilityV1> Facilities, PageV1 Position);
