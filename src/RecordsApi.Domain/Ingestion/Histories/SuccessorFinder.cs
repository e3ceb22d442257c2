using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Finds the agreement with which an agency replaced one that was delisted: it switched to another model, or signed anew while the
/// old agreement was still listed.
/// </summary>
internal static class SuccessorFinder
{
    /// <summary>The number of days around the disappearance of the old agreement within which the new one is signed.</summary>
    private const int MaximumDays = 31;

    /// <summary>
    /// Supersedes the delisted agreement by the only one that replaces it, if the publication delists the old agreement or is among
    /// the first to list the new one.
    /// </summary>
    /// <param name="changed">An agreement whose presence on the participating list the publication changes.</param>
    /// <param name="agreements">All agreements.</param>
    /// <param name="publication">The publication.</param>
    public static void AddSuperseded(DerivedAgreement changed, AgreementIndex agreements, Publication publication)
    {
        var others = agreements.FindByAgency(changed.Agency).Where(a => a != changed && a.CorrectedAt is null).ToList();
        if (others.Count == 0)
            return;
        var delisted = IsDelisted(changed) ? [changed] : others.Where(a => IsDelisted(a) && Replaces(changed, a)).ToList();
        foreach (var old in delisted)
        {
            if (others.Append(changed).Where(a => a != old && Replaces(a, old)).ToList() is [var successor])
                DelistingEventDerivation.AddSuperseded(old, successor, publication, agreements.NextSequence);
        }
    }

    private static bool IsDelisted(DerivedAgreement agreement) =>
        agreement.History.Status == AgreementStatus.Delisted
        && agreement.GetListPresence(ListKind.Participating).HasLeft;

    private static bool Replaces(DerivedAgreement successor, DerivedAgreement old)
    {
        var presence = successor.GetListPresence(ListKind.Participating);
        return presence.IsListed && successor.PredecessorId != old.Id
            && successor.SignedOn is { } signedOn && !(signedOn <= old.SignedOn)
            && presence.FirstPublication!.PublishedAt > old.GetListPresence(ListKind.Participating).FirstPublication!.PublishedAt
            && Math.Abs(signedOn.DayNumber - old.GetListPresence(ListKind.Participating).LastPublication!.PublishedOn.DayNumber) <= MaximumDays;
    }
}
