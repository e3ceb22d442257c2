using RecordsApi.Data.Writing;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// Dates the versions of facts that were corrected later, so that the versions of a fact follow each other without a gap or an overlap, and
/// the results of past <c>knownAt</c> queries never change.
/// </summary>
/// <param name="times">The recording times of the changes.</param>
internal sealed class CorrectedVersions<T>(TransactionTimes times)
    where T : ITemporalFact
{
    private readonly Dictionary<string, DateTimeOffset> ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> endsOfStored = new(StringComparer.Ordinal);

    /// <summary>Dates the next version of a fact. Versions of a fact are passed in the order in which they were recorded.</summary>
    /// <param name="key">The key of the fact.</param>
    /// <param name="version">The version; its times become those at which it is recorded and superseded.</param>
    /// <param name="isStored">Whether a current version is stored.</param>
    /// <param name="equalsStored">Whether the stored version has the same content.</param>
    /// <returns>Whether the version has to be inserted.</returns>
    public bool Follow(string key, T version, bool isStored, bool equalsStored)
    {
        var end = times.GetRecordingTime(version.SupersededAt!.Value);
        if (!ends.TryGetValue(key, out var begin))
        {
            if (equalsStored)
            {
                endsOfStored[key] = ends[key] = end;
                return false;
            }

            // What the register said until now stays as it was.
            if (isStored || times.IsLate(version.RecordedAt))
                return false;
            begin = version.RecordedAt;
        }

        if (end <= begin)
            return false;
        (version.RecordedAt, version.SupersededAt) = (begin, end);
        ends[key] = end;
        return true;
    }

    /// <summary>When the current version of a fact follows (UTC); null if no version of it was corrected.</summary>
    public DateTimeOffset? FindEnd(string key) => ends.TryGetValue(key, out var end) ? end : null;

    /// <summary>When the version that is stored as current was superseded (UTC); null if it was not corrected.</summary>
    public DateTimeOffset? FindEndOfStored(string key) => endsOfStored.TryGetValue(key, out var end) ? end : null;
}
