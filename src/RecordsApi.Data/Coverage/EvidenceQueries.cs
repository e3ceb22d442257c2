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
        var publications = await db.Publications.Where(p => p.List == code).OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id)
            .Select(p => new { p.State, p.PublishedOn, p.Position, Held = new HeldPublication(p.Id, p.PublishedOn, p.FileName, p.Reason) }).ToListAsync(cancellationToken);
        var unheld = await db.UnheldPublications.Where(p => p.List == code).OrderBy(p => p.RetrievedAt).ThenBy(p => p.FileName).ToListAsync(cancellationToken);
        List<DateOnly> days = [.. publications.Where(p => p.Position is not null).Select(p => p.PublishedOn)];
        return new(
            list,
            CoveredSpan.Of(days),
            days,
            publications.GroupBy(p => p.State).ToDictionary(g => g.Key, g => g.Count()),
            publications.FirstOrDefault()?.Held,
            publications.Where(p => p.Position is not null).MaxBy(p => p.Position)?.Held,
            [.. publications.Where(p => p.State == "quarantined").Select(p => p.Held)],
            [.. unheld.Where(p => !isHistorical || p.RetrievedAt <= db.KnownAt).ExceptBy(publications.Select(p => p.Held.FileName), p => p.FileName)],
            await db.Listings.Where(l => l.List == code && l.AgreementId != null).Select(l => l.AgreementId).Distinct().CountAsync(cancellationToken));
    }

    /// <summary>
    /// What the register holds of a list of facilities, for each program whose agreements it carries. The days that it was observed on are those of
    /// its data.
    /// </summary>
    /// <param name="db">The register.</param>
    /// <param name="code">Code of the list.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<IReadOnlyList<ListEvidence>> ReadFacilityListEvidenceAsync(this RegisterContext db, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var publications = await db.FacilityPublications.Where(p => p.List == code).OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.Id)
            .Select(p => new { p.State, p.PublishedOn, p.DataAsOf, Held = new HeldPublication(p.Id, p.PublishedOn, p.FileName, p.Reason) }).ToListAsync(cancellationToken);
        var counting = publications.FindAll(p => p.State != "quarantined");
        var agreements = await db.Agreements
            .Where(a => a.RecordState == "current" && db.FacilityObservations.Any(
                o => o.FacilityId == a.FacilityId && db.FacilityPublications.Any(p => p.Id == o.PublicationId && p.List == code)))
            .GroupBy(a => a.ProgramCode).Select(program => new { program.Key, Count = program.Count() })
            .ToDictionaryAsync(program => program.Key, program => program.Count, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. PublishedList.OfFacilities.Where(list => list.Code == code).Select(list => new ListEvidence(
                list,
                CoveredSpan.Of(counting.Select(p => p.DataAsOf ?? p.PublishedOn)),
                [.. counting.Select(p => p.PublishedOn)],
                publications.GroupBy(p => p.State).ToDictionary(g => g.Key, g => g.Count()),
                publications.FirstOrDefault()?.Held,
                counting.FirstOrDefault()?.Held,
                [.. publications.Where(p => p.State == "quarantined").Select(p => p.Held)],
                [],
                agreements.GetValueOrDefault(list.ProgramCode))),
        ];
    }

    /// <summary>What the register holds of the decisions about agreements, by the codes of their programs; programs without a decision are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, DecisionEvidence>> ReadDecisionEvidenceAsync(this RegisterContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var decisions =
            from decision in db.Decisions
            join agreement in db.Agreements on decision.AgreementId equals agreement.Id
            where decision.RecordState == "current" && agreement.RecordState == "current"
            group decision by agreement.ProgramCode into program
            select new
            {
                Code = program.Key,
                First = program.Min(d => d.Earliest),
                Last = program.Max(d => d.Latest),
                Agreements = program.Select(d => d.AgreementId).Distinct().Count(),
            };
        return await decisions.ToDictionaryAsync(
            program => program.Code, program => new DecisionEvidence(program.Code, new(program.First, program.Last), program.Agreements), StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>Number of agreements by the codes of their programs; programs without one are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountAgreementsAsync(this RegisterContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Agreements.Where(a => a.RecordState == "current").GroupBy(a => a.ProgramCode)
            .Select(program => new { program.Key, Count = program.Count() })
            .ToDictionaryAsync(program => program.Key, program => program.Count, StringComparer.Ordinal, cancellationToken);
    }
}
