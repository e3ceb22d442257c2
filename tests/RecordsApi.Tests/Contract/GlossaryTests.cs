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

    [Fact]
    public void No_identifier_contains_a_word_that_is_not_used()
    {
        var words = ReadAvoidedWords("identifiers");

        Assert.NotEmpty(words);
        Assert.Empty(
            from file in RepositoryFiles.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src"))
            where file.EndsWith(".cs", StringComparison.Ordinal)
            let code = NotCode().Replace(File.ReadAllText(file), " ")
            from match in WordOfIdentifier().Matches(code)
            where words.Contains(match.Value)
            group match.Value by (Path.GetRelativePath(RepositoryFiles.Root, file), match.Value.ToLowerInvariant()) into found
            select $"{found.Key.Item1}: {found.Key.Item2} ({found.Count()})");
    }

    [Fact]
    public void No_document_contains_a_phrase_that_is_not_used()
    {
        var phrases = ReadAvoidedWords("documents");

        Assert.NotEmpty(phrases);
        Assert.Empty(
            from file in RepositoryFiles.EnumerateFiles()
            where file.EndsWith(".md", StringComparison.Ordinal) && !file.EndsWith("glossary.md", StringComparison.Ordinal)
            from phrase in phrases
            where Regex.IsMatch(File.ReadAllText(file), $@"\b{phrase.Replace(" ", @"\s+", StringComparison.Ordinal)}\b", RegexOptions.IgnoreCase)
            select $"{Path.GetRelativePath(RepositoryFiles.Root, file)}: {phrase}");
    }

    private static HashSet<string> ReadAvoidedWords(string column)
    {
        var match = AvoidedWords().Match(Text);
        return match.Groups[column].Value.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?m)^\| (?<term>[^|]+?) \| [^|]{5,}? \|[^|]*\|$")]
    private static partial Regex Term();

    [GeneratedRegex(@"\| not in identifiers \| not in documents \|\n\|[-|]+\|\n\| (?<identifiers>[^|]+) \| (?<documents>[^|]+) \|")]
    private static partial Regex AvoidedWords();

    // Comments and text.
    [GeneratedRegex("""(?s)//[^\n]*|/\*.*?\*/|"{3}.*?"{3}|@"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'""")]
    private static partial Regex NotCode();

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex WordOfIdentifier();
}
