using System.Text.RegularExpressions;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Dependencies of the service and the files of the repository.</summary>
public sealed partial class SupplyChainTests
{
    private static readonly string[] BinaryExtensions = [".db", ".png", ".ico", ".xlsx", ".zip", ".dll", ".so"];

    [Fact]
    public void Every_project_has_a_lock_file_and_restores_in_locked_mode()
    {
        var projects = RepositoryFiles.EnumerateFiles().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
        Assert.Contains("<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>", RepositoryFiles.ReadText("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Contains("dotnet restore --locked-mode", RepositoryFiles.ReadText(".ci/run"), StringComparison.Ordinal);
        Assert.Contains(".ci/bill-of-materials", RepositoryFiles.ReadText(".ci/run"), StringComparison.Ordinal);
        Assert.Contains("-p:RestoreLockedMode=true", RepositoryFiles.ReadText("Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void Image_does_not_run_as_root()
    {
        var last = RepositoryFiles.ReadText("Dockerfile").Split("\nFROM ")[^1].Split('\n');
        var user = Array.FindLastIndex(last, line => line.StartsWith("USER ", StringComparison.Ordinal));

        Assert.True(user >= 0 && last[user][5..].Split(':')[0].Trim() is not ("root" or "0" or ""));
        Assert.True(user < Array.FindIndex(last, line => line.StartsWith("ENTRYPOINT ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Repository_contains_no_secret()
    {
        var found = RepositoryFiles.EnumerateFiles()
            .Where(file => !BinaryExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .SelectMany(file => FindSecrets(File.ReadAllText(file)).Select(secret => $"{Path.GetRelativePath(RepositoryFiles.Root, file)}: {secret}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Secret_scanner_detects_secrets()
    {
        var key = ApiKeyToken.Generate().Text;
        var armour = "-----BEGIN " + "RSA PRIVATE KEY-----";

        Assert.Equal([key], FindSecrets($"curl -H 'Authorization: Bearer {key}'"));
        Assert.Equal([armour], FindSecrets(armour));
        Assert.NotEmpty(FindSecrets("\"Password\": " + "\"correct-horse\""));
        Assert.NotEmpty(FindSecrets("apikey=" + "\"12345678\""));
    }

    // A string of one repeated letter is an example of a key and grants no access.
    private static IEnumerable<string> FindSecrets(string text) =>
        SecretPattern().Matches(text).Select(match => match.Value).Where(value => value.TakeLast(20).Distinct().Skip(1).Any());

    [GeneratedRegex(@"rr_k-[0-9a-f]{12}_[\w-]{43}|-----BEGIN [A-Z ]*PRIVATE KEY-----|AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|xox[abprs]-[\w-]{20,}|eyJ[\w-]{15,}\.eyJ[\w-]{15,}|(?i:""?(password|passwd|client_?secret|api_?key)""?\s*[:=]\s*""[^""\s{}$<>]{8,}"")")]
    private static partial Regex SecretPattern();
}
