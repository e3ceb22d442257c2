using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Changes;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Merging;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Search;
using RecordsApi.Data.Versioning;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Seed;

namespace RecordsApi.Data.Importing;

/// <summary>Derives a register from its inputs and puts it into the database, all of it or nothing.</summary>
public sealed class RegisterDatabaseBuilder(IDbContextFactory<RegisterContext> contexts, TimeProvider clock, BundleFolder bundle) : IAgencyMatchSource
{
    private readonly Lazy<Task<LoadedReferenceData>> referenceData = new(() => Task.Run(() => LoadedReferenceData.Read(bundle)));

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Begins to read the reference data, so that it is there when it is needed.</summary>
    public void PreloadReferenceData() => _ = referenceData.Value;

    /// <summary>Derives the register. Pure: the same inputs give the same register.</summary>
    public RegisterFacts Derive(RegisterInputs inputs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var known = referenceData.Value.GetAwaiter().GetResult();
        known.StartBuildingMatcher();
        return RegisterDerivation.Derive(
            new DerivationInput
            {
                Files = inputs.Files,
                PrintedRows = inputs.Rows,
                Decisions = inputs.Decisions,
                Rulings = new Rulings(inputs.Rulings),
                ManualFacts = inputs.ManualFacts,
                AssignedIds = inputs.AssignedIds,
                AgencyMatcher = new(() => known.AgencyMatcher),
                PlaceNames = known.PlaceNames,
                Today = Today,
                Places = known.Jurisdictions.Where(j => j is { Level: "place", State: not null }).Select(j => (j.State!, j.Name, j.Id)),
            },
            cancellation);
    }

    /// <inheritdoc />
    public async Task<AgencyMatch> MatchAgencyAsync(string state, string name) => (await referenceData.Value).AgencyMatcher.Match(state, name, null, null);

    /// <summary>The inputs that ship with the program.</summary>
    public RegisterInputs ReadBundle()
    {
        var (files, rows) = bundle.ReadPublications();
        return new RegisterInputs(files, rows, bundle.ReadDecisions(), bundle.ReadRulings());
    }

    /// <summary>Whether the database holds a register of this program's making.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        await using var register = await OpenExistingAsync(cancellation);
        return register is not null && await IsCurrentAsync(register, cancellation);
    }

    /// <summary>
    /// What the register is to be derived from: what the database holds, brought up to this program's tables if it is
    /// older, or the bundle where the database holds nothing. Also whether the database holds a whole register already.
    /// </summary>
    public async Task<(RegisterInputs Inputs, bool Exists)> CurrentInputsAsync(CancellationToken cancellation)
    {
        await using (var register = await OpenExistingAsync(cancellation))
        {
            if (register is not null && await IsCurrentAsync(register, cancellation))
                return (await new RegisterInputsLoader(register).LoadAsync(cancellation), true);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.CanCreateDatabase = true;
        await context.Database.MigrateAsync(cancellation);
        return await context.Publications.AnyAsync(cancellation)
            ? (await new RegisterInputsLoader(context).LoadAsync(cancellation), false)
            : (ReadBundle(), false);
    }

    private static async Task<bool> IsCurrentAsync(IRegisterConnection register, CancellationToken cancellation) =>
        await MigrationStatus.IsUpToDateAsync(register, cancellation) && await DatasetVersionStore.ReadVersionAsync(register, cancellation) is not null;

    /// <summary>The database, if there is one: to look into a file that is not there would make it.</summary>
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

    /// <summary>Writes the register in one transaction: readers see the old one until the new one is whole.</summary>
    /// <param name="inputs">What it was derived from.</param>
    /// <param name="facts">The register.</param>
    /// <param name="withReference">Whether programs, models and jurisdictions are written too.</param>
    /// <param name="cancellation">Breaks off; the register stays as it was.</param>
    /// <param name="discardExisting">Whether what the database holds is forgotten, instead of being kept as what was known before.</param>
    /// <param name="beforeCommit">Written in the same transaction, last; if it throws, nothing of the save stays.</param>
    /// <exception cref="RegisterChangedException">Somebody else wrote to the register after the inputs were read.</exception>
    /// <exception cref="InvalidOperationException">It was to be forgotten and holds what people entered.</exception>
    public Task SaveAsync(
        RegisterInputs inputs, RegisterFacts facts, bool withReference, CancellationToken cancellation, bool discardExisting = false,
        Func<RegisterContext, CancellationToken, Task>? beforeCommit = null) => SaveAsync(inputs, facts, null, withReference, discardExisting, beforeCommit, cancellation);

    /// <summary>Reads what the register says, once the matcher is made: a machine may have two processors and no more.</summary>
    internal async Task<ExistingState?> PrefetchExistingStateAsync(CancellationToken cancellation)
    {
        _ = (await referenceData.Value).AgencyMatcher;
        await using var register = await OpenExistingAsync(cancellation);
        return register is null ? null : await ExistingState.ReadAsync(register, cancellation);
    }

    internal async Task SaveAsync(
        RegisterInputs inputs, RegisterFacts facts, Task<ExistingState?>? prefetch, bool withReference, bool discardExisting,
        Func<RegisterContext, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(facts);
        if (withReference)
            await MigrateAsync(cancellation);
        var read = prefetch is null ? null : await prefetch;
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        await using var register = await RawConnection.OpenForWriteAsync(provider, connectionString, cancellation);
        var version = await DatasetVersionStore.ReadCurrentAsync(register, cancellation);
        if (inputs.SourceVersion is not null && version is not null && inputs.SourceVersion != version.Version)
            throw new RegisterChangedException();
        var before = await LoadExistingStateAsync(register, version, discardExisting, read, cancellation);
        var moments = TransactionTimes.Create(before.DatasetVersion?.KnownThrough, GetNewRecordedTimes(before, facts), clock.GetUtcNow());
        IReadOnlySet<string> heard = new HashSet<string>();
        if (inputs.ManualFacts.StatusEvents.Count > 0)
        {
            heard = await new ListCorroboration(register, moments, Today).ApplyAsync(facts, before, cancellation);
            if (heard.Count > 0)
            {
                // What follows from the lists may follow otherwise from steps that are known otherwise now.
                before = await ExistingState.ReadAsync(register, cancellation);
                facts = Derive(inputs with { ManualFacts = await new ManualFactsLoader(register).LoadAsync(cancellation) }, cancellation);
            }
        }

        var writer = new RegisterWriter(register, moments, before);
        if (withReference)
            await writer.WriteReferenceAsync((await referenceData.Value).Jurisdictions, cancellation);
        await writer.WriteAsync(facts, inputs.Decisions, inputs.Rulings, heard, cancellation);
        await new NameSearchIndex(register).UpdateAsync(
            withReference, before.DatasetVersion is null ? null : moments.ChangedAt, cancellation, withReference ? null : writer.AffectedRecords.Agencies);

        // What a program told before this one may be told otherwise by it; what this one told is told.
        if (withReference)
            await new ChangeLogWriter(register).AppendAsync(before.RecordedChanges, clock.GetUtcNow(), cancellation);
        else
            await new ChangeLogWriter(register).AppendAsync(before.RecordedChanges, writer.AffectedRecords, clock.GetUtcNow(), cancellation);
        await new DatasetVersionStore(register, clock).WriteAsync(
            ComputeInputsHash(facts, inputs), before.DatasetVersion?.EditsHash, GetFreshThrough(facts),
            GetKnownThrough(facts, before.DatasetVersion?.KnownThrough, writer.HasChanged || heard.Count > 0 ? moments.ChangedAt : null), moments.ChangedAt, cancellation);
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
        context.CanCreateDatabase = true;
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>The own moments of the publications and decisions that the register does not hold yet.</summary>
    private static IReadOnlyCollection<DateTimeOffset> GetNewRecordedTimes(ExistingState existing, RegisterFacts facts)
    {
        var publications = existing.GetRows<Publication>().Select(p => p.Key).ToHashSet();
        var decisions = existing.GetRows<Decision>().Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Publications.Where(p => !publications.Contains(p.Publication.Key)).Select(p => p.Publication.RecordedAt)
            .Concat(facts.Decisions.Where(d => !decisions.Contains(d.Id)).Select(d => d.RecordedAt))];
    }

    private static string GetFreshThrough(RegisterFacts facts) => facts.Publications
        .Where(p => p.Publication.State == "accepted").Select(p => p.Publication.PublishedOn.ToString("O")).Max() ?? "";

    private static DateTimeOffset GetKnownThrough(RegisterFacts facts, DateTimeOffset? before, DateTimeOffset? change) =>
        facts.Publications.Select(p => p.Publication.RecordedAt)
            .Concat(facts.StatusEvents.Select(e => e.RecordedAt))
            .Concat(facts.Decisions.Select(d => d.RecordedAt))
            .Append(before ?? DateTimeOffset.UnixEpoch).Append(change ?? DateTimeOffset.UnixEpoch).Max();

    /// <summary>A hash over what the register was derived from: the same everywhere.</summary>
    private static string ComputeInputsHash(RegisterFacts facts, RegisterInputs inputs)
    {
        var text = new StringBuilder();
        foreach (var p in facts.Publications)
            text.Append(p.Publication.FileName).Append(' ').Append(p.Publication.Sha256).Append(' ').Append(p.Publication.State).Append('\n');
        foreach (var decision in inputs.Decisions)
            text.Append(decision with { Number = 0 }).Append('\n');
        foreach (var ruling in inputs.Rulings)
            text.Append(ruling).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
