using RecordsApi.Domain.Spelling;

namespace RecordsApi.Text;

/// <summary>Suggests the name or value that a misspelled one was meant to be.</summary>
internal static class ClosestMatch
{
    private const int MinPrefixLength = 4;

    /// <summary>The shortest candidate that starts with the given text, or the one with the smallest edit distance if that is small enough.</summary>
    public static string? Find(string given, IEnumerable<string> candidates)
    {
        var requested = given.Trim().ToLowerInvariant();
        var all = candidates.ToArray();
        if (requested.Length >= MinPrefixLength
            && all.Where(c => c.StartsWith(requested, StringComparison.OrdinalIgnoreCase)).MinBy(c => c.Length) is { } longer)
            return longer;
        var maxDistance = Math.Max(1, requested.Length / 3);

        // A difference in length is a lower bound of the distance; checking it first avoids comparing long texts.
        var best = all
            .Where(candidate => Math.Abs(candidate.Length - requested.Length) <= maxDistance)
            .Select(candidate => (candidate, distance: EditDistance.Calculate(requested, candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.candidate is not null && best.distance <= maxDistance ? best.candidate : null;
    }
}
