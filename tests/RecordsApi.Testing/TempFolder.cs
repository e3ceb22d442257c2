namespace RecordsApi.Testing;

/// <summary>A temporary folder that is deleted when disposed.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("records-register-").FullName;

    public string PathTo(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string SaveFile(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathTo(name))!);
        File.WriteAllBytes(PathTo(name), content);
        return PathTo(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
