using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Records;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// A row whose agency name has no agreement under the row's model, with the values by which it can be matched otherwise.
/// </summary>
internal sealed record UnmatchedRow(int PrintedRowIndex, int Order, string State, string Agency, string Model, ParsedAgencyName Name)
{
    /// <summary>What identifies the agreement besides the name of the agency.</summary>
    public RowEvidence Evidence { get; init; }

    /// <summary>
    /// The timestamp (UTC) from which the publication of the row is known. What editors corrected later does not decide which agreement the row is.
    /// </summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Whether the name is already mapped to an agency.</summary>
    public bool IsKnownAgencyName { get; init; }
}

/// <summary>The state of a candidate on the list of the publication that contains the row.</summary>
internal enum CandidateState
{
    /// <summary>Listed in the previous publication and not in this one.</summary>
    JustDropped,

    /// <summary>Missing from one or two previous publications.</summary>
    RecentlyMissing,

    /// <summary>Also listed in this publication, in another row.</summary>
    StillListed,

    /// <summary>Missing from three or more previous publications.</summary>
    LongUnlisted,

    /// <summary>Known from the pending list or a decision, and never listed on the participating list.</summary>
    NeverParticipating,
}

/// <summary>An agreement that a row may belong to.</summary>
internal sealed record MatchCandidate(DerivedAgreement Agreement, CandidateState State, string Agency, ParsedAgencyName Name)
{
    /// <summary>The county, signing date and document with which it was last printed.</summary>
    public RowEvidence Evidence { get; init; }
}

/// <summary>A possible match of a row and an agreement.</summary>
/// <param name="Row">The row.</param>
/// <param name="Candidate">The agreement.</param>
/// <param name="Strength">The strength; stronger matches are chosen first.</param>
/// <param name="MatchedBy">The code of the rule that matched, as recorded in the listing.</param>
/// <param name="ReviewReason">Why the match should be reviewed, as a sentence; null if it is not doubtful.</param>
internal sealed record CandidateMatch(UnmatchedRow Row, MatchCandidate Candidate, int Strength, string MatchedBy, string? ReviewReason);
