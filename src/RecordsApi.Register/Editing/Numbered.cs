namespace RecordsApi.Register.Editing;

/// <summary>Ids that end in a number.</summary>
internal static class Numbered
{
    /// <summary>The first free id: the one given, then the stem with 2, 3, …</summary>
    public static string Free(string stem, IReadOnlySet<string> taken, string first)
    {
        var id = first;
        for (var number = 2; taken.Contains(id); number++)
            id = $"{stem}-{number}";
        return id;
    }
}
