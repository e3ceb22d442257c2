using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>Adds lists of facilities to those that a register holds.</summary>
internal static class FacilityInputs
{
    /// <summary>Adds the lists that are not held yet. Printed facilities keep their keys, and new ones get the next keys.</summary>
    /// <param name="held">The lists that the register holds.</param>
    /// <param name="loaded">The lists that were read.</param>
    /// <param name="added">Receives name and SHA-256 of those that are new.</param>
    public static FacilityInput Add(FacilityInput held, IReadOnlyList<FacilityTable> loaded, HashSet<(string, string)> added)
    {
        var known = held.Files.Select(f => (f.FileName, f.Sha256)).ToHashSet();
        var tables = loaded.OrderBy(t => t.FileName, StringComparer.Ordinal).ThenBy(t => t.Sha256, StringComparer.Ordinal)
            .Where(t => known.Add((t.FileName, t.Sha256))).ToList();
        if (tables.Count == 0)
            return held;
        var printed = new List<PrintedFacility>(held.Printed);
        var keys = new Dictionary<PrintedFacility, int>();
        foreach (var (i, facility) in printed.Index())
            keys.TryAdd(facility with { Key = 0 }, i + 1);
        var files = new List<FacilityFile>(held.Files);
        foreach (var table in tables)
        {
            added.Add((table.FileName, table.Sha256));
            files.Add(table.ToFile(KeyOf));
        }

        return held with { Files = files, Printed = printed };

        int KeyOf(PrintedFacility facility)
        {
            var cells = facility with { Key = 0 };
            if (keys.TryGetValue(cells, out var key))
                return key;
            keys.Add(cells, printed.Count + 1);
            printed.Add(cells with { Key = printed.Count + 1 });
            return printed.Count;
        }
    }
}
