using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Coverage.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="CoveragePage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Lists">The published lists.</param>
/// <param name="Others">The coverage of facts that no list carries.</param>
/// <param name="States">Decisions by state.</param>
public sealed record CoveragePageContent(
    PageContext Page, PageHead Head, IReadOnlyList<ListCalendar> Lists, IReadOnlyList<CoverageV1> Others, IReadOnlyList<StateDecisions> States);
