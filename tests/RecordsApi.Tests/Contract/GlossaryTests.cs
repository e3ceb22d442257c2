using System.Text.RegularExpressions;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>The glossary, and the words that it replaces.</summary>
public sealed partial class GlossaryTests
{
    private const string Document = "docs/glossary.md";

    private static readonly string Text = RepositoryFiles.ReadText(Document);

    [Fact]
    public void Terms_are_in_alphabetical_order_and_have_a_meaning()
    {
        // The first row is the head of the table.
        var terms = Term().Matches(Text).Select(match => match.Groups["term"].Value).Skip(1).ToArray();

        Assert.True(terms.Length > 50);
        Assert.Equal(terms.Order(StringComparer.OrdinalIgnoreCase), terms);
    }

    [GeneratedRegex(@"(?m)^\| (?<term>[^|]+?) \| [^|]{5,}? \|[^|]*\|$")]
    private static partial Regex Term();
}
