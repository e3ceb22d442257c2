using System.Runtime.CompilerServices;

namespace RecordsApi.Tests.Support;

/// <summary>The files that the project is made of.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] GeneratedFolders = ["bin", "obj", ".git", ".vs", "node_modules", "TestResults"];

    /// <summary>The folder of all of them.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The text of a file.</summary>
    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Paths of the files below a folder, without those that a build or a run makes.</summary>
    public static IEnumerable<string> EnumerateFiles(string? folder = null)
    {
        foreach (var file in Directory.EnumerateFiles(folder ?? Root))
            yield return file;
        foreach (var file in Directory.EnumerateDirectories(folder ?? Root).Where(d => !GeneratedFolders.Contains(Path.GetFileName(d))).SelectMany(d => EnumerateFiles(d)))
            yield return file;
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
