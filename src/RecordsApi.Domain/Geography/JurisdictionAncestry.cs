using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Geography;

/// <summary>Which jurisdictions lie in which, at any distance.</summary>
internal static class JurisdictionAncestry
{
    /// <summary>Every pair, each jurisdiction with itself included; of several ways up the shortest counts.</summary>
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
