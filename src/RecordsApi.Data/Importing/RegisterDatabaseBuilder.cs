using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Merging;
using RecordsApi.Data.Telemetry;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Detention.Deriving;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
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

    /// <summary>The database.</summary>
    public RegisterDatabaseSchema Schema { get; } = new(contexts);

    /// <summary>What a register is derived from.</summary>
    public RegisterInputsSource Inputs { get; } = new(contexts, bundle);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The rules for files of decisions and of basic ordering agreements.</summary>
    internal InputFileRules InputFileRules => new(
        Today, fact => new DecisionPlaceRule(Matcher).FindProblem(fact), (state, county) => OrderingAgreementPlaceRule.FindProblem(Matcher, state, county));

    private AgencyMatcher Matcher => referenceData.Value.GetAwaiter().GetResult().AgencyMatcher;

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
        if (!await Schema.ExistsAsync(cancellation))
            return null;
        var (provider, connectionString) = await Schema.GetDatabaseAsync(cancellation);
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
                OrderingAgreements = inputs.OrderingAgreements,
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

    /// <summary>Derives the facilities. The same inputs always give the same facilities.</summary>
    public FacilityFacts DeriveFacilities(RegisterInputs inputs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Facilities.Files.Count == 0
            ? FacilityFacts.None
            : FacilityDerivation.Derive(inputs.Facilities, referenceData.Value.GetAwaiter().GetResult().Jurisdictions, new Rulings(inputs.Rulings), cancellation);
    }

    /// <inheritdoc />
    public async Task<AgencyMatch> MatchAgencyAsync(string state, string name) => (await referenceData.Value).AgencyMatcher.Match(state, name, null, null);

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
        Func<RegisterContext, CancellationToken, Task>? beforeCommit = null) =>
        SaveAsync(new(inputs, facts) { WithReference = withReference, DiscardExisting = discardExisting, BeforeCommit = beforeCommit }, cancellation);

    /// <summary>Loads the existing state once the matcher has been built, so that at most two threads are busy.</summary>
    internal async Task<ExistingState?> PrefetchExistingStateAsync(CancellationToken cancellation)
    {
        _ = (await referenceData.Value).AgencyMatcher;
        await using var register = await Schema.OpenExistingAsync(cancellation);
        return register is null ? null : await ExistingState.ReadAsync(register, cancellation);
    }

    /// <summary>Saves a derived register in one transaction.</summary>
    internal async Task SaveAsync(DerivedRegister derived, CancellationToken cancellation)
    {
        if (derived.WithReference)
            derived = derived with { Facilities = derived.Facilities ?? Task.Run(() => DeriveFacilities(derived.Inputs, cancellation), cancellation) };
        if (derived.Prefetch is { } prefetch)
            await prefetch;
        if (derived.Locked is { } locked)
        {
            await CreateWriter(locked).WriteAsync(derived, cancellation);
            return;
        }

        if (derived.WithReference)
            await Schema.MigrateAsync(cancellation);
        var (provider, connectionString) = await Schema.GetDatabaseAsync(cancellation);
        await using var register = await RawConnection.OpenForWriteAsync(provider, connectionString, cancellation);
        await CreateWriter(register).WriteAsync(derived, cancellation);
    }

    private DerivedRegisterWriter CreateWriter(RawConnection register) => new(register, referenceData.Value, Derive, clock);
}
