namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>Texts that come with the program.</summary>
internal static class EmbeddedResources
{
    /// <summary>The text of a name.</summary>
    public static string ReadText(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedResources).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
