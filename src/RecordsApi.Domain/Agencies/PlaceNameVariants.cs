namespace RecordsApi.Domain.Agencies;

/// <summary>Endings of place names that are written in two ways.</summary>
internal static class PlaceNameVariants
{
    private static readonly (string Long, string Short)[] Endings = [("borough", "boro"), ("burgh", "burg"), ("centre", "center")];

    /// <summary>Returns the key with the shorter form of its ending, so that both ways of writing have the same key.</summary>
    public static string ToKey(string key)
    {
        foreach (var (written, shorter) in Endings)
        {
            if (key.Length > written.Length && key.EndsWith(written, StringComparison.Ordinal))
                return key[..^written.Length] + shorter;
        }

        return key;
    }
}
