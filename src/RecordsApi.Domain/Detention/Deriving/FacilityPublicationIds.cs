using RecordsApi.Domain.Detention.Dating;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>Puts files in the order of publication and gives the publications their keys and ids.</summary>
internal static class FacilityPublicationIds
{
    /// <summary>Returns the distinct files in the order of publication, each with its dates, key and id.</summary>
    public static IEnumerable<(FacilityFile File, FacilityFileDates Dates, int Key, string Id)> Assign(FacilityInput input)
    {
        var files = input.Files.DistinctBy(file => (file.FileName, file.Sha256))
            .Select(file => (File: file, Dates: FacilityFileDates.Resolve(file)))
            .OrderBy(dated => dated.Dates.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(dated => dated.File.SavedAt ?? DateTimeOffset.MinValue)
            .ThenBy(dated => dated.File.FileName, StringComparer.Ordinal)
            .ThenBy(dated => dated.File.Sha256, StringComparer.Ordinal)
            .ToList();
        var taken = input.AssignedPublications.Values.Select(assigned => assigned.Id).ToHashSet(StringComparer.Ordinal);
        var nextKey = input.AssignedPublications.Values.Select(assigned => assigned.Key).DefaultIfEmpty().Max() + 1;
        foreach (var (file, dates) in files)
        {
            var (key, id) = input.AssignedPublications.TryGetValue((file.FileName, file.Sha256), out var assigned)
                ? assigned
                : (nextKey++, CreateId(file, dates, taken));
            yield return (file, dates, key, id);
        }
    }

    private static string CreateId(FacilityFile file, FacilityFileDates dates, HashSet<string> taken)
    {
        var name = FacilityListCodes.GetIdPrefix(file.List) + (dates.PublishedOn is { } day ? $"{day:yyyy-MM-dd}" : "undated");
        var id = name;
        for (var number = 2; !taken.Add(id); number++)
            id = $"{name}-{number}";
        return id;
    }
}
