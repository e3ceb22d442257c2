using System.Text.RegularExpressions;
using RecordsApi.Register.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>What the service is made of, and what lies in the tree.</summary>
public sealed partial class SupplyChainTests
{
    private static readonly string[] Binary = [".db", ".png", ".ico", ".xlsx", ".zip", ".dll", ".so"];

    [Fact]
    public void Every_project_has_its_lock_file_and_builds_keep_to_it()
    {
        var projects = Repository.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
        Assert.Contains("<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>", Repository.Text("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Contains("dotnet restore --locked-mode", Repository.Text(".ci/run"), StringComparison.Ordinal);
        Assert.Contains(".ci/bill-of-materials", Repository.Text(".ci/run"), StringComparison.Ordinal);
        Assert.Contains("-p:RestoreLockedMode=true", Repository.Text("Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void Image_does_not_run_as_root()
    {
        var last = Repository.Text("Dockerfile").Split("\nFROM ")[^1].Split('\n');
        var user = Array.FindLastIndex(last, line => line.StartsWith("USER ", StringComparison.Ordinal));

        Assert.True(user >= 0 && last[user][5..].Split(':')[0].Trim() is not ("root" or "0" or ""));
        Assert.True(user < Array.FindIndex(last, line => line.StartsWith("ENTRYPOINT ", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_secret_lies_in_the_tree()
    {
        var found = Repository.Files()
            .Where(file => !Binary.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .SelectMany(file => Secrets(File.ReadAllText(file)).Select(secret => $"{Path.GetRelativePath(Repository.Root, file)}: {secret}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Secret_would_be_found()
    {
        var key = KeyText.Make().Text;
        var armour = "-----BEGIN " + "RSA PRIVATE KEY-----";

        Assert.Equal([key], Secrets($"curl -H 'Authorization: Bearer {key}'"));
        Assert.Equal([armour], Secrets(armour));
        Assert.NotEmpty(Secrets("\"Password\": " + "\"correct-horse\""));
        Assert.NotEmpty(Secrets("apikey=" + "\"12345678\""));
    }

    // A text of one and the same letter is an example of a key, and opens nothing.
    private static IEnumerable<string> Secrets(string text) =>
        SecretLike().Matches(text).Select(match => match.Value).Where(value => value.TakeLast(20).Distinct().Skip(1).Any());

    [GeneratedRegex(@"rr_k-[0-9a-f]{12}_[\w-]{43}|-----BEGIN [A-Z ]*PRIVATE KEY-----|AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|xox[abprs]-[\w-]{20,}|eyJ[\w-]{15,}\.eyJ[\w-]{15,}|(?i:""?(password|passwd|client_?secret|api_?key)""?\s*[:=]\s*""[^""\s{}$<>]{8,}"")")]
    private static partial Regex SecretLike();
}
