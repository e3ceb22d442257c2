using RecordsApi.Domain.Lifecycle;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Determines the status of an agreement that results from a decision.</summary>
internal static class DecisionStatusRule
{
    /// <summary>Returns the resulting status; null if the decision does not change the status.</summary>
    /// <param name="purpose">The code of the purpose.</param>
    /// <param name="outcome">The code of the outcome.</param>
    /// <param name="kind">The code of the kind.</param>
    /// <param name="inForce">Whether the agreement was in force on the date of the decision.</param>
    /// <param name="disputed">Whether the sources of the decision disagree.</param>
    public static AgreementStatus? GetResultingStatus(string purpose, string outcome, string kind, bool inForce, bool disputed) =>
        (purpose, outcome) switch
        {
            ("authorize" or "ratify", "passed") => inForce ? AgreementStatus.Active : AgreementStatus.Approved,
            ("authorize" or "ratify", "failed" or "tied-failed") => AgreementStatus.Rejected,
            ("reject", "passed") => AgreementStatus.Rejected,
            (_, "deferred") => AgreementStatus.Deferred,
            ("suspend", "passed") => AgreementStatus.Suspended,
            // One party's decision to end the agreement is a notice; the termination itself needs evidence of its own. If the
            // sources disagree whether it was an end or a suspension, a suspension is consistent with all of them.
            ("end", "passed") when inForce =>
                disputed && kind == "executive-act" ? AgreementStatus.Suspended : AgreementStatus.TerminationNoticed,
            ("end", "passed") => AgreementStatus.Withdrawn,
            _ => null,
        };
}
