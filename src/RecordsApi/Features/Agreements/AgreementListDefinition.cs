using System.Globalization;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Agreements of the read model as a list.</summary>
/// <param name="db">The register.</param>
/// <param name="reader">Reads the agreements in the temporal context of the query.</param>
/// <param name="filter">Which agreements.</param>
/// <param name="context">The context of the response.</param>
internal sealed class AgreementListDefinition(
    RegisterContext db, AgreementStateReader reader, AgreementFilter filter, IResponseContext context) : IListDefinition<AgreementV1>
{
    private const int ChunkSize = 500;
    private const int MaxNamedAgreements = 50;

    // Known without a statement where a page holds the whole list.
    private long? assumedOnOnlyPage;

    /// <inheritdoc />
    public string Subject => "Agreements";

    /// <inheritdoc />
    public string DefaultSort => filter.SearchText is null ? AgreementSort.Default : AgreementSort.Relevance;

    /// <inheritdoc />
    public Func<AgreementV1, string?> GetJurisdictionId { get; } = agreement => agreement.JurisdictionId;

    /// <inheritdoc />
    public async Task<ListPage<AgreementV1>> ReadPageAsync(
        IReadOnlyList<string> sort, IReadOnlyList<string>? after, int limit, TotalCount total, CancellationToken cancellationToken)
    {
        var (rows, next) = await reader.ReadPageAsync(filter, sort, after, limit, cancellationToken);
        if (next is null && after is null)
        {
            assumedOnOnlyPage = rows.Count(row => row.State.ObservedStatus.IsAssumedOn(context.TemporalContext.AsOf, context.Coverage.Spans));
            if (total.NeedsCounting)
                total.Set(rows.Count);
        }

        return new(await db.LoadResponsesAsync(rows, context, cancellationToken), next);
    }

    /// <inheritdoc />
    public Task<long> CountAsync(CancellationToken cancellationToken) => reader.CountAsync(filter, cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<IReadOnlyList<AgreementV1>> ReadChunksAsync(
        RegisterContext db, IReadOnlyList<string> sort, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = new List<AgreementRow>(ChunkSize);
        await foreach (var row in reader.StreamAsync(filter, sort, cancellationToken))
        {
            rows.Add(row);
            if (rows.Count < ChunkSize)
                continue;
            yield return await db.LoadResponsesAsync(rows, context, cancellationToken);
            rows = new(ChunkSize);
        }

        if (rows.Count > 0)
            yield return await db.LoadResponsesAsync(rows, context, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ReadNotesAsync(bool withCounts, CancellationToken cancellationToken)
    {
        List<string> notes = [.. await DescribeCoverageAsync(withCounts, cancellationToken)];
        notes.AddRange(await reader.DescribeFilterAsync(filter, withCounts, cancellationToken));
        notes.AddRange(DescribeFutureSignings(await reader.FindFutureSigningsAsync(filter, cancellationToken), context.TemporalContext.AsOf));
        if (filter.ListedIn.Included.Count == 0)
            return notes;
        var ids = (await reader.ReadIdsAsync(filter, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        foreach (var publication in filter.ListedIn.Included)
            notes.Add(DescribeRows(publication, [.. (await reader.CountPrintedRowsAsync(publication, cancellationToken)).Where(rows => ids.Contains(rows.AgreementId))]));
        return notes;
    }

    private async Task<IEnumerable<string>> DescribeCoverageAsync(bool withCounts, CancellationToken cancellationToken)
    {
        var (day, coverage) = (context.TemporalContext.AsOf, context.Coverage);
        var assumed = assumedOnOnlyPage;
        if (assumed is null && coverage.Lists.All(list => coverage.Spans[list] is not { } span || span.Through >= day))
            assumed = 0;
        if (assumed is null && withCounts)
            assumed = await reader.CountAssumedAsync(filter, coverage.Spans, cancellationToken);
        return CoverageNotes.Describe(coverage, day, day, assumed);
    }

    // Explains the difference between the response and a published list.
    private static IEnumerable<string> DescribeFutureSignings(IReadOnlyList<string> ids, DateOnly day)
    {
        if (ids.Count == 0)
            yield break;
        var more = ids.Count > MaxNamedAgreements ? $" and {ids.Count - MaxNamedAgreements} more" : "";
        var verb = ids.Count == 1 ? "agreement was" : "agreements were";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{ids.Count} {verb} listed on or before {day:yyyy-MM-dd} with a later SIGNED date and {(ids.Count == 1 ? "is" : "are")} not counted as in force: {string.Join(", ", ids.Take(MaxNamedAgreements))}{more}.");
    }

    // Explains why the file has more rows than the response has agreements.
    private static string DescribeRows(string publication, IReadOnlyList<PrintedRowCount> rows)
    {
        var repeated = rows.Where(r => r.Rows > 1).Select(r => r.AgreementId).Order(StringComparer.Ordinal).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{publication} prints {rows.Sum(r => r.Rows)} rows for these {rows.Count} agreements")
            + (repeated.Count == 0 ? "." : $"; printed more than once: {string.Join(", ", repeated)}.");
    }
}
