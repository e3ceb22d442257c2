using RecordsApi.Data.Connections;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// One table of facts. What follows from the publications now is laid beside what stands: what is new is added, what is
/// said otherwise is closed and said anew, what no longer follows is closed. What a person entered stays as it is.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="times">From when on the changes count.</param>
/// <param name="existing">The facts that stand.</param>
/// <param name="key">Names of the properties that name a fact.</param>
/// <param name="extensibleProperties">
/// Names of properties that go on by themselves, such as the last day something was seen. They are written over, because
/// no answer for an earlier moment reads them.
/// </param>
internal sealed class TemporalMerge<T>(
    IRegisterConnection register, TransactionTimes times, IEnumerable<T> existing, IReadOnlyList<string> key, params IReadOnlyList<string> extensibleProperties)
    where T : class, ITemporalFact
{
    private readonly TableMapping<T> mapping = TableMapping<T>.Instance;
    private readonly BulkWriter<T> writer = new(register);

    /// <summary>Whether a fact only went on by itself from how it stands to how it is now; where not, it is said anew.</summary>
    public Func<T, T, bool> IsExtension { get; init; } = (_, _) => true;

    /// <summary>Whether anything that stood before was said otherwise or closed.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The facts that were added, said otherwise or closed, as they were and as they are.</summary>
    public IReadOnlyList<T> AffectedFacts { get; private set; } = [];

    private RowComparer<T> ContentComparer { get; } = new(
        [.. key.Select(name => TableMapping<T>.Instance[name])],
        [nameof(ITemporalFact.RecordedAt), nameof(ITemporalFact.SupersededAt), .. extensibleProperties]);

    private RowComparer<T> ExtensibleComparer { get; } = new([], [.. TableMapping<T>.Instance.Columns.Select(c => c.Name).Except(extensibleProperties)]);

    /// <summary>Lays the facts that follow now beside those that stand.</summary>
    public async Task MergeAsync(IEnumerable<T> facts, CancellationToken cancellation)
    {
        var standing = existing.ToDictionary(ContentComparer.GetKey, StringComparer.Ordinal);
        List<T> added = [], closed = [], gone = [], run = [];
        foreach (var fact in facts)
        {
            if (!standing.Remove(ContentComparer.GetKey(fact), out var there))
            {
                fact.RecordedAt = times.GetRecordingTime(fact.RecordedAt);
                added.Add(fact);
            }
            else if (there is not IEditableFact { Entered: true } && (!ContentComparer.AreEqual(there, fact) || !(ExtensibleComparer.AreEqual(there, fact) || IsExtension(there, fact))))
            {
                closed.Add(there);
                fact.RecordedAt = times.ChangedAt;
                added.Add(fact);
            }
            else if (extensibleProperties.Count > 0 && !ExtensibleComparer.AreEqual(there, fact))
            {
                fact.RecordedAt = there.RecordedAt;
                run.Add(fact);
            }
        }

        gone.AddRange(standing.Values.Where(fact => fact is not IEditableFact { Entered: true }));
        foreach (var fact in closed.Concat(gone))
            fact.SupersededAt = times.ChangedAt;
        HasChanged = closed.Count + gone.Count > 0;
        AffectedFacts = [.. added, .. closed, .. gone];
        await writer.UpdateAsync(closed.Concat(gone), [mapping[nameof(ITemporalFact.SupersededAt)]], cancellation);
        await writer.UpdateAsync(run, [.. extensibleProperties.Select(name => mapping[name])], cancellation);
        await writer.InsertAsync(added, cancellation);
    }
}
