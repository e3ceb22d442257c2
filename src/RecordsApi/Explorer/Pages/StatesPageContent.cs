using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Features.Statistics.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="StatesPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="States">The states and territories, by name.</param>
public sealed record StatesPageContent(PageContext Page, PageHead Head, IReadOnlyList<StateRow> States);

/// <summary>A row of the table of states.</summary>
/// <param name="Code">USPS code.</param>
/// <param name="Name">Name.</param>
/// <param name="Count">Number of agreements; null if none is recorded.</param>
/// <param name="Population">The share of people; null if it is not known.</param>
public sealed record StateRow(string Code, string Name, AgreementCountV1? Count, PopulationCoverageV1? Population);
