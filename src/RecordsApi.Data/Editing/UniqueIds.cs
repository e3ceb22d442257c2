namespace RecordsApi.Data.Editing;

/// <summary>Creates unique ids.</summary>
internal static class UniqueIds
{
    /// <summary>Returns the first unused id: <paramref name="first"/>, or the prefix with 2, 3, …</summary>
    public static string FindFree(string prefix, IReadOnlySet<string> usedIds, string first)
    {
        var id = first;
        for (var number = 2; usedIds.Contains(id); number++)
            id = $"{prefix}-{number}";
        return id;
    }
}
