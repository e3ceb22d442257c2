using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>The tables of <c>docs/security-checks.md</c>.</summary>
public sealed partial class SecurityChecklistTests
{
    private const string Document = "docs/security-checks.md";

    private static readonly ILookup<string, Type> Types = typeof(SecurityChecklistTests).Assembly.GetTypes().ToLookup(type => type.Name);

    [Fact]
    public void Every_check_has_a_test_or_a_reason()
    {
        var rows = Rows().Matches(RepositoryFiles.ReadText(Document));

        Assert.Equal(Enumerable.Range(1, 25), rows.Select(row => int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.True(Tests().IsMatch(row.Groups["how"].Value) || row.Groups["how"].Value.Contains("No test:", StringComparison.Ordinal), row.Value));
    }

    [Fact]
    public void Every_OWASP_item_is_covered()
    {
        var items = Items().Matches(RepositoryFiles.ReadText(Document));

        Assert.Equal(Enumerable.Range(1, 10), items.Select(item => int.Parse(item.Groups["number"].Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Every_named_test_exists()
    {
        var named = Tests().Matches(RepositoryFiles.ReadText(Document)).Select(match => (Class: match.Groups["class"].Value, Method: match.Groups["method"].Value)).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.Contains(Types[test.Class].Select(type => type.GetMethod(test.Method)), method => method?.GetCustomAttribute<FactAttribute>() is not null));
    }

    [Fact]
    public void Every_named_test_of_another_project_exists()
    {
        var named = TestsOfOtherProjects().Matches(RepositoryFiles.ReadText(Document));
        var texts = RepositoryFiles.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "tests"))
            .Where(file => file.EndsWith("Tests.cs", StringComparison.Ordinal)).ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.Contains(texts[test.Groups["class"].Value], text => text.Contains($" {test.Groups["method"].Value}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"(?m)^\| (?<number>\d+) \| [^|]+ \| (?<how>[^|]+) \|$")]
    private static partial Regex Rows();

    [GeneratedRegex(@"(?m)^\| API(?<number>\d+) \| [^|]+ \| [^|]+ \|$")]
    private static partial Regex Items();

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex Tests();

    [GeneratedRegex(@"`Other:(?<class>\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex TestsOfOtherProjects();
}
