using System.Reflection;

namespace RecordsApi.ArchitectureTests;

/// <summary>Which folder (namespace) of a project depends on which.</summary>
internal sealed class FolderGraph
{
    private readonly ILookup<string, TypeDependency> dependencies;
    private readonly Dictionary<string, HashSet<string>> reachable;

    public FolderGraph(Assembly project)
    {
        dependencies = Projects.GetDependencies(project).Where(d => Projects.IsIn(d.To, project) && GetFolder(d.To) != GetFolder(d.From)).ToLookup(d => GetFolder(d.From));
        reachable = dependencies.ToDictionary(folder => folder.Key, folder => FindReachable(folder.Key), StringComparer.Ordinal);
    }

    /// <summary>Groups of folders of which each depends on each other, directly or through others.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FindCycles()
    {
        var cycles = new List<IReadOnlyList<string>>();
        var left = reachable.Where(folder => folder.Value.Contains(folder.Key)).Select(folder => folder.Key).Order(StringComparer.Ordinal).ToList();
        while (left.Count > 0)
        {
            var first = left[0];
            var cycle = left.Where(folder => folder == first || (reachable[first].Contains(folder) && reachable[folder].Contains(first))).ToList();
            cycles.Add(cycle);
            left.RemoveAll(cycle.Contains);
        }

        return cycles;
    }

    /// <summary>The dependencies between some folders, with one pair of types as an example of each.</summary>
    public IEnumerable<string> GetDependencies(IReadOnlyCollection<string> folders) =>
        from folder in folders
        from target in dependencies[folder].GroupBy(d => GetFolder(d.To))
        where folders.Contains(target.Key)
        let pairs = target.Select(d => $"{d.From.Name} -> {d.To.Name}").Distinct().ToList()
        select $"{folder} -> {target.Key} ({pairs.Count}): {string.Join("; ", pairs.Take(5))}";

    private static string GetFolder(ArchUnitNET.Domain.IType type) => Projects.GetNamespace(type);

    private HashSet<string> FindReachable(string folder)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var next))
        {
            foreach (var dependency in dependencies[next])
            {
                if (found.Add(GetFolder(dependency.To)))
                    open.Push(GetFolder(dependency.To));
            }
        }

        return found;
    }
}
