using System.Text.RegularExpressions;

namespace RecordsApi.ArchitectureTests;

/// <summary>Which project may use what: domain, data, provider, service.</summary>
public sealed partial class ProjectDependencyTests
{

    // Types by which SQL text is sent to a database.
    private static readonly string[] SqlTypes =
    [
        "System.Data.Common.DbCommand", "System.Data.Common.DbConnection", "Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions",
    ];

    // Where the service is composed and the provider is chosen.
    private static readonly string[] CompositionRoot = ["RecordsApi.RegisterServiceCollectionExtensions", "RecordsApi.Configuration.DatabaseProviders"];

    [Fact]
    public void Domain_references_no_other_project_no_database_and_no_web_framework() =>
        Assert.DoesNotContain(Projects.GetReferences(Projects.Domain), name =>
            name.StartsWith("RecordsApi", StringComparison.Ordinal) || IsDatabase(name) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Seed_references_the_domain_only() =>
        Assert.Equal(["RecordsApi.Domain"], Projects.GetReferences(Projects.Seed).Where(name => name.StartsWith("RecordsApi", StringComparison.Ordinal) || IsDatabase(name)));

    [Fact]
    public void Data_references_no_provider_and_no_web_framework() =>
        Assert.DoesNotContain(Projects.GetReferences(Projects.Data), name =>
            IsProvider(name) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name is "RecordsApi" or "RecordsApi.Data.Sqlite" or "RecordsApi.Data.PostgreSql");

    [Fact]
    public void Provider_references_neither_the_service_nor_another_provider() =>
        Assert.DoesNotContain(Projects.Providers, provider => Projects.GetReferences(provider).Any(name =>
            name == "RecordsApi" || Projects.Providers.Any(other => other != provider && other.GetName().Name == name)));

    [Fact]
    public void Service_names_the_provider_only_where_it_is_composed() =>
        Assert.Empty(Projects.GetDependencies(Projects.Service)
            .Where(d => (Projects.Providers.Any(provider => Projects.IsIn(d.To, provider)) || IsProvider(Projects.GetNamespace(d.To))) && !CompositionRoot.Any(root => d.From.FullName.StartsWith(root, StringComparison.Ordinal)))
            .Select(d => d.ToString()).Distinct());

    [Fact]
    public void Service_sends_no_SQL() =>
        Assert.Empty(Projects.GetDependencies(Projects.Service).Where(d => SqlTypes.Contains(d.To.FullName)).Select(d => d.ToString()).Distinct());

    [Fact]
    public void Service_contains_no_SQL_text() =>
        Assert.Empty(
            from file in Projects.GetSourceFiles(Projects.Service)
            from match in SqlText().Matches(File.ReadAllText(Path.Combine(Projects.Root, file)))
            select $"{file}: {match.Value}");

    private static bool IsDatabase(string name) => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || IsProvider(name);

    private static bool IsProvider(string name) =>
        name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || name.StartsWith("SQLitePCL", StringComparison.Ordinal) || name.StartsWith("Npgsql", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(SELECT\s[^;{}]*?\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|PRAGMA\s|WITH\s+RECURSIVE\s)")]
    private static partial Regex SqlText();
}
