using CsCheck;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.Lifecycle;

public class TransitionsTests
{
    public static TheoryData<string> StartStatuses => [ExpectedTransitions.Start, .. ExpectedTransitions.Statuses];

    [Fact]
    public void Expected_transitions_cover_every_status() =>
        Assert.Equal(ExpectedTransitions.Statuses.Order(), AgreementStatuses.All.Select(status => status.Code).Order());

    [Theory, MemberData(nameof(StartStatuses))]
    public void Allows_matches_the_expected_transitions(string from)
    {
        var allowed = AgreementStatuses.All.Where(to => Transitions.Allows(ParseStatus(from), to.Status)).Select(to => to.Code);

        Assert.Equal(ExpectedTransitions.Allowed[from].Order(), allowed.Order());
    }

    [Theory, MemberData(nameof(StartStatuses))]
    public void AllowedFrom_returns_exactly_the_statuses_that_Allows_accepts(string from)
    {
        var admitted = Enum.GetValues<AgreementStatus>().Where(to => Transitions.Allows(ParseStatus(from), to));

        Assert.Equal(admitted.Order(), Transitions.GetAllowedNext(ParseStatus(from)).Order());
    }

    [Theory]
    [InlineData(AgreementStatus.Terminated)]
    [InlineData(AgreementStatus.Expired)]
    [InlineData(AgreementStatus.Superseded)]
    public void No_transition_leaves_an_end_status(AgreementStatus end) => Assert.Empty(Transitions.GetAllowedNext(end));

    [Fact]
    public void Every_status_is_reachable()
    {
        var reached = Transitions.GetAllowedNext(null).ToHashSet();
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(reached.ToArray().SelectMany(status => Transitions.GetAllowedNext(status)));
        }

        Assert.Equal(Enum.GetValues<AgreementStatus>().Order(), reached.Order());
    }

    [Fact]
    public void AllowedFrom_throws_for_an_undefined_status() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Transitions.GetAllowedNext((AgreementStatus)999));

    private static AgreementStatus? ParseStatus(string code) =>
        code == ExpectedTransitions.Start ? null : AgreementStatuses.Vocabulary.Parse(code);
}
