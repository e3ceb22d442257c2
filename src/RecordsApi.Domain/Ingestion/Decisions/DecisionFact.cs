namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>A local decision as reported by one source: a row of a decisions file.</summary>
public sealed record DecisionFact
{
    /// <summary>The kind of a row that reports on a matter but contains no decision of its own.</summary>
    public const string ReportKind = "report";

    /// <summary>The 1-based number of the row among the rows of all decisions files.</summary>
    public int Number { get; init; }

    /// <summary>The name of the jurisdiction, such as <c>Miami</c>.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>The USPS code of the state.</summary>
    public required string State { get; init; }

    /// <summary>The name of the agency that the decision concerns.</summary>
    public required string Agency { get; init; }

    /// <summary>The body or official that made the decision.</summary>
    public required string Body { get; init; }

    /// <summary>The date of the decision, in local time.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The code of the kind of decision, or <see cref="ReportKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The code of the outcome. A report may have any text.</summary>
    public required string Outcome { get; init; }

    /// <summary>The number of votes in favor; null if unknown.</summary>
    public int? Yes { get; init; }

    /// <summary>The number of votes against; null if unknown.</summary>
    public int? No { get; init; }

    /// <summary>The number of absent members; null if unknown.</summary>
    public int? Absent { get; init; }

    /// <summary>The code of the purpose of the decision.</summary>
    public required string Purpose { get; init; }

    /// <summary>The file number that the body assigned to the matter.</summary>
    public string? MatterFile { get; init; }

    /// <summary>A note on the decision. <see cref="MeetingNoteParser"/> reads the meeting from it.</summary>
    public string? Note { get; init; }

    /// <summary>The publisher of the source.</summary>
    public required string SourcePublisher { get; init; }

    /// <summary>The publication date of the source; null if it has none.</summary>
    public DateOnly? SourcePublishedOn { get; init; }

    /// <summary>The URL of the source.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>
    /// The quality of the evidence, as free text. The words “minutes”, “disagree” and “differ” are evaluated: see
    /// <see cref="DecisionSourceFactory"/> and <see cref="ReportedDecision.Disputed"/>.
    /// </summary>
    public required string Certainty { get; init; }
}
