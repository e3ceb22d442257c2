using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using RecordsApi.Data;
using RecordsApi.Data.PostgreSql;
using RecordsApi.Data.Sqlite;
using RecordsApi.Domain.Model;
using RecordsApi.Seed;
using Assembly = System.Reflection.Assembly;

namespace RecordsApi.ArchitectureTests;

/// <summary>A type that depends on another.</summary>
/// <param name="From">The type.</param>
/// <param name="To">The type it depends on.</param>
internal sealed record TypeDependency(IType From, IType To)
{
    public override string ToString() => $"{From.FullName} -> {To.FullName}";
}

/// <summary>The projects of <c>src</c>, their types and their files.</summary>
internal static class Projects
{
    public static readonly Assembly Domain = typeof(Agreement).Assembly;
    public static readonly Assembly Seed = typeof(BundleFolder).Assembly;
    public static readonly Assembly Data = typeof(RegisterContext).Assembly;
    public static readonly Assembly Sqlite = typeof(SqliteDatabaseProvider).Assembly;
    public static readonly Assembly PostgreSql = typeof(PostgreSqlDatabaseProvider).Assembly;
    public static readonly Assembly Service = typeof(RegisterApi).Assembly;

    private static readonly Architecture Architecture = new ArchLoader().LoadAssemblies(All).Build();

    public static Assembly[] All => [Domain, Seed, Data, Sqlite, PostgreSql, Service];

    /// <summary>The projects of which each is for one database product.</summary>
    public static Assembly[] Providers => [Sqlite, PostgreSql];

    /// <summary>Folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Names of the assemblies that a project references.</summary>
    public static IEnumerable<string> GetReferences(Assembly project) => project.GetReferencedAssemblies().Select(reference => reference.Name!);

    /// <summary>The dependencies of the types of a project, compiled migrations left out.</summary>
    public static IEnumerable<TypeDependency> GetDependencies(Assembly project) =>
        from type in Architecture.Types
        where IsIn(type, project) && !GetNamespace(type).EndsWith(".Migrations", StringComparison.Ordinal)
        from dependency in type.Dependencies
        select new TypeDependency(type, dependency.Target);

    /// <summary>Whether a type belongs to a project.</summary>
    public static bool IsIn(IType type, Assembly project) =>
        type.Assembly?.Name.Split(',')[0] == project.GetName().Name && GetNamespace(type).StartsWith(project.GetName().Name!, StringComparison.Ordinal);

    /// <summary>The namespace of a type; empty for a type parameter.</summary>
    public static string GetNamespace(IType type) => type.Namespace?.FullName ?? "";

    /// <summary>Paths of the C# files of a project, relative to the repository.</summary>
    public static IEnumerable<string> GetSourceFiles(Assembly project)
    {
        var folder = Path.Combine(Root, "src", project.GetName().Name!);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => file.Split('/') is var parts && !parts.Contains("bin") && !parts.Contains("obj") && !parts.Contains("Migrations"));
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
