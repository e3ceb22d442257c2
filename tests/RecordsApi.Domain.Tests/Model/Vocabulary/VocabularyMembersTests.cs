using System.Xml.Linq;
using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Tests.Model.Vocabulary;

public abstract class VocabularyMembersTests<T>
    where T : struct, Enum
{
    private static Vocabulary<T> Vocabulary => Vocabularies.Get<T>();

    [Fact]
    public void Every_member_round_trips_through_its_code() =>
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal(value, Vocabulary.Parse(Vocabulary.GetCode(value))));

    [Fact]
    public void Every_code_is_the_kebab_case_name_of_its_member() =>
        Assert.Equal(Enum.GetNames<T>(), Vocabulary.Terms.Select(term => string.Concat(term.Value.Split('-').Select(Capitalize))));

    [Fact]
    public void Code_with_different_case_or_spaces_is_rejected()
    {
        var code = Vocabulary.Terms[0].Value;

        Assert.All(
            [code.ToUpperInvariant(), $" {code}", "", null],
            wrong => Assert.False(Vocabulary.TryParse(wrong, out _)));
    }

    [Fact]
    public void Parsing_an_unknown_code_throws_with_the_vocabulary_name()
    {
        var thrown = Assert.Throws<FormatException>(() => Vocabulary.Parse("no-such-code"));

        Assert.Contains($"'{Vocabulary.Name}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_of_an_undefined_enum_value_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Vocabulary.GetCode((T)(object)999));

    [Fact]
    public void XML_documentation_of_every_member_equals_its_description()
    {
        var documented = Enum.GetNames<T>().Select(name => XmlDocumentation.FindSummary($"F:{typeof(T).FullName}.{name}"));

        Assert.Equal(Vocabulary.Terms.Select(term => term.Meaning), documented);
    }

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

/// <summary>The documentation file that the compiler writes next to the register's assembly.</summary>
internal static class XmlDocumentation
{
    private static readonly Dictionary<string, string> Summaries =
        XDocument.Load(Path.ChangeExtension(typeof(VocabularyTerm).Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => CollapseWhiteSpace(member.Element("summary")!.Value));

    public static string? FindSummary(string member) => Summaries.GetValueOrDefault(member);

    private static string CollapseWhiteSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public class AgencyTypeTests : VocabularyMembersTests<AgencyType>;

public class AgreementStatusTests : VocabularyMembersTests<AgreementStatus>;

public class AuditOutcomeTests : VocabularyMembersTests<AuditOutcome>;

public class BasisTests : VocabularyMembersTests<Basis>;

public class CertaintyTests : VocabularyMembersTests<Certainty>;

public class ConfidenceTests : VocabularyMembersTests<Confidence>;

public class CorrectionKindTests : VocabularyMembersTests<CorrectionKind>;

public class DecisionKindTests : VocabularyMembersTests<DecisionKind>;

public class DecisionOutcomeTests : VocabularyMembersTests<DecisionOutcome>;

public class DecisionPurposeTests : VocabularyMembersTests<DecisionPurpose>;

public class EndCauseTests : VocabularyMembersTests<EndCause>;

public class JurisdictionLevelTests : VocabularyMembersTests<JurisdictionLevel>;

public class MeetingKindTests : VocabularyMembersTests<MeetingKind>;

public class ChangedThingTests : VocabularyMembersTests<ChangedThing>;

public class ChangeKindTests : VocabularyMembersTests<ChangeKind>;

public class NamedRecordKindTests : VocabularyMembersTests<NamedRecordKind>;

public class PhaseTests : VocabularyMembersTests<Phase>;

public class PublicationStateTests : VocabularyMembersTests<PublicationState>;

public class RecordStateTests : VocabularyMembersTests<RecordState>;

public class ResolveReasonTests : VocabularyMembersTests<ResolveReason>;

public class SourceKindTests : VocabularyMembersTests<SourceKind>;
