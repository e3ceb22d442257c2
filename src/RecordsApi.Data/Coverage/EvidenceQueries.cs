using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Coverage;

/// <summary>Reads what the register holds of each list, and of decisions, as known at the timestamp of the context.</summary>
public static class EvidenceQueries
{
    /// <summary>What the register holds of a list.</summary>
    /// <param name="db">The register.</param>
    /// <param name="list">The list.</param>
    /// <param name="isHistorical">Whether the query is about an earlier timestamp. Lists that are not held are newer than all that are.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<ListEvidence> ReadListEvidenceAsync(
        this RegisterContext db, PublishedList list, bool isHistorical, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(list);
        var code = list.Code;
        var publications = db.Publications.Where(p => p.List == code);
        var newest = publications.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id);
        var heldFileNames = await publications.Select(p => p.FileName).ToListAsync(cancellationToken);
        var unheld = await db.UnheldPublications.Where(p => p.List == code).OrderBy(p => p.RetrievedAt).ThenBy(p => p.FileName).ToListAsync(cancellationToken);
        var days = await publications.Where(p => p.Position != null).Select(p => p.PublishedOn).ToListAsync(cancellationToken);
        return new(
            list,
            CoveredSpan.Of(days),
            days,
            await publications.GroupBy(p => p.State).ToDictionaryAsync(g => g.Key, g => g.Count(), cancellationToken),
            ToHeld(await newest.FirstOrDefaultAsync(cancellationToken)),
            ToHeld(await publications.OrderByDescending(p => p.Position).FirstOrDefaultAsync(p => p.Position != null, cancellationToken)),
            [.. (await newest.Where(p => p.State == "quarantined").ToListAsync(cancellationToken)).Select(p => ToHeld(p)!)],
            [.. unheld.Where(p => !isHistorical || p.RetrievedAt <= db.KnownAt).ExceptBy(heldFileNames, p => p.FileName)],
            await db.Listings.Where(l => l.List == code && l.AgreementId != null).Select(l => l.AgreementId).Distinct().CountAsync(cancellationToken));
    }

    /// <summary>What the register holds of a list of facilities. The days that it was observed on are those of its data.</summary>
    public static async Task<ListEvidence> ReadFacilityListEvidenceAsync(this RegisterContext db, PublishedList list, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(list);
        var code = list.Code;
        var publications = await db.FacilityPublications.Where(p => p.List == code).OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.Id)
            .ToListAsync(cancellationToken);
        var counting = publications.FindAll(p => p.State != "quarantined");
        return new(
            list,
            CoveredSpan.Of(counting.Select(p => p.DataAsOf ?? p.PublishedOn)),
            [.. counting.Select(p => p.PublishedOn)],
            publications.GroupBy(p => p.State).ToDictionary(g => g.Key, g => g.Count()),
            ToHeld(publications.FirstOrDefault()),
            ToHeld(counting.FirstOrDefault()),
            [.. publications.Where(p => p.State == "quarantined").Select(p => ToHeld(p)!)],
            [],
            await db.Agreements.CountAsync(
                a => a.ProgramCode == list.ProgramCode && a.RecordState == "current" && db.FacilityObservations.Any(
                    o => o.FacilityId == a.FacilityId && db.FacilityPublications.Any(p => p.Id == o.PublicationId && p.List == code)), cancellationToken));
    }

    private static HeldPublication? ToHeld(Publication? p) => p is null ? null : new(p.Id, p.PublishedOn, p.FileName, p.Reason);

    private static HeldPublication? ToHeld(FacilityPublication? p) => p is null ? null : new(p.Id, p.PublishedOn, p.FileName, p.Reason);

    /// <summary>What the register holds of the decisions about the agreements of a program.</summary>
    public static async Task<DecisionEvidence> ReadDecisionEvidenceAsync(this RegisterContext db, string programCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var decisions =
            from decision in db.Decisions
            join agreement in db.Agreements on decision.AgreementId equals agreement.Id
            where decision.RecordState == "current" && agreement.RecordState == "current" && agreement.ProgramCode == programCode
            select decision;
        var (first, last) = (await decisions.MinAsync(d => (DateOnly?)d.Earliest, cancellationToken), await decisions.MaxAsync(d => (DateOnly?)d.Latest, cancellationToken));
        return new(
            programCode, first is null ? null : new(first.Value, last!.Value),
            await decisions.Select(d => d.AgreementId).Distinct().CountAsync(cancellationToken));
    }

    /// <summary>Number of agreements of a program.</summary>
    public static Task<int> CountAgreementsAsync(this RegisterContext db, string programCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Agreements.CountAsync(a => a.ProgramCode == programCode && a.RecordState == "current", cancellationToken);
    }
}
