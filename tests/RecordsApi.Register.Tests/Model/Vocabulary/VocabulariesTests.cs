using System.Text.RegularExpressions;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Tests.Model;

public partial class VocabulariesTests
{
    public static TheoryData<string> Names => [.. Vocabularies.All.Select(vocabulary => vocabulary.Name)];

    [Fact]
    public void The_vocabularies_are_those_of_the_design() => Assert.Equal(
        [
            "agency-type", "agreement-status", "audit-outcome", "basis", "certainty", "change-kind", "changed-thing", "confidence", "correction-kind", "decision-kind",
            "decision-outcome", "decision-purpose", "dispute-rule", "end-cause", "jurisdiction-level", "key-scope", "meeting-kind", "member-vote",
            "phase", "publication-state", "record-state", "source-kind",
        ],
        Vocabularies.All.Select(vocabulary => vocabulary.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("basis", "documented listed announced reported inferred-from-absence")]
    [InlineData("confidence", "high medium low")]
    [InlineData("decision-kind", "vote executive-act ratification veto override directive court-order")]
    [InlineData("decision-outcome", "passed failed tied-failed deferred withdrawn no-action")]
    [InlineData("decision-purpose", "authorise reject ratify amend suspend end")]
    [InlineData("end-cause", "local-party counterparty mutual operation-of-law court-order executive-directive program-discontinued unknown")]
    [InlineData("agency-type", "sheriff police corrections state-agency campus prosecutor constable tribal other")]
    [InlineData("jurisdiction-level", "country state county place county-subdivision")]
    [InlineData("publication-state", "accepted quarantined duplicate")]
    [InlineData("correction-kind", "typo wrong-fact late-fact merge split retraction source-changed")]
    [InlineData("source-kind", "government-record minutes agreement publishers-list news-report statement")]
    [InlineData("record-state", "current merged retracted")]
    [InlineData("meeting-kind", "regular special emergency workshop")]
    [InlineData("member-vote", "yes no absent abstain recused")]
    [InlineData("key-scope", "register:write publications:import register:admin")]
    [InlineData("audit-outcome", "done unauthorised forbidden refused")]
    [InlineData("phase", "forming in-force ended uncertain")]
    public void A_vocabulary_has_the_values_of_the_design(string name, string values) =>
        Assert.Equal(values.Split(' '), Named(name).Terms.Select(term => term.Value));

    [Theory, MemberData(nameof(Names))]
    public void Every_value_is_lower_case_words_with_hyphens(string name) =>
        Assert.All(Named(name).Terms, term => Assert.Matches(name == "key-scope" ? ScopePattern() : CodePattern(), term.Value));

    [Theory, MemberData(nameof(Names))]
    public void Every_value_has_a_meaning_of_its_own_in_whole_sentences(string name)
    {
        var meanings = Named(name).Terms.Select(term => term.Meaning).ToArray();

        Assert.All(meanings, meaning => Assert.Matches(SentencePattern(), meaning));
        Assert.Distinct(meanings);
    }

    [Fact]
    public void TryFind_finds_nothing_when_no_vocabulary_has_the_name() =>
        Assert.False(Vocabularies.TryFind("Basis", out _));

    [Fact]
    public void Of_gives_the_vocabulary_of_an_enumeration() =>
        Assert.Same(Statuses.Vocabulary, Vocabularies.Of<AgreementStatus>());

    [Fact]
    public void Of_refuses_an_enumeration_without_a_vocabulary() =>
        Assert.Throws<ArgumentException>(() => Vocabularies.Of<EdtfPrecision>());

    private static RecordsApi.Register.Model.Vocabulary Named(string name) =>
        Vocabularies.All.Single(vocabulary => vocabulary.Name == name);

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex CodePattern();

    // Scopes are written as they are elsewhere: what, a colon, what may be done with it.
    [GeneratedRegex("^[a-z]+:[a-z]+$")]
    private static partial Regex ScopePattern();

    [GeneratedRegex(@"^[A-Z][^<>&`""]+\.$")]
    private static partial Regex SentencePattern();
}
