using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Statistics.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="HomePage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Model">The model that the map shows; null for all.</param>
/// <param name="ModelCodes">The models that can be chosen.</param>
/// <param name="Models">Agreements in force by model.</param>
/// <param name="States">Agreements in force by state.</param>
/// <param name="OutsideCounties">Agreements in force by state of agencies that are in no county, or in an unknown one.</param>
/// <param name="Map">The map.</param>
/// <param name="Growth">The chart of growth.</param>
/// <param name="Months">The numbers of the chart.</param>
/// <param name="News">The newest changes.</param>
public sealed record HomePageContent(
    PageContext Page, PageHead Head, string? Model, IReadOnlyList<string> ModelCodes, IReadOnlyList<AgreementCountV1> Models, IReadOnlyList<AgreementCountV1> States, IReadOnlyList<AgreementCountV1> OutsideCounties,
    ChartForms Map, ChartForms Growth, IReadOnlyList<TimelinePointV1> Months, IReadOnlyList<ChangeV1> News);
