namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>A local decision as one source tells it: a row of a file of decisions.</summary>
public sealed record DecisionFact
{
    /// <summary>Counts the rows of all files of decisions, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Name of the jurisdiction, <c>Miami</c>.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>USPS code.</summary>
    public required string State { get; init; }

    /// <summary>The agency it is about.</summary>
    public required string Agency { get; init; }

    /// <summary>Who decided.</summary>
    public required string Body { get; init; }

    /// <summary>The day, in the place's own calendar.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Kind of decision, or <c>report</c>: a report that tells no decision.</summary>
    public required string Kind { get; init; }

    /// <summary>Outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>Votes for.</summary>
    public int? Yes { get; init; }

    /// <summary>Votes against.</summary>
    public int? No { get; init; }

    /// <summary>Members absent.</summary>
    public int? Absent { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The body's file number.</summary>
    public string? MatterFile { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public string? Note { get; init; }

    /// <summary>Who published the source.</summary>
    public required string SourcePublisher { get; init; }

    /// <summary>When the source was published; null where it prints no day.</summary>
    public DateOnly? SourcePublishedOn { get; init; }

    /// <summary>Where it is.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>How well it is attested, in words.</summary>
    public required string Certainty { get; init; }
}
