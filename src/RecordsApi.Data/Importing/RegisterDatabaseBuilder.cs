using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Changes;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Merging;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Search;
using RecordsApi.Data.Telemetry;
using RecordsApi.Data.Versioning;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Seed;

namespace RecordsApi.Data.Importing;

/// <summary>Derives a register from its inputs and saves it to the database in one transaction.</summary>
public sealed class RegisterDatabaseBuilder(IDbContextFactory<RegisterContext> contexts, TimeProvider clock, BundleFolder bundle) : IAgencyMatchSource
{
    /// <summary>How many imports and rulings of this process can wait while another one runs.</summary>
    internal const int MaxWaitingDerivations = 4;

    private readonly Lazy<Task<LoadedReferenceData>> referenceData = new(() => Task.Run(() => LoadedReferenceData.Read(bundle)));

    private static readonly TimeSpan MaxDerivationWait = TimeSpan.FromSeconds(90);

    // Each derivation takes seconds of all processors and hundreds of megabytes.
    private readonly OperationQueue derivations = new("imports and rulings", MaxWaitingDerivations, MaxDerivationWait, TimeProvider.System);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The rules for decisions files.</summary>
    internal DecisionFileRules DecisionFileRules => new(Today, fact => new DecisionPlaceRule(referenceData.Value.GetAwaiter().GetResult().AgencyMatcher).FindProblem(fact));

    /// <summary>Waits until no other import or ruling of this process derives the register.</summary>
    /// <returns>Ends the derivation when it is disposed.</returns>
    /// <exception cref="QueueFullException">Too many others wait.</exception>
    internal Task<IDisposable> BeginDerivationAsync(CancellationToken cancellation) => derivations.EnterAsync(cancellation);

    /// <summary>
    /// Locks the register for writing before its inputs are read, so that no other write can come between. Used where one came between before:
    /// editors wait for the few seconds of the derivation, and an import among many edits ends in a bounded time.
    /// </summary>
    /// <returns>The lock; null where there is no register yet.</returns>
    internal async Task<RawConnection?> LockAsync(CancellationToken cancellation)
    {
        if (!await ExistsAsync(cancellation))
            return null;
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        return await RawConnection.OpenForWriteAsync(provider, connectionString, cancellation);
    }

    /// <summary>Starts reading the reference data in the background.</summary>
    public void PreloadReferenceData() => _ = referenceData.Value;

    /// <summary>Derives the register. The same inputs always give the same register.</summary>
    /// <exception cref="WrongClockException">Files are from the future.</exception>
    public RegisterFacts Derive(RegisterInputs inputs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ClockCheck.RequireFilesInPast([.. inputs.Files.Select(f => f.FileName)], clock.GetUtcNow());
        var reference = referenceData.Value.GetAwaiter().GetResult();
        reference.StartBuildingMatcher();
        return DataTelemetry.MeasureDerivation(() => RegisterDerivation.Derive(
            new DerivationInput
            {
                Files = inputs.Files,
                PrintedRows = inputs.Rows,
                Decisions = inputs.Decisions,
                DecisionReference = reference.Decisions,
                Rulings = new Rulings(inputs.Rulings),
                UnheldPublications = inputs.UnheldPublications,
                ManualFacts = inputs.ManualFacts,
                AssignedIds = inputs.AssignedIds,
                AgencyMatcher = new(() => reference.AgencyMatcher),
                PlaceNames = reference.PlaceNames,
                Today = Today,
            },
            cancellation));
    }

    /// <inheritdoc />
    public async Task<AgencyMatch> MatchAgencyAsync(string state, string name) => (await referenceData.Value).AgencyMatcher.Match(state, name, null, null);

    /// <summary>Reads the inputs from the bundle.</summary>
    public RegisterInputs ReadBundle()
    {
        var (files, rows) = bundle.ReadPublications();
        return new RegisterInputs(files, rows, bundle.ReadDecisions(), bundle.ReadRulings())
        {
            UnheldPublications = bundle.ReadUnheldPublications(),
        };
    }

    /// <summary>Returns whether the database contains a register in this program's schema.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        await using var register = await OpenExistingAsync(cancellation);
        return register is not null && await IsCurrentAsync(register, cancellation);
    }

    /// <summary>
    /// Returns the inputs from which to derive the register: those of the database, after migrating it if necessary, or those of
    /// the bundle if the database is empty. Also returns whether the database already contains a complete register.
    /// </summary>
    public async Task<(RegisterInputs Inputs, bool Exists)> CurrentInputsAsync(CancellationToken cancellation)
    {
        await using (var register = await OpenExistingAsync(cancellation))
        {
            if (register is not null && await IsCurrentAsync(register, cancellation))
                return (await new RegisterInputsLoader(register).LoadAsync(cancellation), true);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Provider.Schema.MigrateAsync(context, cancellation);
        return await context.Publications.AnyAsync(cancellation)
            ? (await new RegisterInputsLoader(context).LoadAsync(cancellation), false)
            : (ReadBundle(), false);
    }

    private static async Task<bool> IsCurrentAsync(RawConnection register, CancellationToken cancellation) =>
        await register.Provider.Schema.GetStatusAsync(register, cancellation) switch
        {
            SchemaStatus.Current => await DatasetVersionStore.ReadVersionAsync(register, cancellation) is not null,
            SchemaStatus.Incomplete => false,
            var status => throw RegisterSchemaException.ForStatus(status, register.Provider.Describe(register.Connection.ConnectionString)),
        };

    /// <summary>Checks that the database has the tables that this program reads.</summary>
    /// <exception cref="DbException">There is no database, it cannot be read, or it has other tables; the message says what to do.</exception>
    public async Task CheckSchemaAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        await using var register = await RawConnection.OpenForReadAsync(provider, connectionString, cancellation);
        if (await provider.Schema.GetStatusAsync(register, cancellation) is not SchemaStatus.Current and var status)
            throw RegisterSchemaException.ForStatus(status, provider.Describe(connectionString));
    }

    /// <summary>Checks that the database can be used, and creates its tables if it is empty.</summary>
    /// <returns>Whether it holds a register.</returns>
    /// <exception cref="DbException">It cannot be used; the message says what to do.</exception>
    public async Task<bool> PrepareAsync(CancellationToken cancellation)
    {
        if (await ExistsAsync(cancellation))
            return true;
        await MigrateAsync(cancellation);
        return false;
    }

    /// <summary>Looks for damage in the whole database.</summary>
    /// <returns>What is wrong; null if nothing is.</returns>
    /// <exception cref="DbException">The database cannot be read at all.</exception>
    public async Task<string?> FindDamageAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        await using var register = await RawConnection.OpenForReadAsync(provider, connectionString, cancellation);
        return await provider.FindDamageAsync(register.Connection, cancellation);
    }

    /// <summary>Whether the database has what only a service with writers of its own has.</summary>
    /// <exception cref="DbException">The database cannot be read, or has the tables of another version of the program.</exception>
    public async Task<bool> HasOwnContentsAsync(CancellationToken cancellation)
    {
        await using var register = await OpenExistingAsync(cancellation);
        return register is not null && await IsCurrentAsync(register, cancellation)
            && (await register.Context.ApiKeys.AnyAsync(cancellation) || await register.Context.AuditEntries.AnyAsync(cancellation));
    }

    /// <summary>Whether there is a database at all.</summary>
    internal async Task<bool> HasDatabaseAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        return provider.DatabaseExists(connectionString);
    }

    /// <summary>Renames a database that an older version of this program created, so that a new one can be created in its place.</summary>
    /// <returns>The new name; null where the database is not of an older version.</returns>
    /// <exception cref="RegisterSchemaException">People entered records into it; it keeps its name.</exception>
    public async Task<string?> SetAsideOlderAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        await using (var register = await OpenExistingAsync(cancellation))
        {
            if (register is null || await provider.Schema.GetStatusAsync(register, cancellation) != SchemaStatus.Older)
                return null;
            if (await provider.Schema.HasManualEntriesAsync(register, cancellation))
                throw RegisterSchemaException.ForManualEntries(provider.Describe(connectionString));
        }

        return provider.Schema.SetAside(connectionString);
    }

    /// <summary>Opens the database if it exists; opening a missing file would create it.</summary>
    private async Task<RawConnection?> OpenExistingAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        return provider.DatabaseExists(connectionString) ? await RawConnection.OpenForReadAsync(provider, connectionString, cancellation) : null;
    }

    private async Task<(IRegisterDatabaseProvider Provider, string ConnectionString)> GetDatabaseAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (context.Provider, context.ConnectionString);
    }

    /// <summary>Saves the register in one transaction; readers see the old one until the commit.</summary>
    /// <param name="inputs">The inputs from which it was derived.</param>
    /// <param name="facts">The derived facts.</param>
    /// <param name="withReference">Whether to write programs, models and jurisdictions as well.</param>
    /// <param name="cancellation">Cancels the save; the register is not changed.</param>
    /// <param name="discardExisting">Whether to delete the existing data instead of keeping it as earlier knowledge.</param>
    /// <param name="beforeCommit">Runs last in the same transaction; if it throws, the save is rolled back.</param>
    /// <exception cref="RegisterChangedException">The register was changed after the inputs were read.</exception>
    /// <exception cref="InvalidOperationException">The existing data was to be deleted and contains manual entries.</exception>
    public Task SaveAsync(
        RegisterInputs inputs, RegisterFacts facts, bool withReference, CancellationToken cancellation, bool discardExisting = false,
        Func<RegisterContext, CancellationToken, Task>? beforeCommit = null) => SaveAsync(inputs, facts, null, null, withReference, discardExisting, beforeCommit, cancellation);

    /// <summary>Loads the existing state once the matcher has been built, so that at most two threads are busy.</summary>
    internal async Task<ExistingState?> PrefetchExistingStateAsync(CancellationToken cancellation)
    {
        _ = (await referenceData.Value).AgencyMatcher;
        await using var register = await OpenExistingAsync(cancellation);
        return register is null ? null : await ExistingState.ReadAsync(register, cancellation);
    }

    internal async Task SaveAsync(
        RegisterInputs inputs, RegisterFacts facts, Task<ExistingState?>? prefetch, RawConnection? locked, bool withReference, bool discardExisting,
        Func<RegisterContext, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(facts);
        var prefetched = prefetch is null ? null : await prefetch;
        if (locked is not null)
        {
            await WriteAsync(locked, inputs, facts, prefetched, withReference, discardExisting, beforeCommit, cancellation);
            return;
        }

        if (withReference)
            await MigrateAsync(cancellation);
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        await using var register = await RawConnection.OpenForWriteAsync(provider, connectionString, cancellation);
        await WriteAsync(register, inputs, facts, prefetched, withReference, discardExisting, beforeCommit, cancellation);
    }

    private async Task WriteAsync(
        RawConnection register, RegisterInputs inputs, RegisterFacts facts, ExistingState? prefetched, bool withReference, bool discardExisting,
        Func<RegisterContext, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        var version = await DatasetVersionStore.ReadCurrentAsync(register, cancellation);
        if (inputs.SourceVersion is not null && version is not null && inputs.SourceVersion != version.Version)
            throw new RegisterChangedException();
        var existing = await LoadExistingStateAsync(register, version, discardExisting, prefetched, cancellation);
        var times = TransactionTimes.Create(existing.DatasetVersion?.KnownThrough, GetNewRecordedTimes(existing, facts), clock.GetUtcNow());
        IReadOnlySet<string> corroboratedIds = new HashSet<string>();
        if (inputs.ManualFacts.StatusEvents.Count > 0)
        {
            corroboratedIds = await new ListCorroboration(register, times, Today).ApplyAsync(facts, existing, cancellation);
            if (corroboratedIds.Count > 0)
            {
                // Changed manual entries can change what is derived from the lists.
                existing = await ExistingState.ReadAsync(register, cancellation);
                facts = Derive(inputs with { ManualFacts = await new ManualFactsLoader(register).LoadAsync(cancellation) }, cancellation);
            }
        }

        var writer = new RegisterWriter(register, times, existing);
        if (withReference)
            await writer.WriteReferenceAsync((await referenceData.Value).Jurisdictions, cancellation);
        await writer.WriteAsync(facts, inputs.Decisions, inputs.Rulings, corroboratedIds, cancellation);
        await new NameSearchIndex(register).UpdateAsync(
            withReference, existing.DatasetVersion is null ? null : times.ChangedAt, cancellation, withReference ? null : writer.AffectedRecords.Agencies);

        // An older version of the program may have logged the same facts differently, so compare the whole log.
        if (withReference)
            await new ChangeLogWriter(register).AppendAsync(existing.RecordedChanges, clock.GetUtcNow(), cancellation);
        else
            await new ChangeLogWriter(register).AppendAsync(existing.RecordedChanges, writer.AffectedRecords, clock.GetUtcNow(), cancellation);
        await new DatasetVersionStore(register, clock).WriteAsync(
            ComputeInputsHash(facts, inputs), existing.DatasetVersion?.EditsHash, GetFreshThrough(facts),
            GetKnownThrough(facts, existing.DatasetVersion?.KnownThrough, writer.HasChanged || corroboratedIds.Count > 0 ? times.ChangedAt : null), times.ChangedAt, cancellation);
        if (beforeCommit is not null)
            await beforeCommit(register.Context, cancellation);
        await register.CommitAsync(cancellation);
    }

    private static async Task<ExistingState> LoadExistingStateAsync(
        IRegisterConnection register, StoredDatasetVersion? version, bool discardExisting, ExistingState? prefetched, CancellationToken cancellation)
    {
        if (!discardExisting && version is not null)
            return prefetched is not null && prefetched.DatasetVersion == version ? prefetched : await ExistingState.ReadAsync(register, cancellation);
        await RegisterWriter.ClearAsync(register, cancellation);
        return await ExistingState.CreateEmptyAsync(register, cancellation);
    }

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Provider.Schema.MigrateAsync(context, cancellation);
    }

    /// <summary>Returns the timestamps of the publications and decisions that the register does not yet contain.</summary>
    private static IReadOnlyCollection<DateTimeOffset> GetNewRecordedTimes(ExistingState existing, RegisterFacts facts)
    {
        var publications = existing.GetRows<Publication>().Select(p => p.Key).ToHashSet();
        var decisions = existing.GetRows<Decision>().Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Publications.Where(p => !publications.Contains(p.Publication.Key)).Select(p => p.Publication.RecordedAt)
            .Concat(facts.Decisions.Where(d => !decisions.Contains(d.Id)).Select(d => d.RecordedAt))];
    }

    private static string GetFreshThrough(RegisterFacts facts) => facts.Publications
        .Where(p => p.Publication.Position is not null).Select(p => p.Publication.PublishedOn.ToString("O")).Max() ?? "";

    private static DateTimeOffset GetKnownThrough(RegisterFacts facts, DateTimeOffset? before, DateTimeOffset? change) =>
        facts.Publications.Select(p => p.Publication.RecordedAt)
            .Concat(facts.StatusEvents.Select(e => e.RecordedAt))
            .Concat(facts.Decisions.Select(d => d.RecordedAt))
            .Append(before ?? DateTimeOffset.UnixEpoch).Append(change ?? DateTimeOffset.UnixEpoch).Max();

    /// <summary>Returns a hash of the inputs, which is the same on every machine.</summary>
    private static string ComputeInputsHash(RegisterFacts facts, RegisterInputs inputs)
    {
        var text = new StringBuilder();
        foreach (var p in facts.Publications)
            text.Append(p.Publication.FileName).Append(' ').Append(p.Publication.Sha256).Append(' ').Append(p.Publication.State).Append('\n');
        foreach (var decision in inputs.Decisions)
            text.Append(decision with { Number = 0 }).Append('\n');
        foreach (var unheld in facts.UnheldPublications)
            text.Append(unheld).Append('\n');
        foreach (var ruling in inputs.Rulings)
            text.Append(ruling).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
