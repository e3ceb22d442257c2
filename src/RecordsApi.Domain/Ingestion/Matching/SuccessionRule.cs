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
    /// <param name="row">The row.</param>
    /// <param name="last">What identified the agreement when it was last listed.</param>
    public static bool IsNewAgreement(DerivedAgreement delisted, ListKind list, UnmatchedRow row, RowEvidence last)
    {
        var presence = delisted.GetListPresence(ListKind.Participating);
        if (!CanBePredecessor(delisted, row.RecordedAt) || presence.LastPublication is not { } lastPublication)
            return false;
        return list == ListKind.Pending
            || (row.Evidence.SignedOn > lastPublication.PublishedOn && !row.Evidence.HasSameDocument(last));
    }

    /// <summary>Whether an agreement was in force and was over at a timestamp (UTC): it had ended, or it had been delisted.</summary>
    public static bool CanBePredecessor(DerivedAgreement agreement, DateTimeOffset timestamp) =>
        agreement.CorrectedAt is null && (agreement.History.HadEnded(timestamp) || (
            agreement.History.FindStatusKnownAt(timestamp) is { } status && !status.IsInForce()
            && agreement.GetListPresence(ListKind.Participating).HasLeft));
}
