using RecordsApi.Register.Publications.Naming;

namespace RecordsApi.Register.Publications.Guards;

/// <summary>Whether a publication drops or renames more rows of the one before than publishers do in a day.</summary>
internal static class ShareGuard
{
    /// <summary>Fewer rows gone than this are never implausible.</summary>
    private const int FewRows = 10;

    /// <summary>Share of the rows of the participating list that may go or be renamed at once.</summary>
    private const double ParticipatingShare = 0.07;

    /// <summary>
    /// Share of the rows of the pending list that may go at once without turning up among the participating: a batch
    /// of signatures empties it, and the other list may follow a day later.
    /// </summary>
    private const double PendingShare = 0.75;

    /// <summary>A state with fewer rows than this can leave the list whole.</summary>
    private const int RowsOfAState = 6;

    /// <summary>Why the publication is implausible after the one before; null where it is not.</summary>
    public static string? Objection(
        ListKind list, IReadOnlySet<int> before, IReadOnlySet<int> now, IReadOnlySet<int> participating, RowKeys keys)
    {
        if (before.Count == 0 || ReferenceEquals(before, now))
            return null;
        if (list == ListKind.Participating && now.Count == 0)
            return $"It has no row that can be read; the publication before has {before.Count}.";
        var gone = before.Where(key => !now.Contains(key) && (list == ListKind.Participating || !participating.Contains(key))).ToList();
        var share = list == ListKind.Participating ? ParticipatingShare : PendingShare;
        if (gone.Count >= FewRows && gone.Count > share * before.Count)
            return $"{gone.Count} of the {before.Count} rows of the publication before are gone or renamed, more than {share:P0}.".Replace(" %", "%", StringComparison.Ordinal);
        if (list == ListKind.Pending)
            return null;

        if (gone.Count < RowsOfAState)
            return null;
        var states = now.Select(keys.StateOf).ToHashSet(StringComparer.Ordinal);
        var emptied = gone.GroupBy(keys.StateOf)
            .FirstOrDefault(state => state.Count() >= RowsOfAState && !states.Contains(state.Key));
        return emptied is null ? null : $"All {emptied.Count()} rows of {emptied.Key} are gone.";
    }
}
