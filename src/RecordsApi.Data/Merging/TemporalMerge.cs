using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// Type-2 merge of derived facts into one table: inserts new facts, supersedes and re-inserts changed ones and supersedes
/// missing ones. Manual entries are not changed.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="times">The recording times of the changes.</param>
/// <param name="existing">The current facts.</param>
/// <param name="key">Names of the properties that identify a fact.</param>
/// <param name="extensibleProperties">
/// Names of properties that only grow, such as the last date on which something was seen. They are overwritten, because no
/// query for an earlier knowledge timestamp reads them.
/// </param>
internal sealed class TemporalMerge<T>(
    IRegisterConnection register, TransactionTimes times, IEnumerable<T> existing, IReadOnlyList<string> key, params IReadOnlyList<string> extensibleProperties)
    where T : class, ITemporalFact
{
    private readonly TableMapping<T> mapping = TableMapping<T>.Instance;
    private readonly BulkWriter<T> writer = new(register);

    /// <summary>Returns whether the existing fact was merely extended to the derived one; if not, it is superseded.</summary>
    public Func<T, T, bool> IsExtension { get; init; } = (_, _) => true;

    /// <summary>Returns whether an existing fact remains although it is not derived.</summary>
    public Func<T, bool> IsNeeded { get; init; } = _ => false;

    /// <summary>Returns whether an editor removed a derived fact that is not among the existing ones; it is not added again.</summary>
    public Func<T, bool> IsRemoved { get; init; } = _ => false;

    /// <summary>Whether any existing fact was superseded.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The facts that were added or superseded.</summary>
    public IReadOnlyList<T> AffectedFacts { get; private set; } = [];

    private RowComparer<T> ContentComparer { get; } = new(
        [.. key.Select(name => TableMapping<T>.Instance[name])],
        [nameof(ITemporalFact.RecordedAt), nameof(ITemporalFact.SupersededAt), .. extensibleProperties]);

    private RowComparer<T> ExtensibleComparer { get; } = new([], [.. TableMapping<T>.Instance.Columns.Select(c => c.Name).Except(extensibleProperties)]);

    /// <summary>Merges the derived facts.</summary>
    /// <param name="facts">The current facts.</param>
    /// <param name="corrected">
    /// The versions that were corrected later: those that are stored as current are superseded at the time of the correction, and
    /// those that are new are added as superseded.
    /// </param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task MergeAsync(IEnumerable<T> facts, IEnumerable<T> corrected, CancellationToken cancellation)
    {
        var remaining = existing.ToDictionary(ContentComparer.GetKey, StringComparer.Ordinal);
        List<T> added = [], changed = [], missing = [], extended = [];
        var versions = new CorrectedVersions<T>(times);
        foreach (var version in corrected)
        {
            var key = ContentComparer.GetKey(version);
            var stored = remaining.GetValueOrDefault(key);
            if (versions.Follow(key, version, stored is not null, stored is not null && !HasChangedContent(stored, version)))
                added.Add(version);
        }

        foreach (var fact in facts)
        {
            var key = ContentComparer.GetKey(fact);
            if (!remaining.Remove(key, out var current))
            {
                if (IsRemoved(fact))
                    continue;
                fact.RecordedAt = versions.FindEnd(key) ?? times.GetRecordingTime(fact.RecordedAt);
                added.Add(fact);
            }
            else if (current is not IEditableFact { Entered: true } && HasChangedContent(current, fact))
            {
                current.SupersededAt = versions.FindEndOfStored(key) ?? times.ChangedAt;
                changed.Add(current);
                fact.RecordedAt = versions.FindEnd(key) ?? times.ChangedAt;
                added.Add(fact);
            }
            else if (extensibleProperties.Count > 0 && !ExtensibleComparer.AreEqual(current, fact))
            {
                fact.RecordedAt = current.RecordedAt;
                extended.Add(fact);
            }
        }

        missing.AddRange(remaining.Values.Where(fact => fact is not IEditableFact { Entered: true } && !IsNeeded(fact)));
        foreach (var fact in missing)
            fact.SupersededAt = times.ChangedAt;
        HasChanged = changed.Count + missing.Count > 0;
        AffectedFacts = [.. added, .. changed, .. missing];
        await writer.UpdateAsync(changed.Concat(missing), [mapping[nameof(ITemporalFact.SupersededAt)]], cancellation);
        await writer.UpdateAsync(extended, [.. extensibleProperties.Select(name => mapping[name])], cancellation);
        await writer.InsertAsync(added, cancellation);
    }

    private bool HasChangedContent(T current, T derived) => !ContentComparer.AreEqual(current, derived)
        || !(ExtensibleComparer.AreEqual(current, derived) || IsExtension(current, derived));
}
