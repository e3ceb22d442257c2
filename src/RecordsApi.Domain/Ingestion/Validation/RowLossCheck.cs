using RecordsApi.Domain.Ingestion.Dating;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>Whether a publication drops or renames more rows of the one before than publishers do in a day.</summary>
internal static class RowLossCheck
{
    /// <summary>Fewer rows gone than this are never implausible.</summary>
    private const int MinimumRowsGone = 10;

    /// <summary>Share of the rows of the participating list that may go or be renamed at once.</summary>
    private const double MaxParticipatingShare = 0.07;

    /// <summary>
    /// Share of the rows of the pending list that may go at once without turning up among the participating: a batch
    /// of signatures empties it, and the other list may follow a day later.
    /// </summary>
    private const double MaxPendingShare = 0.75;

    /// <summary>A state with fewer rows than this can leave the list whole.</summary>
    private const int MinimumStateRows = 6;

    /// <summary>Why the publication is implausible after the one before; null where it is not.</summary>
    public static string? GetQuarantineReason(
        ListKind list, IReadOnlySet<int> previousKeys, IReadOnlySet<int> currentKeys, IReadOnlySet<int> participatingKeys, RowKeyTable rowKeys)
    {
        if (previousKeys.Count == 0 || ReferenceEquals(previousKeys, currentKeys))
            return null;
        if (list == ListKind.Participating && currentKeys.Count == 0)
            return $"It has no row that can be read; the publication before has {previousKeys.Count}.";
        var gone = previousKeys.Where(key => !currentKeys.Contains(key) && (list == ListKind.Participating || !participatingKeys.Contains(key))).ToList();
        var share = list == ListKind.Participating ? MaxParticipatingShare : MaxPendingShare;
        if (gone.Count >= MinimumRowsGone && gone.Count > share * previousKeys.Count)
            return $"{gone.Count} of the {previousKeys.Count} rows of the publication before are gone or renamed, more than {share:P0}.".Replace(" %", "%", StringComparison.Ordinal);
        if (list == ListKind.Pending)
            return null;

        if (gone.Count < MinimumStateRows)
            return null;
        var states = currentKeys.Select(rowKeys.GetState).ToHashSet(StringComparer.Ordinal);
        var emptied = gone.GroupBy(rowKeys.GetState)
            .FirstOrDefault(state => state.Count() >= MinimumStateRows && !states.Contains(state.Key));
        return emptied is null ? null : $"All {emptied.Count()} rows of {emptied.Key} are gone.";
    }
}
