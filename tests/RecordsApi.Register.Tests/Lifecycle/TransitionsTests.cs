using CsCheck;
using RecordsApi.Register.Lifecycle;

namespace RecordsApi.Register.Tests.Lifecycle;

public class TransitionsTests
{
    public static TheoryData<string> Froms => [DesignTable.Start, .. DesignTable.Statuses];

    [Fact]
    public void The_design_and_the_code_know_the_same_statuses() =>
        Assert.Equal(DesignTable.Statuses.Order(), Statuses.All.Select(status => status.Code).Order());

    [Theory, MemberData(nameof(Froms))]
    public void Allows_agrees_with_the_design_for_every_pair(string from)
    {
        var allowed = Statuses.All.Where(to => Transitions.Allows(Status(from), to.Status)).Select(to => to.Code);

        Assert.Equal(DesignTable.Allowed[from].Order(), allowed.Order());
    }

    [Theory, MemberData(nameof(Froms))]
    public void AllowedFrom_names_each_status_that_Allows_admits_once(string from)
    {
        var admitted = Enum.GetValues<AgreementStatus>().Where(to => Transitions.Allows(Status(from), to));

        Assert.Equal(admitted.Order(), Transitions.AllowedFrom(Status(from)).Order());
    }

    [Theory]
    [InlineData(AgreementStatus.Terminated)]
    [InlineData(AgreementStatus.Expired)]
    [InlineData(AgreementStatus.Superseded)]
    public void Nothing_follows_an_end(AgreementStatus end) => Assert.Empty(Transitions.AllowedFrom(end));

    [Fact]
    public void Every_status_can_be_reached_in_a_life()
    {
        var reached = Transitions.AllowedFrom(null).ToHashSet();
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(reached.ToArray().SelectMany(status => Transitions.AllowedFrom(status)));
        }

        Assert.Equal(Enum.GetValues<AgreementStatus>().Order(), reached.Order());
    }

    [Fact]
    public void AllowedFrom_refuses_a_value_that_is_no_status() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Transitions.AllowedFrom((AgreementStatus)999));

    private static AgreementStatus? Status(string code) =>
        code == DesignTable.Start ? null : Statuses.Vocabulary.Parse(code);
}
