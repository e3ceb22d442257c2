namespace RecordsApi.Explorer.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Name.</param>
/// <param name="Values">Values, one for each label of the chart.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double> Values);
