namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>A decision with all rows that report it.</summary>
/// <param name="Fact">The first row, which provides the facts of the decision.</param>
/// <param name="Rows">All rows, including further sources and reports on the same matter.</param>
internal sealed record ReportedDecision(DecisionFact Fact, IReadOnlyList<DecisionFact> Rows)
{
    /// <summary>Whether the sources disagree.</summary>
    public bool Disputed => Rows.Any(r =>
        r.Certainty.Contains("disagree", StringComparison.OrdinalIgnoreCase)
        || r.Certainty.Contains("differ", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The timestamp (UTC) from which the decision is known: the end of the date on which its first source was published,
    /// because sources have no time of day. A source without a date counts as published on the date of the decision.
    /// </summary>
    public DateTimeOffset RecordedAt { get; } = Rows.Min(GetRecordedAt);

    /// <summary>The timestamp (UTC) from which a row is known: the end of the date on which its source was published.</summary>
    public static DateTimeOffset GetRecordedAt(DecisionFact row) =>
        new((row.SourcePublishedOn ?? row.DecidedOn).ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero);

    /// <summary>
    /// Groups rows by decision (state, agency, body, date, kind, outcome and purpose), ordered by <see cref="RecordedAt"/>.
    /// </summary>
    public static IReadOnlyList<ReportedDecision> GroupRows(IEnumerable<DecisionFact> facts)
    {
        var rows = facts.ToList();
        return [.. rows.Where(r => r.Kind != DecisionFact.ReportKind)
            .GroupBy(r => (r.State, r.Agency, r.Body, r.DecidedOn, r.Kind, r.Outcome, r.Purpose))
            .Select(group => new ReportedDecision(group.First(), [.. group, .. FindReports(rows, group.First())]))
            .OrderBy(d => d.RecordedAt).ThenBy(d => d.Fact.DecidedOn)
            .ThenBy(d => d.Fact.State, StringComparer.Ordinal).ThenBy(d => d.Fact.Agency, StringComparer.Ordinal)
            .ThenBy(d => d.Fact.Body, StringComparer.Ordinal)];
    }

    private static IEnumerable<DecisionFact> FindReports(List<DecisionFact> rows, DecisionFact decision) => rows.Where(r =>
        r.Kind == DecisionFact.ReportKind
        && (r.State, r.Agency, r.Body, r.DecidedOn) == (decision.State, decision.Agency, decision.Body, decision.DecidedOn));
}
