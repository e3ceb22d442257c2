namespace RecordsApi.Data.Editing;

/// <summary>Ids that end in a number.</summary>
internal static class UniqueIds
{
    /// <summary>The first free id: the one given, then the stem with 2, 3, …</summary>
    public static string FindFree(string prefix, IReadOnlySet<string> usedIds, string first)
    {
        var id = first;
        for (var number = 2; usedIds.Contains(id); number++)
            id = $"{prefix}-{number}";
        return id;
    }
}
