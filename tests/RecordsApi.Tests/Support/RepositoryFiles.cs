using System.Runtime.CompilerServices;

namespace RecordsApi.Tests.Support;

/// <summary>The files of the repository.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] GeneratedFolders = ["bin", "obj", ".git", ".vs", "node_modules", "TestResults"];

    /// <summary>The root folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Reads the text of a file.</summary>
    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Lists the files in a folder, without build output.</summary>
    public static IEnumerable<string> EnumerateFiles(string? folder = null)
    {
        foreach (var file in Directory.EnumerateFiles(folder ?? Root))
            yield return file;
        foreach (var file in Directory.EnumerateDirectories(folder ?? Root).Where(d => !GeneratedFolders.Contains(Path.GetFileName(d))).SelectMany(d => EnumerateFiles(d)))
            yield return file;
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
