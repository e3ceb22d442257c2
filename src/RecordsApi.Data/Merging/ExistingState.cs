using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Versioning;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// The contents of the register before a save, with which the derived facts are compared. Loaded from one
/// snapshot, so that it can be loaded while the register is being derived.
/// </summary>
internal sealed class ExistingState
{
    private readonly Dictionary<Type, object> tables = [];

    /// <summary>The dataset version; null if there was no register.</summary>
    public StoredDatasetVersion? DatasetVersion { get; private init; }

    /// <summary>All entries of the change log, in order.</summary>
    public IReadOnlyList<Change> RecordedChanges { get; private init; } = [];

    /// <summary>The sources that editors removed from records.</summary>
    public RemovedSources RemovedSources { get; private init; } = RemovedSources.None;

    /// <summary>
    /// The agreements about facilities with their status events and the sources of these, and the review items of facilities. They are
    /// derived from other lists, and are not among the rows of this state.
    /// </summary>
    public ExistingState? OfFacilities { get; private set; }

    /// <summary>The basic ordering agreements with their tenures, status events and sources, which are not among the rows of this state either.</summary>
    public ExistingState? OfOrderingAgreements { get; private set; }

    /// <summary>Returns the rows of a table: the current facts, but all status events, in the order in which they were recorded.</summary>
    public List<T> GetRows<T>()
        where T : class => tables.TryGetValue(typeof(T), out var rows) ? (List<T>)rows : [];

    /// <summary>Returns an empty state with the change log, which continues when a register is rebuilt.</summary>
    public static async Task<ExistingState> CreateEmptyAsync(IRegisterConnection register, CancellationToken cancellation) =>
        new() { RecordedChanges = await ReadChangesAsync(register, cancellation) };

    /// <summary>Loads the state.</summary>
    public static async Task<ExistingState> ReadAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        var state = new ExistingState
        {
            DatasetVersion = await DatasetVersionStore.ReadCurrentAsync(register, cancellation),
            RecordedChanges = await ReadChangesAsync(register, cancellation),
            RemovedSources = await RemovedSources.ReadAsync(register, cancellation),
        };
        await state.ReadAsync<PrintedListRow>(register, cancellation);
        await state.ReadAsync<RowRemark>(register, cancellation);
        await state.ReadAsync<Publication>(register, cancellation);
        await state.ReadAsync<Source>(register, cancellation);
        await state.ReadAsync<Agency>(register, cancellation);
        await state.ReadAsync<AgencyName>(register, cancellation);
        await state.ReadAsync<AgencyOri>(register, cancellation);
        await state.ReadAsync<Agreement>(register, cancellation);
        await state.ReadAsync<AgencyTenure>(register, cancellation);
        await state.ReadAsync<SignedDay>(register, cancellation);
        await state.ReadAsync<AgreementDocument>(register, cancellation);
        await state.ReadAsync<Listing>(register, cancellation);
        await state.ReadAsync<Decision>(register, cancellation);
        await state.ReadAsync<DecisionSource>(register, cancellation);
        await state.ReadAsync<Meeting>(register, cancellation);
        await state.ReadAsync<MeetingSource>(register, cancellation);
        await state.ReadAsync<StatusEvent>(register, cancellation, nameof(StatusEvent.Sequence));
        await state.ReadAsync<StatusEventSource>(register, cancellation);
        await state.ReadAsync<ReviewItem>(register, cancellation);
        await state.ReadAsync<DecisionFact>(register, cancellation);
        await state.ReadAsync<UnheldPublication>(register, cancellation);
        await state.ReadAsync<Ruling>(register, cancellation);
        await state.ReadAsync<OrderingAgreementFact>(register, cancellation);
        state.OfFacilities = await state.SeparateAsync(register, "\"FacilityId\" IS NOT NULL", cancellation);
        state.Move<ReviewItem>(state.OfFacilities, item => item.AppearedFacilityId is not null);
        state.OfOrderingAgreements = await state.SeparateAsync(register, $"\"ProgramCode\" = '{DetentionModels.OrderingAgreement}'", cancellation);
        return state;
    }

    // All versions of agreements count: the events of one that is not current have ids that are not given again.
    // The sources of derived events are cited by no other kind of record: a source that an editor cites is the editor's, or stays where it is.
    private async Task<ExistingState> SeparateAsync(IRegisterConnection register, string condition, CancellationToken cancellation)
    {
        var kind = new ExistingState();
        var agreements = (await register.QueryStringsAsync($"SELECT DISTINCT \"Id\" FROM \"Agreements\" WHERE {condition}", cancellation)).ToHashSet(StringComparer.Ordinal);
        Move<Agreement>(kind, agreement => agreements.Contains(agreement.Id));
        Move<AgencyTenure>(kind, tenure => agreements.Contains(tenure.AgreementId));
        var events = Move<StatusEvent>(kind, statusEvent => agreements.Contains(statusEvent.AgreementId)).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var cited = Move<StatusEventSource>(kind, source => events.ContainsKey(source.StatusEventId))
            .Where(source => !events[source.StatusEventId].Entered).Select(source => source.SourceId).ToHashSet(StringComparer.Ordinal);
        Move<Source>(kind, source => !source.Entered && cited.Contains(source.Id));
        return kind;
    }

    private List<T> Move<T>(ExistingState to, Predicate<T> isOfKind)
        where T : class
    {
        var rows = GetRows<T>();
        var moved = rows.FindAll(isOfKind);
        rows.RemoveAll(isOfKind);
        to.tables.Add(typeof(T), moved);
        return moved;
    }

    private static async Task<IReadOnlyList<Change>> ReadChangesAsync(IRegisterConnection register, CancellationToken cancellation) =>
        await TableMapping<Change>.Instance.ReadAsync(register, cancellation, nameof(Change.Sequence));

    private async Task ReadAsync<T>(IRegisterConnection register, CancellationToken cancellation, params string[] order)
        where T : class => tables.Add(typeof(T), await TableMapping<T>.Instance.ReadAsync(register, cancellation, order));
}
