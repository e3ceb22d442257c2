using RecordsApi.Data.Connections;
using RecordsApi.Data.Versioning;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// What the register said before a save, which what it says now is laid beside. It is read as a whole, in one state, so
/// that it can be read while the register is derived.
/// </summary>
internal sealed class ExistingState
{
    private readonly Dictionary<Type, object> tables = [];

    /// <summary>How the register called its state; null where there was none.</summary>
    public StoredDatasetVersion? DatasetVersion { get; private init; }

    /// <summary>Everything that the change log has told, in order.</summary>
    public IReadOnlyList<Change> RecordedChanges { get; private init; } = [];

    /// <summary>The rows of a table; of facts those that stand, of steps all, in the order of recording.</summary>
    public List<T> GetRows<T>()
        where T : class => tables.TryGetValue(typeof(T), out var rows) ? (List<T>)rows : [];

    /// <summary>Nothing, but what the log has told: it goes on where a register is made anew.</summary>
    public static async Task<ExistingState> CreateEmptyAsync(IRegisterConnection register, CancellationToken cancellation) =>
        new() { RecordedChanges = await ReadChangesAsync(register, cancellation) };

    /// <summary>Reads it.</summary>
    public static async Task<ExistingState> ReadAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        var before = new ExistingState
        {
            DatasetVersion = await DatasetVersionStore.ReadCurrentAsync(register, cancellation),
            RecordedChanges = await ReadChangesAsync(register, cancellation),
        };
        await before.ReadAsync<PrintedListRow>(register, cancellation);
        await before.ReadAsync<RowRemark>(register, cancellation);
        await before.ReadAsync<Publication>(register, cancellation);
        await before.ReadAsync<Source>(register, cancellation);
        await before.ReadAsync<Agency>(register, cancellation);
        await before.ReadAsync<AgencyName>(register, cancellation);
        await before.ReadAsync<AgencyOri>(register, cancellation);
        await before.ReadAsync<Agreement>(register, cancellation);
        await before.ReadAsync<AgencyTenure>(register, cancellation);
        await before.ReadAsync<SignedDay>(register, cancellation);
        await before.ReadAsync<AgreementDocument>(register, cancellation);
        await before.ReadAsync<Listing>(register, cancellation);
        await before.ReadAsync<Decision>(register, cancellation);
        await before.ReadAsync<DecisionSource>(register, cancellation);
        await before.ReadAsync<Meeting>(register, cancellation);
        await before.ReadAsync<StatusEvent>(register, cancellation, nameof(StatusEvent.Sequence));
        await before.ReadAsync<StatusEventSource>(register, cancellation);
        await before.ReadAsync<ReviewItem>(register, cancellation);
        await before.ReadAsync<DecisionFact>(register, cancellation);
        await before.ReadAsync<Ruling>(register, cancellation);
        return before;
    }

    private static async Task<IReadOnlyList<Change>> ReadChangesAsync(IRegisterConnection register, CancellationToken cancellation) =>
        await TableMapping<Change>.Instance.ReadAsync(register, cancellation, nameof(Change.Sequence));

    private async Task ReadAsync<T>(IRegisterConnection register, CancellationToken cancellation, params string[] order)
        where T : class => tables.Add(typeof(T), await TableMapping<T>.Instance.ReadAsync(register, cancellation, order));
}
