using System.Reflection;
using System.Text.RegularExpressions;

namespace RecordsApi.ArchitectureTests;

/// <summary>Folders of a project: they have the names of their namespaces, and their dependencies have a direction.</summary>
public sealed partial class FolderDependencyTests
{
    // Statistics count the agreements that the filters of the list select; exports and edits return the records of the lists.
    private static readonly string[] PublishedTypes =
    [
        "AgreementFilterNotes", "AgreementListDefinition", "AgreementMapper", "AgreementParameters",
        "ListAgreementsQuery", "ListAgreementsValidator",
    ];

    // Entities and the vocabularies of their properties are one namespace.
    private const string VocabularyFolder = "RecordsApi.Domain.Model.Vocabulary";

    public static TheoryData<string> ProjectNames => [.. Projects.All.Select(project => project.GetName().Name!)];

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void Folders_have_no_circular_dependencies(string project)
    {
        var graph = new FolderGraph(Find(project));
        var cycles = graph.FindCycles();

        Assert.True(cycles.Count == 0, Report(graph, cycles));
    }

    [Fact]
    public void Features_use_only_the_published_types_of_one_another() =>
        Assert.Empty((
            from dependency in Projects.GetDependencies(Projects.Service)
            let feature = GetFeature(Projects.GetNamespace(dependency.From))
            let other = GetFeature(Projects.GetNamespace(dependency.To))
            where feature is not null && other is not null && feature != other && !IsPublished(dependency.To)
            select dependency.ToString()).Distinct());

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void Namespace_of_a_file_is_its_folder(string project) =>
        Assert.Empty(
            from file in Projects.GetSourceFiles(Find(project))
            let folder = Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.').Replace('\\', '.')
            from match in NamespaceDeclaration().Matches(File.ReadAllText(Path.Combine(Projects.Root, file)))
            where match.Groups["name"].Value != folder && folder != VocabularyFolder
            select $"{file}: {match.Groups["name"].Value}");

    private static Assembly Find(string project) => Projects.All.Single(p => p.GetName().Name == project);

    private static string? GetFeature(string name) => Feature().Match(name) is { Success: true } match ? match.Groups["feature"].Value : null;

    private static bool IsPublished(ArchUnitNET.Domain.IType type) =>
        Projects.GetNamespace(type).EndsWith(".V1", StringComparison.Ordinal) || PublishedTypes.Contains(type.Name);

    private static string Report(FolderGraph graph, IReadOnlyList<IReadOnlyList<string>> cycles) => string.Join('\n', cycles.SelectMany(cycle =>
        (string[])[string.Join(", ", cycle), .. graph.GetDependencies(cycle).Select(d => $"  {d}")]));

    [GeneratedRegex(@"(?m)^namespace (?<name>[\w.]+)")]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"^RecordsApi\.Features\.(?<feature>\w+)")]
    private static partial Regex Feature();
}
