using RecordsApi.Data.Connections;
using RecordsApi.Data.Telemetry;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>
/// Imports publications and decisions. Importing the same file again changes nothing; a file that cannot be read is reported
/// and the others are imported; the register changes in one transaction or not at all.
/// </summary>
public sealed class RegisterImporter(RegisterDatabaseBuilder builder)
{
    /// <summary>Imports files and folders.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="discardExisting">Whether to start from an empty register, ignoring the contents of the database and of the bundle.</param>
    /// <param name="progress">Receives progress.</param>
    /// <param name="cancellation">Cancels the import; the register is not changed.</param>
    public Task<ImportReport> ImportAsync(
        IReadOnlyList<string> paths, bool discardExisting, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        ImportAsync(paths, new ImportOptions { DiscardExisting = discardExisting }, progress, cancellation);

    /// <summary>Imports files and folders.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How to import.</param>
    /// <param name="progress">Receives progress.</param>
    /// <param name="cancellation">Cancels the import; the register is not changed.</param>
    /// <exception cref="ManyEndsException">The import would end an implausible share of all agreements and was not confirmed.</exception>
    /// <exception cref="WrongClockException">The clock of the computer cannot be right.</exception>
    /// <exception cref="QueueFullException">Too many other imports of this process wait.</exception>
    public async Task<ImportReport> ImportAsync(
        IReadOnlyList<string> paths, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        builder.PreloadReferenceData();
        using var turn = await builder.BeginDerivationAsync(cancellation);
        if (!await builder.Schema.HasDatabaseAsync(cancellation))
        {
            // No database is created for files that cannot be read.
            var readable = await LoadedImportFiles.ReadAsync(paths, builder.InputFileRules, progress, cancellation);
            return readable is { Workbooks: [], Facilities: [], Decisions: [], OrderingAgreements: [], UnheldPublications: [], RepeatedPublications: [] }
                ? ImportReportBuilder.Create(readable, [], null, null, RegisterInputs.Empty)
                : await ImportWithRetryAsync(readable, options, null, progress, null, cancellation);
        }

        var current = options.DiscardExisting ? null : Task.Run(() => builder.Inputs.LoadCurrentAsync(cancellation), CancellationToken.None);
        var reading = LoadedImportFiles.ReadAsync(paths, builder.InputFileRules, progress, cancellation);
        await Task.WhenAll(reading, current ?? Task.CompletedTask);
        var loaded = await reading;
        return await ImportWithRetryAsync(loaded, options, current, progress, null, cancellation);
    }

    /// <summary>Checks that a workbook is a list: its format, size and columns, and the list and date in its file name.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="fileName">The file name under which it was published.</param>
    /// <param name="cancellation">Cancels the check.</param>
    /// <exception cref="WorkbookException">The workbook is not a valid list; the message says where, and what is expected.</exception>
    public static void CheckWorkbook(Stream workbook, string fileName, CancellationToken cancellation) =>
        _ = PublishedWorkbookReader.Read(workbook, fileName, cancellation);

    /// <summary>Imports one workbook.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="fileName">The file name under which it was published.</param>
    /// <param name="options">How to import.</param>
    /// <param name="beforeCommit">Runs in the same transaction if the workbook is new; if it throws, the import is rolled back.</param>
    /// <param name="cancellation">Cancels the import; the register is not changed.</param>
    /// <exception cref="WorkbookException">The workbook is not a valid list; the message says where, and what is expected.</exception>
    /// <exception cref="ManyEndsException">The import would end an implausible share of all agreements and was not confirmed.</exception>
    /// <exception cref="WrongClockException">The clock of the computer cannot be right.</exception>
    public async Task<ImportReport> ImportWorkbookAsync(
        Stream workbook, string fileName, ImportOptions options, Func<RegisterContext, ImportReport, CancellationToken, Task>? beforeCommit,
        CancellationToken cancellation)
    {
        builder.PreloadReferenceData();
        using var turn = await builder.BeginDerivationAsync(cancellation);
        var (list, facilities) = PublishedWorkbookReader.ReadAny(workbook, fileName, cancellation);
        var loaded = new LoadedImportFiles(list is null ? [] : [list], [], [], [], [], 1) { Facilities = facilities is null ? [] : [facilities] };
        return await ImportWithRetryAsync(loaded, options, null, null, beforeCommit, cancellation);
    }

    private Task<ImportReport> ImportWithRetryAsync(
        LoadedImportFiles loaded, ImportOptions options, Task<(RegisterInputs Inputs, bool Exists)>? current, IProgress<ImportProgress>? progress,
        Func<RegisterContext, ImportReport, CancellationToken, Task>? beforeCommit, CancellationToken cancellation) => DataTelemetry.MeasureImportAsync(
            () => RetryAsync(loaded, options, current, progress, beforeCommit, cancellation), report => report.FilesRead);

    private async Task<ImportReport> RetryAsync(
        LoadedImportFiles loaded, ImportOptions options, Task<(RegisterInputs Inputs, bool Exists)>? current, IProgress<ImportProgress>? progress,
        Func<RegisterContext, ImportReport, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        try
        {
            return await ImportOnceAsync(loaded, options, current, null, progress, beforeCommit, cancellation);
        }
        catch (RegisterChangedException)
        {
            // An edit or an import of another process committed first.
            await using var locked = await builder.LockAsync(cancellation);
            return await ImportOnceAsync(loaded, options, null, locked, progress, beforeCommit, cancellation);
        }
    }

    private async Task<ImportReport> ImportOnceAsync(
        LoadedImportFiles loaded, ImportOptions options, Task<(RegisterInputs Inputs, bool Exists)>? current, RawConnection? locked, IProgress<ImportProgress>? progress,
        Func<RegisterContext, ImportReport, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        var (before, exists) = options.DiscardExisting ? (RegisterInputs.Empty, false) : await (current ?? builder.Inputs.LoadCurrentAsync(cancellation));
        var (inputs, added) = AddToInputs(before, loaded);
        var addedDecisions = inputs.Decisions.Count - before.Decisions.Count;
        var addsFacilities = inputs.Facilities.Files.Count > before.Facilities.Files.Count;
        if (added.Count == 0 && addedDecisions == 0 && inputs.OrderingAgreements.Count == before.OrderingAgreements.Count && inputs.UnheldPublications.Count == before.UnheldPublications.Count)
            return ImportReportBuilder.Create(loaded, added, null, null, before);

        progress?.Report(new ImportProgress("Deriving status histories", 0, 0));
        var prefetch = exists ? Task.Run(() => builder.PrefetchExistingStateAsync(cancellation), cancellation) : null;
        var derivingFacilities = addsFacilities ? Task.Run(() => builder.DeriveFacilities(inputs, cancellation), cancellation) : null;
        var facts = builder.Derive(inputs, cancellation);
        var facilities = derivingFacilities is null ? null : await derivingFacilities;
        if (!options.AllowEnds && prefetch is not null && await prefetch is { } existing)
            ManyEndsCheck.Check(existing, facts);
        progress?.Report(new ImportProgress("Writing the register", 0, 0));
        await builder.SaveAsync(
            new(inputs, facts)
            {
                Facilities = derivingFacilities,
                Prefetch = prefetch,
                Locked = locked,
                WithReference = !exists,
                DiscardExisting = options.DiscardExisting,
                BeforeCommit = beforeCommit is null ? null : (context, token) => beforeCommit(context, ImportReportBuilder.Create(loaded, added, facts, facilities, before), token),
            },
            cancellation);
        return ImportReportBuilder.Create(loaded, added, facts, facilities, before);
    }

    private static (RegisterInputs Inputs, HashSet<(string, string)> Added) AddToInputs(RegisterInputs inputs, LoadedImportFiles loaded)
    {
        var knownFiles = inputs.Files.Select(f => (f.FileName, f.Sha256)).ToHashSet();
        var added = new HashSet<(string, string)>();
        var files = new List<PublicationFile>(inputs.Files);
        foreach (var table in loaded.Workbooks.OrderBy(t => t.FileName, StringComparer.Ordinal).ThenBy(t => t.Sha256, StringComparer.Ordinal))
        {
            if (!knownFiles.Add((table.FileName, table.Sha256)))
                continue;
            added.Add((table.FileName, table.Sha256));
            files.Add(new PublicationFile(
                table.FileName, table.Sha256, table.Headers,
                [.. table.Rows.Select(r => new PublicationFileRow(r.RowNumber, r.Hidden, inputs.Rows.GetOrAddIndex(r.Cells)))])
            {
                SavedAt = table.SavedAt,
            });
        }

        foreach (var repeated in loaded.DatedRepeats.OrderBy(r => r.FileName, StringComparer.Ordinal).ThenBy(r => r.Sha256, StringComparer.Ordinal))
        {
            if (!knownFiles.Add((repeated.FileName, repeated.Sha256)))
                continue;
            added.Add((repeated.FileName, repeated.Sha256));
            files.Add(repeated.ToFile());
        }

        var facilities = FacilityInputs.Add(inputs.Facilities, loaded.Facilities, added);
        List<DecisionFact> decisions = [.. inputs.Decisions.Concat(loaded.Decisions).Select(d => d with { Number = 0 }).Distinct()];
        return (inputs with
        {
            Files = files,
            Facilities = facilities,
            Decisions = decisions,
            OrderingAgreements = [.. inputs.OrderingAgreements.Concat(loaded.OrderingAgreements).Select(a => a with { Number = 0 }).Distinct()],
            UnheldPublications = [.. inputs.UnheldPublications.Union(loaded.UnheldPublications.Where(u => !IsHeld(u)))],
        }, added);

        bool IsHeld(UnheldPublication unheld) => unheld.Sha256 is { } sha256
            ? knownFiles.Contains((unheld.FileName, sha256))
            : knownFiles.Any(f => f.FileName == unheld.FileName);
    }
}
