namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>Files embedded in this assembly.</summary>
internal static class EmbeddedResources
{
    /// <summary>Reads the text of a file.</summary>
    public static string ReadText(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedResources).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
