using CsCheck;
using RecordsApi.Register.Lifecycle;

namespace RecordsApi.Register.Tests.Lifecycle;

public class LifeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("deferred approved active")]
    [InlineData("approved pending active")]
    [InlineData("rejected approved active")]
    [InlineData("pending active delisted active delisted terminated")]
    [InlineData("active suspended active termination-noticed terminated")]
    [InlineData("pending delisted pending signed active")]
    [InlineData("unknown unknown delisted withdrawn proposed")]
    public void A_life_is_allowed_when_each_step_may_follow_the_one_before(string life) =>
        Assert.Null(Life.FirstViolation(Steps(life)));

    [Theory]
    [InlineData("suspended", 0, null)]
    [InlineData("delisted active", 0, null)]
    [InlineData("active active", 1, AgreementStatus.Active)]
    [InlineData("active terminated active", 2, AgreementStatus.Terminated)]
    [InlineData("approved rejected signed terminated active", 2, AgreementStatus.Rejected)]
    [InlineData("pending ACTIVE", 1, AgreementStatus.Pending)]
    [InlineData("pending on-the-list suspended", 1, AgreementStatus.Pending)]
    public void The_first_violation_is_named_when_a_life_is_not_allowed(string life, int index, AgreementStatus? from)
    {
        var violation = Life.FirstViolation(Steps(life));

        Assert.Equal((index, from, Steps(life)[index]), (violation!.Index, violation.From, violation.To));
    }

    [Theory]
    [InlineData("suspended", "cannot begin with 'suspended'")]
    [InlineData("expired pending", "Nothing follows 'expired'")]
    [InlineData("withdrawn signed", "'signed' cannot follow 'withdrawn'; allowed are proposed, approved, pending, active.")]
    [InlineData("gone", "'gone' is no status")]
    public void A_violation_says_why_and_what_is_allowed(string life, string reason) =>
        Assert.Contains(reason, Life.FirstViolation(Steps(life))!.Reason, StringComparison.Ordinal);

    [Fact]
    public void Random_walks_along_AllowedFrom_never_violate() =>
        Walks.Sample(walk => Assert.Null(Life.FirstViolation(walk)));

    [Fact]
    public void Random_lives_violate_exactly_where_the_design_first_refuses() =>
        DesignTable.AnyStatus.List[0, 12].Sample(life =>
        {
            var before = life.Prepend(DesignTable.Start);
            var refused = before.Zip(life).ToList().FindIndex(step => !DesignTable.Allowed[step.First].Contains(step.Second));
            Assert.Equal(refused, Life.FirstViolation(life)?.Index ?? -1);
        });

    private static Gen<List<string>> Walks => Gen.UInt.List[0, 40].Select(choices =>
    {
        var walk = new List<string>();
        AgreementStatus? at = null;
        foreach (var choice in choices)
        {
            var allowed = Transitions.AllowedFrom(at);
            if (allowed.Count == 0)
                break;
            at = allowed[(int)(choice % (uint)allowed.Count)];
            walk.Add(Statuses.Vocabulary.CodeOf(at.Value));
        }

        return walk;
    });

    private static string[] Steps(string life) => life.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
