using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Detention.Agreements;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>Describes what an import read and changed.</summary>
internal static class ImportReportBuilder
{
    /// <summary>Describes an import.</summary>
    /// <param name="loaded">The files.</param>
    /// <param name="added">Name and SHA-256 of those that are new.</param>
    /// <param name="facts">The register derived from them and all earlier ones; null if nothing was derived.</param>
    /// <param name="facilities">The facilities derived from them and all earlier ones; null if they were not derived.</param>
    /// <param name="before">The inputs before the import.</param>
    public static ImportReport Create(
        LoadedImportFiles loaded, HashSet<(string, string)> added, RegisterFacts? facts, FacilityFacts? facilities, RegisterInputs before)
    {
        var notes = loaded.Decisions.Count == 0 ? null : DecisionNotes.Create(before, facts);
        var orderingAgreements = loaded.OrderingAgreements.Count == 0 ? null : OrderingAgreementNotes.Create(before, facts);
        var publications = facts?.Publications.Where(p => added.Contains((p.Publication.FileName, p.Publication.Sha256))).ToList() ?? [];
        var ids = publications.Select(p => p.Publication.Id).ToHashSet(StringComparer.Ordinal);
        var timestamps = publications.Select(p => p.Publication.RecordedAt).ToHashSet();
        var newEvents = facts?.StatusEvents.Where(e => timestamps.Contains(e.RecordedAt)).ToList() ?? [];
        var facilityLists = facilities?.Publications.Select(p => p.Publication).Where(p => added.Contains((p.FileName, p.Sha256))).ToList() ?? [];
        return new ImportReport
        {
            FilesRead = added.Count + (loaded.Decisions.Count > 0 && facts is not null ? 1 : 0) + (loaded.OrderingAgreements.Count > 0 && facts is not null ? 1 : 0) + (loaded.UnheldPublications.Count > 0 && facts is not null ? 1 : 0),
            FilesAlreadyImported = loaded.Workbooks.Select(w => (w.FileName, w.Sha256))
                .Concat(loaded.Facilities.Select(f => (f.FileName, f.Sha256)))
                .Concat(loaded.DatedRepeats.Select(r => (r.FileName, r.Sha256))).Count(file => !added.Contains(file)),
            Unchanged = publications.Count(p => p.Publication.RepeatsId is not null) + facilityLists.Count(p => p.RepeatsId is not null),
            Failures = loaded.Failures,
            Skipped = loaded.Skipped,
            WorkbookHashes = [.. loaded.Workbooks.Select(w => w.Sha256), .. loaded.Facilities.Select(f => f.Sha256)],
            Rows = publications.Sum(p => p.Publication.RowCount) + facilityLists.Sum(p => p.RowCount),
            FacilityLists = facilityLists.Count,
            NewFacilities = CountNewFacilities(facilities, facilityLists),
            NewAgreements = (facts?.Tenures.Count(t => t.Ordinal == 1 && (timestamps.Contains(t.RecordedAt) || notes?.NewAgreementIds.Contains(t.AgreementId) == true)) ?? 0) + (orderingAgreements?.NewAgreements ?? 0)
                + CountNewFacilityAgreements(facilities, facilityLists),
            Renamed = facts?.Listings.Count(l => ids.Contains(l.FirstPublicationId)
                && l.Join is "same-document" or "same-signed-day" or "alike" or "alias") ?? 0,
            Ended = [.. newEvents.Where(e => e.Status is "delisted" or "terminated").Select(e => $"{e.AgreementId}: {e.Status} {e.OccurredOn}. {e.Note}")],
            NotAccepted = [.. publications.Where(p => p.Publication.Position is null)
                .Select(p => $"{p.Publication.FileName}: {p.Publication.State}. {p.Publication.Reason}"),
                .. facilityLists.Where(p => p is { State: not "accepted", RepeatsId: null }).Select(p => $"{p.FileName}: {p.State}. {p.Reason}")],
            CellProblems = [.. loaded.Workbooks.SelectMany(w => w.Problems)
                .Select(p => $"{p.FileName}, row {p.Row}, cell {p.Cell}: {ProblemText.Format(p.Problem, p.Expected)}"), .. RowProblems(publications, facts)],
            Notes = [.. loaded.Workbooks.Where(w => added.Contains((w.FileName, w.Sha256))).SelectMany(w => w.Notes), .. loaded.UndatedRepeats, .. notes?.Texts ?? [], .. orderingAgreements?.Texts ?? []],
        };
    }

    // Facilities that only the new publications show.
    private static int CountNewFacilities(FacilityFacts? facilities, List<FacilityPublication> added)
    {
        var ids = added.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return facilities?.Observations.GroupBy(o => o.FacilityId, StringComparer.Ordinal).Count(facility => facility.All(o => ids.Contains(o.PublicationId))) ?? 0;
    }

    // Agreements about facilities that the other publications do not give.
    private static int CountNewFacilityAgreements(FacilityFacts? facilities, List<FacilityPublication> added)
    {
        if (facilities is null || added.Count == 0)
            return 0;
        var ids = added.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var before = facilities with { Observations = [.. facilities.Observations.Where(o => !ids.Contains(o.PublicationId))] };
        return FindIds(facilities).Except(FindIds(before), StringComparer.Ordinal).Count();

        static IEnumerable<string> FindIds(FacilityFacts facts) => FacilityAgreementDerivation.Derive(facts, ManualFacts.None).Agreements.Select(a => a.Id);
    }

    // A publication that changes nothing has one message, its reason.
    private static IEnumerable<string> RowProblems(IEnumerable<DerivedPublication> publications, RegisterFacts? facts) =>
        from derived in publications
        where derived.Publication is { Position: not null, RepeatsId: null }
        from row in derived.File.Rows
        from problem in facts!.ParsedRows[row.PrintedRowIndex].Problems
        select $"{derived.Publication.FileName}, row {row.RowNumber}, column {problem.Column}: '{problem.Printed}'. "
            + ProblemText.Format(problem.Problem, problem.Expected);
}
