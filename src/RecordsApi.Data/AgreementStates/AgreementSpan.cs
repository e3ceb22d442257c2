using System.Data.Common;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>The properties of an agreement between two dates that statistics use.</summary>
public sealed record AgreementSpan(
    string AgreementId, string? AgencyId, string State, string? JurisdictionLevel, string? AgencyType, string ProgramCode, string ModelCode,
    string? Status, string? Phase, IReadOnlyList<string> CountyIds, DateOnly FromDay, DateOnly LastDay,
    string? CarriedBy, string? StatusBasis, DateOnly? StatusLatest, bool HasDocument, string? AgencyName, string RecordedAt)
{
    /// <summary>Whether the agreement is in force.</summary>
    public bool IsInForce => Phases.IsInForce(Phase);

    /// <summary>The last day on which the status was observed; the last of all days where there is no status.</summary>
    public DateOnly FindLastObservedDay(ListCoverage coverage) =>
        StatusLatest is { } since ? new ObservedStatus(CarriedBy, StatusBasis!, since).FindLastDay(coverage) : DateOnly.MaxValue;
}

/// <summary>Reads agreements for statistics, from the same read model and by the same filters as lists.</summary>
public static class AgreementSpanQueries
{
    private const string Columns =
        """
        s."AgreementId", s."AgencyId", s."State", s."JurisdictionLevel", s."AgencyType", s."ProgramCode", s."ModelCode",
        s."Status", s."Phase", s."CountyIds", s."FromDay", s."LastDay",
        s."CarriedBy", s."StatusBasis", s."StatusLatest", CASE WHEN s."Documents" = '[]' THEN 0 ELSE 1 END, s."AgencyName", s."RecordedAt"
        """;

    private const int ColumnCount = 18;

    /// <summary>The agreements that match a filter at the two times.</summary>
    public static async Task<List<AgreementSpan>> ReadSpansAsync(
        this AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        if (reader.KeepsCurrentlyKnown && filter.CanUseStoredCounts)
        {
            // Every date has the same histories, and spans know all that such a filter asks for.
            var histories = await ReadKeptHistoriesAsync(reader, cancellationToken);
            return [.. histories.Values.Select(history => history.Find(state => reader.IsOnDate(state.Span))).Where(state => state.Matches && Matches(filter, state.Span)).Select(state => state.Span)];
        }

        var sql = await reader.Sql.SelectAsync(Columns, filter, cancellationToken);
        return await reader.Statements.QueryAsync(sql, Read, cancellationToken);
    }

    private static bool Matches(AgreementFilter filter, AgreementSpan span) =>
        filter.States.Matches(span.State) && filter.Programs.Matches(span.ProgramCode) && filter.Models.Matches(span.ModelCode)
        && filter.Statuses.Matches(span.Status!) && filter.Phases.Matches(span.Phase!)
        && (filter.InForce is null || filter.InForce == span.IsInForce);

    /// <summary>
    /// The histories of at least the agreements that match a filter at any time, as known at the timestamp: each from one change to the next, by
    /// date, and whether it matches in each span. A span in which the first decision or vote was taken is two, if the filter asks for it.
    /// </summary>
    public static async Task<IEnumerable<IReadOnlyList<(AgreementSpan Span, bool Matches)>>> ReadHistoriesAsync(
        this AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        if (!reader.KeepsCurrentlyKnown || filter.Decided is not null || !filter.Votes.IsEmpty)
            return (await ReadFilteredHistoriesAsync(reader, filter, cancellationToken)).Values;

        // Without a filter they depend on the dataset version alone. With one, they are the same, and only which of them match is to be found.
        var histories = await ReadKeptHistoriesAsync(reader, cancellationToken);
        if (filter == new AgreementFilter())
            return histories.Values;
        if (filter.CanUseStoredCounts)
            return histories.Values.Where(history => history.Exists(state => state.Matches && Matches(filter, state.Span)))
                .Select(history => history.ConvertAll(state => (state.Span, state.Matches && Matches(filter, state.Span))));
        var sql = await reader.Sql.SelectMatchingAsync("s.\"AgreementId\", s.\"FromDay\"", filter, cancellationToken);
        var matching = (await reader.Statements.QueryAsync(sql, row => (Id: row.GetString(0), From: row.GetDate(1)), cancellationToken)).ToLookup(row => row.Id, row => row.From, StringComparer.Ordinal);
        return matching.Select(days => histories[days.Key].ConvertAll(state => (state.Span, days.Contains(state.Span.FromDay))));
    }

    private static ValueTask<OrderedDictionary<string, List<(AgreementSpan Span, bool Matches)>>> ReadKeptHistoriesAsync(AgreementStateReader reader, CancellationToken cancellationToken) =>
        reader.GetCurrentlyKnownAsync("histories", stop => ReadFilteredHistoriesAsync(reader, new(), stop), cancellationToken);

    private static async Task<OrderedDictionary<string, List<(AgreementSpan Span, bool Matches)>>> ReadFilteredHistoriesAsync(
        AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken)
    {
        var sql = await reader.Sql.SelectHistoriesAsync(Columns, filter, cancellationToken);
        var spans = await reader.Statements.QueryAsync(
            sql, row => (Span: Read(row), Matches: row.GetInt64(ColumnCount) != 0, DecidedOn: row.GetDateOrNull(ColumnCount + 1), VotedOn: row.GetDateOrNull(ColumnCount + 2), SignedOn: row.GetDateOrNull(ColumnCount + 3)),
            cancellationToken);
        if (filter.Decided is null && filter.Votes.IsEmpty)
            return ByAgreement(spans.Select(s => (s.Span, s.Matches)));
        return ByAgreement(spans.SelectMany(s => SplitAt(s.DecidedOn, s.Span).SelectMany(part => SplitAt(s.VotedOn, part)).Select(part => (part,
            s.Matches && (filter.Decided is not { } decided || s.DecidedOn <= part.FromDay == decided)
            && filter.Votes.Matches(VoteTiming.Compare(s.VotedOn <= part.FromDay ? s.VotedOn : null, s.SignedOn))))));
    }

    private static OrderedDictionary<string, List<(AgreementSpan Span, bool Matches)>> ByAgreement(IEnumerable<(AgreementSpan Span, bool Matches)> spans)
    {
        var histories = new OrderedDictionary<string, List<(AgreementSpan Span, bool Matches)>>(StringComparer.Ordinal);
        foreach (var agreement in spans.GroupBy(state => state.Span.AgreementId, StringComparer.Ordinal))
            histories.Add(agreement.Key, [.. agreement]);
        return histories;
    }

    private static IEnumerable<AgreementSpan> SplitAt(DateOnly? day, AgreementSpan span) => day > span.FromDay && day <= span.LastDay
        ? [span with { LastDay = day.Value.AddDays(-1) }, span with { FromDay = day.Value }]
        : [span];

    /// <summary>The first date on which each agreement was in force, of all that ever were, as known at the timestamp.</summary>
    public static ValueTask<Dictionary<string, DateOnly>> ReadFirstDaysInForceAsync(this AgreementStateReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.GetCurrentlyKnownAsync("first days in force", stop => ReadAllFirstDaysAsync(reader, stop), cancellationToken);
    }

    private static async Task<Dictionary<string, DateOnly>> ReadAllFirstDaysAsync(AgreementStateReader reader, CancellationToken cancellationToken)
    {
        var rows = await reader.Statements.QueryAsync(reader.Sql.SelectFirstDaysInForce(), row => (Id: row.GetString(0), Day: row.GetDate(1)), cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.Day, StringComparer.Ordinal);
    }

    private static AgreementSpan Read(DbDataReader row) => new(
        row.GetString(0), row.GetStringOrNull(1), row.GetString(2), row.GetStringOrNull(3), row.GetStringOrNull(4), row.GetString(5), row.GetString(6),
        row.GetStringOrNull(7), row.GetStringOrNull(8), Writing.JsonColumnValue.Deserialize<string>(row.GetString(9)), row.GetDate(10), row.GetDate(11),
        row.GetStringOrNull(12), row.GetStringOrNull(13), row.GetDateOrNull(14), row.GetInt64(15) != 0, row.GetStringOrNull(16), row.GetString(17));
}
