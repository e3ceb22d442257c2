using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Editing;

/// <summary>A decision of a body or an official about an agreement, as entered.</summary>
public sealed record DecisionRecord : ManualRecord
{
    /// <summary>GEOID of the jurisdiction whose body or official decided; null only if it was not found in an imported file.</summary>
    public required string? JurisdictionId { get; init; }

    /// <summary>Id of the agreement concerned; null if the register does not contain it.</summary>
    public string? AgreementId { get; init; }

    /// <summary>Id of the meeting at which the decision was made.</summary>
    public string? MeetingId { get; init; }

    /// <summary>The deciding body or official.</summary>
    public required string Body { get; init; }

    /// <summary>Kind of decision.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Outcome.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>Purpose.</summary>
    public required DecisionPurpose Purpose { get; init; }

    /// <summary>Date of the decision, as precisely as it is known.</summary>
    public required EdtfDate DecidedOn { get; init; }

    /// <summary>Number of votes for; null to count them from the roll call.</summary>
    public int? Yes { get; init; }

    /// <summary>Number of votes against; null to count them from the roll call.</summary>
    public int? No { get; init; }

    /// <summary>Number of members absent; null to count them from the roll call.</summary>
    public int? Absent { get; init; }

    /// <summary>Number of members who abstained; null to count them from the roll call.</summary>
    public int? Abstain { get; init; }

    /// <summary>Number of members who recused themselves; null to count them from the roll call.</summary>
    public int? Recused { get; init; }

    /// <summary>Name of the mover, as in the minutes.</summary>
    public string? Mover { get; init; }

    /// <summary>Name of the seconder, as in the minutes.</summary>
    public string? Seconder { get; init; }

    /// <summary>The vote of each member; empty if the minutes do not give it.</summary>
    public IReadOnlyList<RollCallVote> RollCall { get; init; } = [];

    /// <summary>First date on which the decision can no longer be vetoed.</summary>
    public DateOnly? FinalOn { get; init; }

    /// <summary>The body's file number for the matter.</summary>
    public string? MatterFile { get; init; }

    /// <summary>Note for readers.</summary>
    public string? Note { get; init; }

    /// <summary>Quality of the evidence, as text.</summary>
    public string? Certainty { get; init; }

    /// <summary>
    /// Whether the decision also creates a status event of the agreement, by the register's rule: an authorization that passed
    /// approves, one that failed rejects, a deferral defers, and so on. If false, only the decision is entered. Null means yes for a new
    /// decision, and no change for a correction.
    /// </summary>
    public bool? CreatesStatusEvent { get; init; }

    /// <summary>Ids of the sources; at least one.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }
}
