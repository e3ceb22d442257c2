using System.Data.Common;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Coverage;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// Reads agreements from the read model at two times. All queries for agreements use it: a single agreement, a page,
/// a count, or a stream, in any order and with any filter.
/// </summary>
public sealed class AgreementStateReader
{
    private readonly RegisterContext register;
    private readonly TemporalContext times;
    private readonly bool isHistorical;
    private AgreementSpans? spans;

    private AgreementStateReader(RegisterContext register, TemporalContext times, ListPositions positions, bool isHistorical)
    {
        (this.register, this.times, Positions, this.isHistorical) = (register, times, positions, isHistorical);
        Sql = new(register, new(times, isHistorical), positions);
        Statements = register.Statements;
    }

    /// <summary>Reads at two times.</summary>
    /// <param name="register">The register.</param>
    /// <param name="times">The two times.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async ValueTask<AgreementStateReader> CreateAsync(RegisterContext register, TemporalContext times, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(times);
        return new(register, times, await register.GetListPositionsAsync(times, cancellationToken), register.IsHistorical(times.KnownAt));
    }

    /// <summary>The newest publication of each list at the two times.</summary>
    public ListPositions Positions { get; }

    /// <summary>The date of the query.</summary>
    internal DateOnly AsOf => times.AsOf;

    /// <summary>Writes the statements.</summary>
    internal AgreementStateStatements Sql { get; }

    /// <summary>The spans of agreements.</summary>
    internal AgreementSpans Spans => spans ??= new(register, this, times, isHistorical);

    /// <summary>The states that were read of the dataset version; null where none are kept.</summary>
    internal AgreementStateCache? KeptStates => register.Cache?.GetBounded(() => new AgreementStateCache());

    /// <summary>Runs the statements.</summary>
    internal IStatementExecutor Statements { get; private init; }

    /// <summary>Returns the same reader with another statement executor.</summary>
    internal AgreementStateReader WithStatements(IStatementExecutor statements) => new(register, times, Positions, isHistorical) { Statements = statements };

    /// <summary>Returns an agreement; null if it has no status at the two times.</summary>
    public async Task<AgreementRow?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await Statements.QueryAsync(Sql.SelectOne(id), CreateRowReader(), cancellationToken)).FirstOrDefault();

    /// <summary>
    /// One agreement as of the last day known of it, and that day; null where it has no status by then.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="id">Id of the agreement.</param>
    /// <param name="times">The timestamp as known at which it is read; the date is replaced.</param>
    /// <param name="coverage">The span of each list, as known at the timestamp.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task<(AgreementRow Row, DateOnly Day)?> FindOnLastKnownDayAsync(
        RegisterContext register, string id, TemporalContext times, ListCoverage coverage, CancellationToken cancellationToken)
    {
        var reader = await CreateAsync(register, times, cancellationToken);
        var states = await reader.Statements.QueryAsync(reader.Sql.SelectHistory(id), reader.CreateStateReader(), cancellationToken);
        if (LastKnownDay.Find(states, coverage, DateOnly.FromDateTime(times.KnownAt.UtcDateTime)) is not { } day
            || states.Find(s => s.EventId is not null && s.ValidFrom <= day && s.ValidThrough >= day) is not { } state)
            return null;
        var positions = await register.GetListPositionsAsync(times with { AsOf = day }, cancellationToken);
        return (new(state, ListedDates.Compute(state.ListedRanges, positions), null), day);
    }

    /// <summary>Every agreement, one by one.</summary>
    /// <param name="filter">Which agreements.</param>
    /// <param name="sort">Names of sort keys.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async IAsyncEnumerable<AgreementRow> StreamAsync(
        AgreementFilter filter, IReadOnlyList<string> sort, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var sql = await Sql.SelectInOrderAsync(AgreementStateStatements.Columns, filter, new(sort, filter.SearchText is not null), null, cancellationToken);
        await foreach (var row in Statements.StreamAsync(sql, CreateRowReader(), cancellationToken))
            yield return row;
    }

    /// <summary>Returns the ids of the agencies that are parties to the agreements.</summary>
    public async Task<List<string>> ReadAgencyIdsAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var sql = await Sql.SelectAsync("DISTINCT s.\"AgencyId\"", filter, cancellationToken);
        return [.. (await Statements.QueryAsync(sql, reader => reader.GetStringOrNull(0), cancellationToken)).OfType<string>()];
    }

    /// <summary>Returns the ids of the agreements, in ordinal order.</summary>
    public async Task<List<string>> ReadIdsAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var sql = await Sql.SelectAsync("s.\"AgreementId\"", filter, cancellationToken);
        sql.AppendRaw(" ORDER BY s.\"AgreementId\"");
        return await Statements.QueryAsync(sql, reader => reader.GetString(0), cancellationToken);
    }

    /// <summary>
    /// Ids of agreements that the newest participating list prints with a signing date after the date of the query, and that are not
    /// in force on it. The parties and places of the filter apply, its statuses do not.
    /// </summary>
    public async Task<IReadOnlyList<string>> FindFutureSigningsAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (Positions.Participating is not { Position: var position })
            return [];
        var listings = await FutureSignings.GetAsync(register, cancellationToken);
        IReadOnlyList<string> ids =
        [
            .. listings.Where(l => l.FirstPosition <= position && l.LastPosition >= position && l.SignedOn > times.AsOf && l.IsKnownAt(times.KnownAt))
                .Select(l => l.AgreementId).Distinct(StringComparer.Ordinal),
        ];
        if (ids.Count == 0)
            return [];
        var sql = await Sql.SelectAsync("s.\"AgreementId\"", filter, cancellationToken, withStatus: false);
        AgreementStateConditions.AppendInForce(sql, inForce: false);
        sql.Append($" AND s.\"AgreementId\" IN ({ids}) ORDER BY s.\"AgreementId\"");
        return await Statements.QueryAsync(sql, reader => reader.GetString(0), cancellationToken);
    }

    /// <summary>Creates what matches spans against a filter.</summary>
    internal Task<AgreementSpanMatcher> CreateMatcherAsync(AgreementFilter filter, CancellationToken cancellationToken) =>
        AgreementSpanMatcher.CreateAsync(this, register, filter, cancellationToken);

    /// <summary>Creates what makes states of the rows of one result.</summary>
    internal Func<DbDataReader, AgreementState> CreateStateReader() => new RowReader<AgreementState>(register.Provider).Read;

    /// <summary>Creates what makes keys of the rows of one result.</summary>
    internal Func<DbDataReader, AgreementStateKey> CreateKeyReader()
    {
        var columns = new InternedColumns(register.Provider);
        return record => AgreementStateKey.Read(columns.Of(record));
    }

    private Func<DbDataReader, AgreementRow> CreateRowReader()
    {
        var (readState, rankColumn) = (CreateStateReader(), TableMapping<AgreementState>.Instance.Columns.Count);
        return record => CreateRow(readState(record), ReadRank(record, rankColumn));
    }

    /// <summary>Returns a row with its listed dates, also if it is about a facility.</summary>
    internal async Task<AgreementRow> AddListedDatesAsync(AgreementRow row, CancellationToken cancellationToken) =>
        (await register.AddFacilityListedDatesAsync([row], times.AsOf, cancellationToken))[0];

    /// <summary>The rank of a match, which follows the other columns where a text is searched for.</summary>
    internal static int? ReadRank(DbDataReader record, int column) => record.FieldCount > column ? record.GetInt32(column) : null;

    /// <summary>Creates the row of a state.</summary>
    internal AgreementRow CreateRow(AgreementState state, int? rank) => new(state, ListedDates.Compute(state.ListedRanges, Positions), rank);
}
