namespace RecordsApi.Benchmarks.Running;

/// <summary>Texts that come with the program.</summary>
internal static class Resources
{
    /// <summary>The text of a name.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Resources).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
