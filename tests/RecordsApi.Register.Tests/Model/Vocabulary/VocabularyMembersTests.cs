using System.Xml.Linq;
using RecordsApi.Register.Audit;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Tests.Model;

public abstract class VocabularyMembersTests<T>
    where T : struct, Enum
{
    private static Vocabulary<T> Vocabulary => Vocabularies.Of<T>();

    [Fact]
    public void Every_member_has_a_code_that_reads_back_as_the_member() =>
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal(value, Vocabulary.Parse(Vocabulary.CodeOf(value))));

    [Fact]
    public void Every_code_is_the_name_of_its_member_in_order() =>
        Assert.Equal(Enum.GetNames<T>(), Vocabulary.Terms.Select(term => string.Concat(term.Value.Split('-').Select(Capital))));

    [Fact]
    public void A_code_is_refused_when_case_or_spaces_differ()
    {
        var code = Vocabulary.Terms[0].Value;

        Assert.All(
            [code.ToUpperInvariant(), $" {code}", "", null],
            wrong => Assert.False(Vocabulary.TryParse(wrong, out _)));
    }

    [Fact]
    public void Parse_names_the_vocabulary_when_a_code_is_unknown()
    {
        var thrown = Assert.Throws<FormatException>(() => Vocabulary.Parse("no-such-code"));

        Assert.Contains($"'{Vocabulary.Name}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CodeOf_refuses_a_value_that_is_no_member() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Vocabulary.CodeOf((T)(object)999));

    [Fact]
    public void The_documentation_of_a_member_says_what_the_vocabulary_says()
    {
        var documented = Enum.GetNames<T>().Select(name => Documentation.SummaryOf($"F:{typeof(T).FullName}.{name}"));

        Assert.Equal(Vocabulary.Terms.Select(term => term.Meaning), documented);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

/// <summary>The documentation file that the compiler writes beside the register's assembly.</summary>
internal static class Documentation
{
    private static readonly Dictionary<string, string> Summaries =
        XDocument.Load(Path.ChangeExtension(typeof(Term).Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => Flat(member.Element("summary")!.Value));

    public static string? SummaryOf(string member) => Summaries.GetValueOrDefault(member);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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

public class PhaseTests : VocabularyMembersTests<Phase>;

public class PublicationStateTests : VocabularyMembersTests<PublicationState>;

public class RecordStateTests : VocabularyMembersTests<RecordState>;

public class SourceKindTests : VocabularyMembersTests<SourceKind>;
