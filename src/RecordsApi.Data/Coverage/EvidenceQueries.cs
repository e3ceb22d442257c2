using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Facilities;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Coverage;

/// <summary>Reads what the register holds of each list, and of decisions, as known at the timestamp of the context.</summary>
public static class EvidenceQueries
{
    private const string CacheKey = "coverage evidence";

    /// <summary>
    /// What the register holds of the lists and decisions of each program, by the codes of the programs. For the newest timestamp it is read once for each
    /// dataset version.
    /// </summary>
    /// <param name="db">The register.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static ValueTask<IReadOnlyList<ProgramEvidence>> GetEvidenceAsync(this RegisterContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Cache is { } cache && !db.IsHistorical(db.KnownAt)
            ? cache.GetAsync(CacheKey, token => ReadEvidenceAsync(db, token), cancellationToken)
            : new(ReadEvidenceAsync(db, cancellationToken));
    }

    private static async Task<IReadOnlyList<ProgramEvidence>> ReadEvidenceAsync(RegisterContext db, CancellationToken cancellationToken)
    {
        List<ListEvidence> lists = [];
        foreach (var list in PublishedList.All)
            lists.Add(await db.ReadListEvidenceAsync(list, cancellationToken));
        var ofFacilities = await db.ReadFacilityAgreementsAsync(cancellationToken);
        foreach (var list in PublishedList.OfFacilities.Select(list => list.Code).Distinct())
            lists.AddRange(await db.ReadFacilityListEvidenceAsync(list, ofFacilities, cancellationToken));
        var listsOf = lists.ToLookup(list => list.List.ProgramCode);
        var decisions = await db.ReadDecisionEvidenceAsync(cancellationToken);
        var agreements = await db.CountAgreementsAsync(cancellationToken);
        var programs = await db.Programs.OrderBy(p => p.Code).Select(p => p.Code).ToListAsync(cancellationToken);
        return
        [
            .. programs.Select(program => new ProgramEvidence(
                [.. listsOf[program]], decisions.GetValueOrDefault(program) ?? new(program, null, 0), agreements.GetValueOrDefault(program))),
        ];
    }

    private static async Task<ListEvidence> ReadListEvidenceAsync(this RegisterContext db, PublishedList list, CancellationToken cancellationToken)
    {
        var code = list.Code;
        var publications = await db.Publications.Where(p => p.List == code).OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id)
            .Select(p => new { p.State, p.PublishedOn, p.Position, Held = new HeldPublication(p.Id, p.PublishedOn, p.FileName, p.Reason) }).ToListAsync(cancellationToken);
        var unheld = await db.UnheldPublications.Where(p => p.List == code).OrderBy(p => p.RetrievedAt).ThenBy(p => p.FileName).ToListAsync(cancellationToken);
        List<DateOnly> days = [.. publications.Where(p => p.Position is not null).Select(p => p.PublishedOn)];

        // At the newest timestamp, all count: lists that are not held are newer than those that are.
        var isHistorical = db.KnownAt < db.KnownThrough;
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

    // One for each program whose agreements the list carries. The days that it was observed on are those of its data.
    private static async Task<IReadOnlyList<ListEvidence>> ReadFacilityListEvidenceAsync(
        this RegisterContext db, string code, IReadOnlyList<FacilityAgreement> ofFacilities, CancellationToken cancellationToken)
    {
        var publications = await db.FacilityPublications.Where(p => p.List == code).OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.Id)
            .Select(p => new { p.State, p.PublishedOn, p.DataAsOf, Held = new HeldPublication(p.Id, p.PublishedOn, p.FileName, p.Reason) }).ToListAsync(cancellationToken);
        var counting = publications.FindAll(p => p.State != "quarantined");
        var stateCounts = publications.GroupBy(p => p.State).ToDictionary(g => g.Key, g => g.Count());
        var ids = publications.Select(p => p.Held.Id).ToHashSet(StringComparer.Ordinal);
        var agreements = ofFacilities.Where(a => a.PublicationIds.Any(ids.Contains))
            .GroupBy(a => a.ProgramCode, StringComparer.Ordinal).ToDictionary(program => program.Key, program => program.Count(), StringComparer.Ordinal);
        return
        [
            .. PublishedList.OfFacilities.Where(list => list.Code == code).Select(list => new ListEvidence(
                list,
                CoveredSpan.Of(counting.Select(p => p.DataAsOf ?? p.PublishedOn)),
                [.. counting.Select(p => p.PublishedOn)],
                stateCounts,
                publications.FirstOrDefault()?.Held,
                counting.FirstOrDefault()?.Held,
                [.. publications.Where(p => p.State == "quarantined").Select(p => p.Held)],
                [],
                agreements.GetValueOrDefault(list.ProgramCode))),
        ];
    }

    private static async Task<IReadOnlyList<FacilityAgreement>> ReadFacilityAgreementsAsync(this RegisterContext db, CancellationToken cancellationToken)
    {
        var facilities = await KeptFacilities.GetAsync(db, cancellationToken);
        var agreements = await db.Agreements.Where(a => a.RecordState == "current" && a.FacilityId != null)
            .Select(a => new { a.ProgramCode, a.FacilityId }).ToListAsync(cancellationToken);
        return
        [
            .. agreements.Select(a => new FacilityAgreement(
                a.ProgramCode, facilities.FindObservedBy(a.FacilityId!, DateOnly.MaxValue, db.KnownAt)?.Observations.Select(o => o.PublicationId) ?? [])),
        ];
    }

    // By the codes of programs; those without a decision are left out.
    private static async Task<IReadOnlyDictionary<string, DecisionEvidence>> ReadDecisionEvidenceAsync(this RegisterContext db, CancellationToken cancellationToken)
    {
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

    // By the codes of programs; those without an agreement are left out.
    private static async Task<IReadOnlyDictionary<string, int>> CountAgreementsAsync(this RegisterContext db, CancellationToken cancellationToken) =>
        await db.Agreements.Where(a => a.RecordState == "current").GroupBy(a => a.ProgramCode)
            .Select(program => new { program.Key, Count = program.Count() })
            .ToDictionaryAsync(program => program.Key, program => program.Count, StringComparer.Ordinal, cancellationToken);

    /// <summary>An agreement about a facility, with the publications that print the facility.</summary>
    private sealed record FacilityAgreement(string ProgramCode, IEnumerable<string> PublicationIds);
}
