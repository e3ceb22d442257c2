using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Histories;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>A row under a name that leads to no agreement of its model, and what could still tell which it is.</summary>
internal sealed record UnmatchedRow(int PrintedRowIndex, int Order, string State, string Agency, string Model, ParsedAgencyName Name)
{
    public DateOnly? SignedOn { get; init; }

    public string? AgreementUrl { get; init; }

    /// <summary>Whether the name already means an agency.</summary>
    public bool IsKnownAgencyName { get; init; }
}

/// <summary>How a candidate stands to the list in whose publication the row appeared.</summary>
internal enum CandidateState
{
    /// <summary>Carried by the publication before and not by this one.</summary>
    JustDropped,

    /// <summary>Missed by one or two publications before.</summary>
    RecentlyMissing,

    /// <summary>Carried by this publication too, by another row.</summary>
    StillListed,

    /// <summary>Off this list for longer.</summary>
    LongUnlisted,

    /// <summary>Known from the pending list, or from a decision, and never on the participating one.</summary>
    NeverParticipating,
}

/// <summary>An agreement that a row may be.</summary>
internal sealed record MatchCandidate(DerivedAgreement Agreement, CandidateState State, string Agency, ParsedAgencyName Name)
{
    public string? AgreementUrl { get; init; }
}

/// <summary>That a row may be an agreement, how strongly, and by which sign.</summary>
/// <param name="Row">The row.</param>
/// <param name="Candidate">The agreement.</param>
/// <param name="Strength">Stronger pairs are taken first.</param>
/// <param name="MatchedBy">The sign, as the listing says it.</param>
/// <param name="ReviewReason">Why a person should look at it; null where there is no doubt.</param>
internal sealed record CandidateMatch(UnmatchedRow Row, MatchCandidate Candidate, int Strength, string MatchedBy, string? ReviewReason);
