namespace RecordsApi.Testing.Databases;

/// <summary>A folder for what all tests of a run share. It is removed when the tests end.</summary>
public static class TestRunFolder
{
    private static readonly Lazy<string> Folder = new(Create);

    /// <summary>The path of something in the folder.</summary>
    public static string PathTo(string name) => Path.Combine(Folder.Value, name);

    private static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("records-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(folder);
        return folder;
    }

    // An exception here would end the test run with an error after all tests have passed.
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Something still writes to it.
        }
    }
}
