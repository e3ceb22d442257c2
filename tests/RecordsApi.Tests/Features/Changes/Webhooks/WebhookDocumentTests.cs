using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using RecordsApi.Tests.Support;
using StandardWebhooks;

namespace RecordsApi.Tests.Features.Changes.Webhooks;

/// <summary>The examples of <c>docs/webhooks.md</c>.</summary>
public sealed partial class WebhookDocumentTests
{
    private static readonly string Text = RepositoryFiles.ReadText("docs/webhooks.md");

    private static readonly GroupCollection Example = SignedMessage().Match(Text).Groups;

    [Fact]
    public void Signature_of_the_example_is_that_of_the_standard() =>
        Assert.Equal(
            Example["signature"].Value, new StandardWebhook(Example["secret"].Value).Sign(Example["id"].Value, SentAt, Example["body"].Value));

    [Fact]
    public void Function_of_the_example_accepts_the_message() => Assert.True(IsExampleValid(Example["body"].Value, SentAt));

    [Fact]
    public void Function_of_the_example_rejects_another_body() => Assert.False(IsExampleValid(Example["body"].Value + " ", SentAt));

    [Fact]
    public void Function_of_the_example_rejects_an_old_message() => Assert.False(IsExampleValid(Example["body"].Value, SentAt.AddMinutes(5)));

    [Fact]
    public void Function_of_the_example_is_the_one_that_is_tested() => Assert.Contains(
        Whitespace().Replace(CSharp().Match(Text).Groups["code"].Value, " "),
        Whitespace().Replace(RepositoryFiles.ReadText("tests/RecordsApi.Tests/Features/Changes/Webhooks/WebhookDocumentTests.cs"), " "),
        StringComparison.Ordinal);

    private static DateTimeOffset SentAt => DateTimeOffset.FromUnixTimeSeconds(long.Parse(Example["timestamp"].Value, CultureInfo.InvariantCulture));

    private static bool IsExampleValid(string body, DateTimeOffset now) => IsValid(
        Example["secret"].Value, Example["id"].Value, Example["timestamp"].Value, Example["signature"].Value, Encoding.UTF8.GetBytes(body), now);

    private static bool IsValid(string secret, string id, string timestamp, string signatures, byte[] body, DateTimeOffset now)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = Encoding.ASCII.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content)));
        var age = now - DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture));
        return age.Duration() < TimeSpan.FromMinutes(5)
            && signatures.Split(' ').Any(given => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), expected));
    }

    [GeneratedRegex(@"the secret `(?<secret>[^`]+)`:\s+```\s+webhook-id: (?<id>\S+)\s+webhook-timestamp: (?<timestamp>\d+)\s+webhook-signature: (?<signature>\S+)\s+(?<body>\{.+\})\n```")]
    private static partial Regex SignedMessage();

    [GeneratedRegex(@"(?s)```csharp\n(?<code>.+?)\n```")]
    private static partial Regex CSharp();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
