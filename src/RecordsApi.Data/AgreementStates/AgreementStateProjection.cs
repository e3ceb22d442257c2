using System.Text.Json;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// Keeps the read model of agreements, <see cref="AgreementState"/> and <see cref="AgreementCountDelta"/>, equal to what follows
/// from the facts. Works inside the caller's transaction.
/// </summary>
internal sealed class AgreementStateProjection(IRegisterConnection register)
{
    // Bounds the memory that a rebuild of a large register takes.
    private const int BatchSize = 2000;

    private readonly AgreementFactsLoader facts = new(register);
    private readonly BulkWriter<AgreementState> states = new(register);

    /// <summary>Projects some agreements again, and those that some agencies were ever party to.</summary>
    public async Task RefreshAsync(IEnumerable<string> agreementIds, IEnumerable<string> agencyIds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(agreementIds);
        ArgumentNullException.ThrowIfNull(agencyIds);
        var ids = agreementIds.ToHashSet(StringComparer.Ordinal);
        ids.UnionWith(await FindAgreementsOfAsync([.. agencyIds], cancellation));
        if (ids.Count == 0)
            return;
        var before = await ReadStatesAsync(ids, cancellation);
        var after = await ProjectAsync(await facts.CreateProjectorAsync(cancellation), ids, cancellation);
        await states.DeleteAsync(before, cancellation);
        await states.InsertAsync(after, cancellation);
        await AddCountsAsync(AgreementCountDelta.Sum(before, -1).Concat(AgreementCountDelta.Sum(after, 1)), cancellation);
    }

    /// <summary>Projects all agreements again.</summary>
    public async Task RebuildAsync(CancellationToken cancellation)
    {
        await states.ClearAsync(cancellation);
        var counts = new List<AgreementCountDelta>();
        await foreach (var batch in ProjectAllAsync(cancellation))
        {
            await states.InsertAsync(batch, cancellation);
            counts.AddRange(AgreementCountDelta.Sum(batch, 1));
        }

        await new BulkWriter<AgreementCountDelta>(register).ReplaceAsync(Merge(counts), cancellation);
    }

    /// <summary>Ids of the agreements whose stored states differ from what follows from the facts; empty if the read model is correct.</summary>
    public async Task<IReadOnlyList<string>> FindDriftAsync(CancellationToken cancellation)
    {
        var drifted = new SortedSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var batch in ProjectAllAsync(cancellation))
        {
            var ids = batch.Select(s => s.AgreementId).ToHashSet(StringComparer.Ordinal);
            known.UnionWith(ids);
            var stored = (await ReadStatesAsync(ids, cancellation)).ToLookup(s => s.AgreementId, StringComparer.Ordinal);
            foreach (var expected in batch.GroupBy(s => s.AgreementId, StringComparer.Ordinal))
            {
                if (!AreEqual([.. expected], [.. stored[expected.Key]]))
                    drifted.Add(expected.Key);
            }
        }

        drifted.UnionWith((await register.QueryStringsAsync("SELECT DISTINCT \"AgreementId\" FROM \"AgreementStates\"", cancellation)).Where(id => !known.Contains(id)));
        return [.. drifted];
    }

    /// <summary>Kinds and dates of agreements whose stored count differs from what the stored states say; empty if the counts are correct.</summary>
    public async Task<IReadOnlyList<string>> FindCountDriftAsync(CancellationToken cancellation)
    {
        var all = await TableMapping<AgreementState>.Instance.ReadAllVersionsAsync(register, "\"SupersededAt\" IS NULL", [], cancellation);
        var stored = await TableMapping<AgreementCountDelta>.Instance.ReadAsync(register, cancellation);
        var difference = Merge(AgreementCountDelta.Sum(all, 1).Concat(stored.Select(Negate)));
        return [.. difference.Select(d => $"{d.State} {d.ModelCode} {d.Status} {d.Day:yyyy-MM-dd}").Order(StringComparer.Ordinal)];
    }

    private static bool AreEqual(IReadOnlyList<AgreementState> one, IReadOnlyList<AgreementState> other) => one.Count == other.Count
        && one.OrderBy(s => s.RecordedAt).ThenBy(s => s.ValidFrom).Zip(other.OrderBy(s => s.RecordedAt).ThenBy(s => s.ValidFrom))
            .All(pair => pair.First.HasSameContent(pair.Second) && pair.First.RecordedAt == pair.Second.RecordedAt && pair.First.SupersededAt == pair.Second.SupersededAt);

    private async IAsyncEnumerable<IReadOnlyList<AgreementState>> ProjectAllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var projector = await facts.CreateProjectorAsync(cancellation);
        var ids = await register.QueryStringsAsync("SELECT DISTINCT \"Id\" FROM \"Agreements\" ORDER BY \"Id\"", cancellation);
        foreach (var batch in ids.Chunk(BatchSize))
            yield return await ProjectAsync(projector, batch, cancellation);
    }

    private async Task<IReadOnlyList<AgreementState>> ProjectAsync(AgreementStateProjector projector, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        [.. (await facts.LoadAsync(ids, cancellation)).SelectMany(projector.Project)];

    private Task<List<AgreementState>> ReadStatesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        TableMapping<AgreementState>.Instance.ReadAllVersionsAsync(
            register, register.Provider.Dialect.InJsonArray("\"AgreementId\"", "@ids"), [("@ids", JsonSerializer.Serialize(ids))], cancellation);

    private async Task<IReadOnlyList<string>> FindAgreementsOfAsync(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation)
    {
        var found = new List<string>();
        if (agencyIds.Count == 0)
            return found;
        var ofAgencies = register.Provider.Dialect.InJsonArray("\"AgencyId\"", "@agencies");
        await register.ForEachRowAsync(
            $"""
            SELECT "AgreementId" FROM "AgencyTenures" WHERE {ofAgencies}
            UNION SELECT "Id" FROM "Agreements" WHERE {ofAgencies}
            """,
            [("@agencies", JsonSerializer.Serialize(agencyIds))], reader => found.Add(reader.GetString(0)), cancellation);
        return found;
    }

    private async Task AddCountsAsync(IEnumerable<AgreementCountDelta> changes, CancellationToken cancellation)
    {
        var merged = Merge(changes);
        if (merged.Count == 0)
            return;
        var stored = await TableMapping<AgreementCountDelta>.Instance.ReadAsync(register, cancellation);
        await new BulkWriter<AgreementCountDelta>(register).SynchronizeAsync(Merge(stored.Concat(merged)), stored, cancellation);
    }

    private static List<AgreementCountDelta> Merge(IEnumerable<AgreementCountDelta> deltas) =>
    [
        .. deltas.GroupBy(d => (d.State, d.ModelCode, d.Phase, d.ProgramCode, d.Status, d.Day))
            .Select(same => Create(same.First(), same.Sum(d => d.Delta))).Where(d => d.Delta != 0),
    ];

    private static AgreementCountDelta Negate(AgreementCountDelta delta) => Create(delta, -delta.Delta);

    private static AgreementCountDelta Create(AgreementCountDelta like, long delta) => new()
    {
        State = like.State,
        ModelCode = like.ModelCode,
        ProgramCode = like.ProgramCode,
        Phase = like.Phase,
        Status = like.Status,
        Day = like.Day,
        Delta = delta,
    };
}
