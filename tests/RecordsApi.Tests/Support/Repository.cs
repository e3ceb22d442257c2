using System.Runtime.CompilerServices;

namespace RecordsApi.Tests.Support;

/// <summary>The files that the project is made of.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", ".git", ".vs", "node_modules", "TestResults"];

    /// <summary>The folder of all of them.</summary>
    public static string Root { get; } = RootFrom();

    /// <summary>The text of a file.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Paths of the files below a folder, without those that a build or a run makes.</summary>
    public static IEnumerable<string> Files(string? folder = null)
    {
        foreach (var file in Directory.EnumerateFiles(folder ?? Root))
            yield return file;
        foreach (var file in Directory.EnumerateDirectories(folder ?? Root).Where(d => !Made.Contains(Path.GetFileName(d))).SelectMany(d => Files(d)))
            yield return file;
    }

    private static string RootFrom([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
