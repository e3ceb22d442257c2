namespace RecordsApi.Testing.Databases;

/// <summary>
/// A database that several tests start from. It is written when a test first needs it; each test gets a copy of its own, which is quicker than
/// writing it again.
/// </summary>
/// <param name="write">Writes it as the database of a path, and leaves no connection open.</param>
public sealed class PreparedDatabase(Func<string, Task> write)
{
    // Runs in the thread pool, so that a fixture's constructor can wait for it.
    private readonly Lazy<Task<string>> prepared = new(() => Task.Run(async () =>
    {
        var path = TestRunFolder.PathTo($"{Guid.NewGuid():N}.db");
        await write(path);
        return path;
    }));

    /// <summary>Creates a database as a copy.</summary>
    public async Task CopyToAsync(string path)
    {
        var source = await prepared.Value;
        if (TestDatabase.IsPostgreSql)
            PostgreSqlTestServer.Copy(source, path);
        else
            File.Copy(source, path);
    }

    /// <summary>Creates a database as a copy.</summary>
    public void CopyTo(string path) => CopyToAsync(path).GetAwaiter().GetResult();
}
