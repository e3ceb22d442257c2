namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>A decision with every row that tells it.</summary>
/// <param name="Fact">The row that tells it best: the first.</param>
/// <param name="Rows">All rows, further sources and reports of the same matter included.</param>
internal sealed record ReportedDecision(DecisionFact Fact, IReadOnlyList<DecisionFact> Rows)
{
    /// <summary>Whether its sources disagree.</summary>
    public bool Disputed => Rows.Any(r =>
        r.Certainty.Contains("disagree", StringComparison.OrdinalIgnoreCase)
        || r.Certainty.Contains("differ", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Moment from which it could be known (UTC): the end of the day on which its first source was published, since
    /// sources print no hour. A source without a day counts as published on the day of the decision.
    /// </summary>
    public DateTimeOffset RecordedAt { get; } = new(
        Rows.Min(r => r.SourcePublishedOn ?? r.DecidedOn).ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero);

    /// <summary>Puts the rows of one decision together: same agency, body, day and matter.</summary>
    public static IReadOnlyList<ReportedDecision> GroupRows(IEnumerable<DecisionFact> facts)
    {
        var rows = facts.ToList();
        return [.. rows.Where(r => r.Kind != "report")
            .GroupBy(r => (r.State, r.Agency, r.Body, r.DecidedOn, r.Kind, r.Outcome, r.Purpose))
            .Select(same => new ReportedDecision(same.First(), [.. same, .. FindReports(rows, same.First())]))
            .OrderBy(told => told.RecordedAt).ThenBy(told => told.Fact.DecidedOn)
            .ThenBy(told => told.Fact.State, StringComparer.Ordinal).ThenBy(told => told.Fact.Agency, StringComparer.Ordinal)
            .ThenBy(told => told.Fact.Body, StringComparer.Ordinal)];
    }

    private static IEnumerable<DecisionFact> FindReports(List<DecisionFact> rows, DecisionFact decision) => rows.Where(r =>
        r.Kind == "report" && (r.State, r.Agency, r.Body, r.DecidedOn) == (decision.State, decision.Agency, decision.Body, decision.DecidedOn));
}
