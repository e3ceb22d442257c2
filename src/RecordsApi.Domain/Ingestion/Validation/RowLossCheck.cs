using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>Checks that a publication does not drop or rename more rows of the previous one than is plausible within a day.</summary>
internal static class RowLossCheck
{
    /// <summary>The number of missing rows below which the share is not checked.</summary>
    private const int MinimumMissingRows = 10;

    /// <summary>The maximum share of the rows of the participating list that may be missing or renamed.</summary>
    private const double MaxParticipatingShare = 0.07;

    /// <summary>
    /// The maximum share of the rows of the pending list that may be missing without being on the participating list. It is
    /// large because a batch of signings empties the list, and the participating list may be published a day later.
    /// </summary>
    private const double MaxPendingShare = 0.75;

    /// <summary>The number of rows of a state below which all of them may be missing.</summary>
    private const int MinimumStateRows = 6;

    /// <summary>Returns why a publication is implausible given the previous one; null if it is plausible.</summary>
    public static string? GetQuarantineReason(
        ListKind list, IReadOnlySet<int> previousKeys, IReadOnlySet<int> currentKeys, IReadOnlySet<int> participatingKeys,
        RowKeyTable rowKeys)
    {
        if (previousKeys.Count == 0 || ReferenceEquals(previousKeys, currentKeys))
            return null;
        if (list == ListKind.Participating && currentKeys.Count == 0)
            return $"No row can be read; the previous publication has {previousKeys.Count} rows.";
        var missing = previousKeys
            .Where(key => !currentKeys.Contains(key) && (list == ListKind.Participating || !participatingKeys.Contains(key)))
            .ToList();
        var maxShare = list == ListKind.Participating ? MaxParticipatingShare : MaxPendingShare;
        if (missing.Count >= MinimumMissingRows && missing.Count > maxShare * previousKeys.Count)
            return DescribeMissingRows(missing.Count, previousKeys.Count, maxShare);
        if (list == ListKind.Pending || missing.Count < MinimumStateRows)
            return null;

        var remainingStates = currentKeys.Select(rowKeys.GetState).ToHashSet(StringComparer.Ordinal);
        var missingState = missing.GroupBy(rowKeys.GetState)
            .FirstOrDefault(state => state.Count() >= MinimumStateRows && !remainingStates.Contains(state.Key));
        return missingState is null ? null : $"All {missingState.Count()} rows of {missingState.Key} are missing.";
    }

    // The invariant culture writes a space before the percent sign.
    private static string DescribeMissingRows(int missingCount, int previousCount, double maxShare) =>
        $"{missingCount} of the {previousCount} rows of the previous publication are missing or renamed, more than {maxShare:P0}."
            .Replace(" %", "%", StringComparison.Ordinal);
}
