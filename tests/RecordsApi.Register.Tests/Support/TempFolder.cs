namespace RecordsApi.Register.Tests.Support;

/// <summary>A folder of one test's own, gone with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("records-register-").FullName;

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Save(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(In(name))!);
        File.WriteAllBytes(In(name), content);
        return In(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
