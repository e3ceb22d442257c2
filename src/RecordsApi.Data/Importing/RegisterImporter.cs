using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>
/// Takes new publications and decisions into the register. The same file twice changes nothing; a file that cannot be
/// read is reported and the others go in; the register changes in one transaction or not at all.
/// </summary>
public sealed class RegisterImporter(RegisterDatabaseBuilder builder)
{
    private const int MaxAttempts = 5;

    /// <summary>Imports files and folders.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="discardExisting">Whether to begin with an empty register, without what the database or the bundle holds.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it; the register stays as it was.</param>
    public async Task<ImportReport> ImportAsync(
        IReadOnlyList<string> paths, bool discardExisting, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        builder.PreloadReferenceData();
        var current = discardExisting ? null : Task.Run(() => builder.CurrentInputsAsync(cancellation), CancellationToken.None);
        var reading = LoadedImportFiles.ReadAsync(paths, progress, cancellation);
        await Task.WhenAll(reading, current ?? Task.CompletedTask);
        var read = await reading;
        return await ImportWithRetryAsync(read, discardExisting, current, progress, null, cancellation);
    }

    /// <summary>Imports one workbook.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="fileName">The name under which it was published.</param>
    /// <param name="beforeCommit">Written in the same transaction if it is new; if it throws, nothing of the import stays.</param>
    /// <param name="cancellation">Stops it; the register stays as it was.</param>
    /// <exception cref="WorkbookException">It cannot be read as a list; the message says where, and what would be right.</exception>
    public async Task<ImportReport> ImportWorkbookAsync(
        Stream workbook, string fileName, Func<RegisterContext, ImportReport, CancellationToken, Task> beforeCommit, CancellationToken cancellation)
    {
        builder.PreloadReferenceData();
        var read = new LoadedImportFiles([PublishedWorkbookReader.Read(workbook, fileName, cancellation)], [], [], 1);
        return await ImportWithRetryAsync(read, discardExisting: false, null, null, beforeCommit, cancellation);
    }

    private async Task<ImportReport> ImportWithRetryAsync(
        LoadedImportFiles loaded, bool discardExisting, Task<(RegisterInputs Inputs, bool Exists)>? current, IProgress<ImportProgress>? progress,
        Func<RegisterContext, ImportReport, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ImportOnceAsync(loaded, discardExisting, current, progress, beforeCommit, cancellation);
            }
            catch (RegisterChangedException) when (attempt < MaxAttempts)
            {
                // An editor or another import was quicker: what it wrote is joined now.
                current = null;
            }
        }
    }

    private async Task<ImportReport> ImportOnceAsync(
        LoadedImportFiles loaded, bool discardExisting, Task<(RegisterInputs Inputs, bool Exists)>? current, IProgress<ImportProgress>? progress,
        Func<RegisterContext, ImportReport, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        var (before, exists) = discardExisting ? (RegisterInputs.Empty, false) : await (current ?? builder.CurrentInputsAsync(cancellation));
        var (inputs, added) = AddToInputs(before, loaded);
        var decided = inputs.Decisions.Count - before.Decisions.Count;
        if (added.Count == 0 && decided == 0)
            return CreateReport(loaded, added, null);

        progress?.Report(new ImportProgress("Deriving histories", 0, 0));
        var ahead = exists ? Task.Run(() => builder.PrefetchExistingStateAsync(cancellation), cancellation) : null;
        var facts = builder.Derive(inputs, cancellation);
        progress?.Report(new ImportProgress("Writing the register", 0, 0));
        await builder.SaveAsync(
            inputs, facts, ahead, withReference: !exists, discardExisting: discardExisting,
            beforeCommit is null ? null : (context, stop) => beforeCommit(context, CreateReport(loaded, added, facts), stop), cancellation);
        return CreateReport(loaded, added, facts);
    }

    private static (RegisterInputs Inputs, HashSet<(string, string)> Added) AddToInputs(RegisterInputs inputs, LoadedImportFiles loaded)
    {
        var known = inputs.Files.Select(f => (f.FileName, f.Sha256)).ToHashSet();
        var added = new HashSet<(string, string)>();
        var files = new List<PublicationFile>(inputs.Files);
        foreach (var table in loaded.Workbooks.OrderBy(t => t.FileName, StringComparer.Ordinal).ThenBy(t => t.Sha256, StringComparer.Ordinal))
        {
            if (!known.Add((table.FileName, table.Sha256)))
                continue;
            added.Add((table.FileName, table.Sha256));
            files.Add(new PublicationFile(
                table.FileName, table.Sha256, table.Headers,
                [.. table.Rows.Select(r => new PublicationFileRow(r.RowNumber, r.Hidden, inputs.Rows.GetOrAddIndex(r.Cells)))]));
        }

        List<DecisionFact> decisions = [.. inputs.Decisions.Concat(loaded.Decisions).Select(d => d with { Number = 0 }).Distinct()];
        return (inputs with { Files = files, Decisions = decisions }, added);
    }

    private static ImportReport CreateReport(LoadedImportFiles loaded, HashSet<(string, string)> added, RegisterFacts? facts)
    {
        var publications = facts?.Publications.Where(p => added.Contains((p.Publication.FileName, p.Publication.Sha256))).ToList() ?? [];
        var ids = publications.Select(p => p.Publication.Id).ToHashSet(StringComparer.Ordinal);
        var moments = publications.Select(p => p.Publication.RecordedAt).ToHashSet();
        var newEvents = facts?.StatusEvents.Where(e => moments.Contains(e.RecordedAt)).ToList() ?? [];
        return new ImportReport
        {
            FilesRead = added.Count + (loaded.Decisions.Count > 0 && facts is not null ? 1 : 0),
            FilesAlreadyImported = loaded.Workbooks.Count - added.Count,
            Failures = loaded.Failures,
            WorkbookHashes = [.. loaded.Workbooks.Select(w => w.Sha256)],
            Rows = publications.Sum(p => p.Publication.RowCount),
            NewAgreements = facts?.Tenures.Count(t => t.Turn == 1 && moments.Contains(t.RecordedAt)) ?? 0,
            Renamed = facts?.Listings.Count(l => ids.Contains(l.FirstPublicationId)
                && l.Join is "same-document" or "same-signed-day" or "alike" or "alias") ?? 0,
            Ended = [.. newEvents.Where(e => e.Status is "delisted" or "terminated").Select(e => $"{e.AgreementId}: {e.Status} {e.OccurredOn}. {e.Note}")],
            NotAccepted = [.. publications.Where(p => p.Publication.State != "accepted")
                .Select(p => $"{p.Publication.FileName}: {p.Publication.State}. {p.Publication.Reason}")],
            CellProblems = [.. loaded.Workbooks.SelectMany(w => w.Problems)
                .Select(p => $"{p.FileName}, row {p.Row}, cell {p.Cell}: {p.Problem}. Right would be: {p.Expected}."), .. RowProblems(publications, facts)],
            Notes = [.. loaded.Workbooks.Where(w => added.Contains((w.FileName, w.Sha256))).SelectMany(w => w.Notes)],
        };
    }

    private static IEnumerable<string> RowProblems(IEnumerable<DerivedPublication> publications, RegisterFacts? facts) =>
        from derived in publications
        from place in derived.File.Rows
        from problem in facts!.ParsedRows[place.PrintedRowIndex].Problems
        select $"{derived.Publication.FileName}, row {place.RowNumber}, column {problem.Column}: '{problem.Printed}'. {problem.Problem}. Right would be: {problem.Expected}.";
}
