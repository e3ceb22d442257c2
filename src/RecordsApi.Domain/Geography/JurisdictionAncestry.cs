using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Geography;

/// <summary>Computes which jurisdictions contain which, at any distance.</summary>
internal static class JurisdictionAncestry
{
    /// <summary>
    /// Returns every pair, including each jurisdiction with itself; if there are several paths, the shortest counts.
    /// </summary>
    public static IEnumerable<JurisdictionAncestor> ComputeAncestors(IReadOnlyList<JurisdictionFact> jurisdictions)
    {
        var parents = jurisdictions.ToDictionary(j => j.Id, j => j.ParentIds);
        foreach (var jurisdiction in jurisdictions)
        {
            var depths = new Dictionary<string, int> { [jurisdiction.Id] = 0 };
            var queue = new Queue<string>([jurisdiction.Id]);
            while (queue.TryDequeue(out var id))
            {
                foreach (var parent in parents.GetValueOrDefault(id) ?? [])
                {
                    if (depths.TryAdd(parent, depths[id] + 1))
                        queue.Enqueue(parent);
                }
            }

            foreach (var (ancestor, depth) in depths)
                yield return new JurisdictionAncestor { JurisdictionId = jurisdiction.Id, AncestorId = ancestor, Depth = depth };
        }
    }
}
