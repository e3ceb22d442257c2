using RecordsApi.Domain.Lifecycle;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Which step in an agreement's life a decision is.</summary>
internal static class DecisionStatusRule
{
    /// <summary>The status that a decision gives; null where it is no step.</summary>
    /// <param name="purpose">What it was for.</param>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="inForce">Whether the agreement was in force on that day.</param>
    /// <param name="disputed">Whether its sources disagree.</param>
    public static AgreementStatus? GetResultingStatus(string purpose, string outcome, string kind, bool inForce, bool disputed) =>
        (purpose, outcome) switch
        {
            ("authorise" or "ratify", "passed") => inForce ? AgreementStatus.Active : AgreementStatus.Approved,
            ("authorise" or "ratify", "failed" or "tied-failed") => AgreementStatus.Rejected,
            ("reject", "passed") => AgreementStatus.Rejected,
            (_, "deferred") => AgreementStatus.Deferred,
            ("suspend", "passed") => AgreementStatus.Suspended,
            // One party's decision to end gives notice; the end itself needs evidence of its own. Where the sources
            // disagree whether it was an end or a pause, the pause is what both of them bear out.
            ("end", "passed") when inForce => disputed && kind == "executive-act" ? AgreementStatus.Suspended : AgreementStatus.TerminationNoticed,
            ("end", "passed") => AgreementStatus.Withdrawn,
            _ => null,
        };
}
