using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Editing;

/// <summary>A body or an official decides on an agreement.</summary>
public sealed record DecisionRecord : ManualRecord
{
    /// <summary>GEOID of the jurisdiction whose body or official decided.</summary>
    public required string JurisdictionId { get; init; }

    /// <summary>The agreement it is about; null where it is about none that the register holds yet.</summary>
    public string? AgreementId { get; init; }

    /// <summary>The meeting at which it was taken.</summary>
    public string? MeetingId { get; init; }

    /// <summary>Who decided.</summary>
    public required string Body { get; init; }

    /// <summary>Kind of decision.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Outcome.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>What for.</summary>
    public required DecisionPurpose Purpose { get; init; }

    /// <summary>The day, as precisely as it is known.</summary>
    public required EdtfDate DecidedOn { get; init; }

    /// <summary>Votes for.</summary>
    public int? Yes { get; init; }

    /// <summary>Votes against.</summary>
    public int? No { get; init; }

    /// <summary>Members absent.</summary>
    public int? Absent { get; init; }

    /// <summary>Members who abstained.</summary>
    public int? Abstain { get; init; }

    /// <summary>Members who recused themselves.</summary>
    public int? Recused { get; init; }

    /// <summary>Who moved it, as the minutes name them.</summary>
    public string? Mover { get; init; }

    /// <summary>Who seconded it.</summary>
    public string? Seconder { get; init; }

    /// <summary>How each member voted; empty where the minutes do not give it. Counts that are not given follow from it.</summary>
    public IReadOnlyList<RollCallVote> RollCall { get; init; } = [];

    /// <summary>Day from which it can no longer be vetoed.</summary>
    public DateOnly? FinalOn { get; init; }

    /// <summary>The body's file number for the matter.</summary>
    public string? MatterFile { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Whether the decision is a step in the agreement's life, by the register's rule: an authorisation that passed
    /// approves, one that failed rejects, a deferral defers, and so on. False enters the decision alone.
    /// </summary>
    public bool CreatesStatusEvent { get; init; } = true;

    /// <summary>Ids of its sources; at least one.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }
}
