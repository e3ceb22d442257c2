namespace RecordsApi.Http.Queries;

/// <summary>Guesses what was meant by a misspelt name.</summary>
internal static class ClosestMatch
{
    private const int MinPrefixLength = 4;

    /// <summary>The candidate that begins alike, or the one with the fewest changed letters, if it is near enough to be meant.</summary>
    public static string? Find(string given, IEnumerable<string> candidates)
    {
        var wanted = given.Trim().ToLowerInvariant();
        var all = candidates.ToArray();
        if (wanted.Length >= MinPrefixLength
            && all.Where(c => c.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).MinBy(c => c.Length) is { } longer)
            return longer;
        var most = Math.Max(1, wanted.Length / 3);

        // As many letters too many or too few are as many changes, and comparing long texts is slow.
        var best = all
            .Where(candidate => Math.Abs(candidate.Length - wanted.Length) <= most)
            .Select(candidate => (candidate, distance: Distance(wanted, candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.candidate is not null && best.distance <= most ? best.candidate : null;
    }

    // Optimal string alignment: a swap of neighbours is the commonest slip of the fingers and counts once.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
