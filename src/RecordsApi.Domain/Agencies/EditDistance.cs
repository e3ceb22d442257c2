namespace RecordsApi.Domain.Agencies;

/// <summary>How many single-letter slips part two words (Damerau: a swap of neighbours is one slip).</summary>
internal static class EditDistance
{
    /// <summary>The number of insertions, deletions, substitutions and swaps of neighbours between two words.</summary>
    public static int Calculate(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.Length];
    }

    /// <summary>Whether one is likely the other mistyped: one slip from five letters on, two from eight, and never in
    /// short words, where one letter makes another name (Clay, Bay, Day).</summary>
    public static bool IsLikelyTypo(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
        return Math.Abs(a.Length - b.Length) <= allowed && Calculate(a, b) <= allowed;
    }
}
