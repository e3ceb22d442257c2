using RecordsApi.Domain.Spelling;

namespace RecordsApi.Text;

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
            .Select(candidate => (candidate, distance: EditDistance.Calculate(wanted, candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.candidate is not null && best.distance <= most ? best.candidate : null;
    }
}
