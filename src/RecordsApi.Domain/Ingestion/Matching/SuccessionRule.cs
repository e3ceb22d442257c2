using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// Decides whether a row of an agency whose agreement was delisted is that agreement, back on the list, or a new agreement that
/// follows it.
/// </summary>
internal static class SuccessionRule
{
    /// <summary>
    /// Whether a row is a new agreement: signed after the old one was last listed, and not with the old one's document. An
    /// application for an agreement that was in force is one for a new agreement.
    /// </summary>
    /// <param name="delisted">The agreement of the same agency under the same model.</param>
    /// <param name="list">The list that contains the row.</param>
    /// <param name="row">What identifies the row.</param>
    /// <param name="last">What identified the agreement when it was last listed.</param>
    public static bool IsNewAgreement(DerivedAgreement delisted, ListKind list, RowEvidence row, RowEvidence last)
    {
        var presence = delisted.GetListPresence(ListKind.Participating);
        if (!CanBePredecessor(delisted) || presence.LastPublication is not { } lastPublication)
            return false;
        return list == ListKind.Pending
            || (row.SignedOn > lastPublication.PublishedOn && !row.HasSameDocument(last));
    }

    /// <summary>Whether an agreement was in force and is over: it ended, or it was delisted.</summary>
    public static bool CanBePredecessor(DerivedAgreement agreement) =>
        agreement.CorrectedAt is null && (agreement.History.IsEnded || (
            agreement.History.Status is { } status && !status.IsInForce()
            && agreement.GetListPresence(ListKind.Participating).HasLeft));
}
