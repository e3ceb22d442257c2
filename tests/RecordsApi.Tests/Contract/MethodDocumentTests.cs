using System.Text.RegularExpressions;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>The rules in <c>docs/method.md</c> are those of the code.</summary>
public sealed partial class MethodDocumentTests
{
    private static readonly AgreementStatus[] StatusesInProse = [AgreementStatus.Unknown, AgreementStatus.Terminated, AgreementStatus.Expired, AgreementStatus.Superseded];

    [Fact]
    public void Transition_table_in_the_document_equals_the_enforced_transitions()
    {
        var documented = Rows().Matches(RepositoryFiles.ReadText("docs/method.md")).Select(row => $"{row.Groups["from"].Value}: {row.Groups["to"].Value}");

        Assert.Equal(
            AgreementStatuses.All.Select(s => s.Status).Except(StatusesInProse).Select(from => $"{Code(from)}: {string.Join(", ", Transitions.GetAllowedNext(from).Select(Code))}").Order(StringComparer.Ordinal),
            documented.Order(StringComparer.Ordinal));
    }

    private static string Code(AgreementStatus status) => AgreementStatuses.Vocabulary.GetCode(status);

    [GeneratedRegex(@"(?m)^\| (?<from>[a-z-]+) \| (?<to>[a-z]+[a-z, -]*) \|$")]
    private static partial Regex Rows();
}
