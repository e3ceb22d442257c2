using System.Text.RegularExpressions;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Tests.Model.Vocabulary;

public partial class VocabulariesTests
{
    public static TheoryData<string> VocabularyNames => [.. Vocabularies.All.Select(vocabulary => vocabulary.Name)];

    [Fact]
    public void All_vocabularies_are_registered() => Assert.Equal(
        [
            "agency-name-match", "agency-type", "agreement-status", "alarm-kind", "audit-outcome", "basis", "certainty", "change-kind", "changed-thing", "confidence", "coordinates-basis", "correction-kind", "decision-kind",
            "decision-outcome", "decision-purpose", "difference-cause", "difference-kind", "dispute-rule", "end-cause", "facility-term", "facility-type", "fact-kind", "interval-beginning", "jurisdiction-level", "key-scope", "meeting-kind", "member-vote",
            "named-record-kind", "no-county-reason", "phase", "publication-state", "record-state", "resolve-reason", "serves-reason", "source-kind", "webhook-event",
        ],
        Vocabularies.All.Select(vocabulary => vocabulary.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("basis", "documented listed announced reported inferred-from-absence")]
    [InlineData("certainty", "certain possible excluded assumed")]
    [InlineData("confidence", "high medium low")]
    [InlineData("fact-kind", "agreements applications decisions facilities")]
    [InlineData("facility-term", "guaranteed-minimum per-diem contract-start contract-end capacity")]
    [InlineData("facility-type", "igsa digsa usms-iga cdf usms-cdf spc bop family family-staging juvenile staging hold hospital orr mirp dod moc tap-ice other")]
    [InlineData("decision-kind", "vote executive-act ratification veto override directive court-order")]
    [InlineData("decision-outcome", "passed failed tied-failed deferred withdrawn no-action")]
    [InlineData("decision-purpose", "authorize reject ratify amend suspend end")]
    [InlineData("end-cause", "local-party counterparty mutual operation-of-law court-order executive-directive program-discontinued unknown")]
    [InlineData("agency-type", "sheriff police corrections state-agency campus prosecutor constable tribal other")]
    [InlineData("jurisdiction-level", "country state county place county-subdivision")]
    [InlineData("coordinates-basis", "published county mean-of-counties")]
    [InlineData("serves-reason", "campus district region special-purpose tribe unknown")]
    [InlineData("no-county-reason", "statewide unknown")]
    [InlineData("publication-state", "accepted quarantined unchanged")]
    [InlineData("correction-kind", "typo wrong-fact late-fact merge split retraction source-changed")]
    [InlineData("source-kind", "government-record minutes agreement publishers-list news-report statement agenda notice")]
    [InlineData("record-state", "current merged retracted")]
    [InlineData("meeting-kind", "regular special emergency workshop")]
    [InlineData("member-vote", "yes no absent abstain recused")]
    [InlineData("interval-beginning", "first returned added switched")]
    [InlineData("difference-kind", "added left renamed changed")]
    [InlineData("difference-cause", "news correction")]
    [InlineData("named-record-kind", "agency jurisdiction agreement facility")]
    [InlineData("resolve-reason", "same-name similar-name doubtful-name initials similar-words same-id same-ori other-ori same-geoid other-geoid same-county other-county other-name unread-value")]
    [InlineData("agency-name-match", "id name equivalent-name new")]
    [InlineData("key-scope", "register:write publications:import register:admin")]
    [InlineData("alarm-kind", "unreachable blocked no-link list-gone list-outdated file-rejected quarantined rows-lost import-stopped")]
    [InlineData("webhook-event", "change alarm")]
    [InlineData("audit-outcome", "done unauthorized forbidden refused")]
    [InlineData("phase", "forming in-force ended uncertain")]
    public void Vocabulary_has_the_expected_values(string name, string values) =>
        Assert.Equal(values.Split(' '), FindByName(name).Terms.Select(term => term.Value));

    [Theory, MemberData(nameof(VocabularyNames))]
    public void Every_value_is_lower_case_kebab_case(string name) =>
        Assert.All(FindByName(name).Terms, term => Assert.Matches(name == "key-scope" ? ScopePattern() : CodePattern(), term.Value));

    [Theory, MemberData(nameof(VocabularyNames))]
    public void Every_value_has_a_distinct_description_in_full_sentences(string name)
    {
        var meanings = FindByName(name).Terms.Select(term => term.Meaning).ToArray();

        Assert.All(meanings, meaning => Assert.Matches(SentencePattern(), meaning));
        Assert.Distinct(meanings);
    }

    [Fact]
    public void TryFind_returns_false_for_an_unknown_name() =>
        Assert.False(Vocabularies.TryFind("Basis", out _));

    [Fact]
    public void Vocabulary_is_found_by_enum_type() =>
        Assert.Same(AgreementStatuses.Vocabulary, Vocabularies.Get<AgreementStatus>());

    [Fact]
    public void Enum_without_a_vocabulary_throws() =>
        Assert.Throws<ArgumentException>(() => Vocabularies.Get<EdtfPrecision>());

    private static RecordsApi.Domain.Model.Vocabulary FindByName(string name) =>
        Vocabularies.All.Single(vocabulary => vocabulary.Name == name);

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex CodePattern();

    // Scopes follow the usual form: resource, colon, action.
    [GeneratedRegex("^[a-z]+:[a-z]+$")]
    private static partial Regex ScopePattern();

    [GeneratedRegex(@"^[A-Z][^<>&`""]+\.$")]
    private static partial Regex SentencePattern();
}
