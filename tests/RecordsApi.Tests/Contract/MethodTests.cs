using System.Text.RegularExpressions;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>What <c>openapi/METHOD.md</c> tells of the rules is what they are.</summary>
public sealed partial class MethodTests
{
    private static readonly AgreementStatus[] InWords = [AgreementStatus.Unknown, AgreementStatus.Terminated, AgreementStatus.Expired, AgreementStatus.Superseded];

    [Fact]
    public void Table_of_what_may_follow_is_the_one_that_edits_are_held_to()
    {
        var told = Rows().Matches(Repository.Text("openapi/METHOD.md")).Select(row => $"{row.Groups["from"].Value}: {row.Groups["to"].Value}");

        Assert.Equal(
            Statuses.All.Select(s => s.Status).Except(InWords).Select(from => $"{Code(from)}: {string.Join(", ", Transitions.AllowedFrom(from).Select(Code))}").Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal));
    }

    private static string Code(AgreementStatus status) => Statuses.Vocabulary.CodeOf(status);

    [GeneratedRegex(@"(?m)^\| (?<from>[a-z-]+) \| (?<to>[a-z]+[a-z, -]*) \|$")]
    private static partial Regex Rows();
}
