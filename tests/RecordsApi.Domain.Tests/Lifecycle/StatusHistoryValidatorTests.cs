using CsCheck;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Lifecycle;

public class StatusHistoryValidatorTests
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
    public void History_is_valid_when_each_status_may_follow_the_previous_one(string history) =>
        Assert.Null(StatusHistoryValidator.FindFirstViolation(SplitStatuses(history)));

    [Theory]
    [InlineData("suspended", 0, null)]
    [InlineData("delisted active", 0, null)]
    [InlineData("active active", 1, AgreementStatus.Active)]
    [InlineData("active terminated active", 2, AgreementStatus.Terminated)]
    [InlineData("approved rejected signed terminated active", 2, AgreementStatus.Rejected)]
    [InlineData("pending ACTIVE", 1, AgreementStatus.Pending)]
    [InlineData("pending on-the-list suspended", 1, AgreementStatus.Pending)]
    public void First_violation_of_an_invalid_history_is_returned(string history, int index, AgreementStatus? from)
    {
        var violation = StatusHistoryValidator.FindFirstViolation(SplitStatuses(history));

        Assert.Equal((index, from, SplitStatuses(history)[index]), (violation!.Index, violation.From, violation.To));
    }

    [Theory]
    [InlineData("suspended", "cannot begin with 'suspended'")]
    [InlineData("expired pending", "No status can follow 'expired'")]
    [InlineData("withdrawn signed", "'signed' cannot follow 'withdrawn'. Allowed next statuses: proposed, approved, pending, active.")]
    [InlineData("gone", "'gone' is not an agreement status")]
    public void Violation_names_the_reason_and_the_allowed_statuses(string history, string reason) =>
        Assert.Contains(reason, StatusHistoryValidator.FindFirstViolation(SplitStatuses(history))!.Reason, StringComparison.Ordinal);

    [Fact]
    public void Random_walks_over_allowed_transitions_are_valid() =>
        AllowedWalks.ForAll(walk => Assert.Null(StatusHistoryValidator.FindFirstViolation(walk)));

    [Fact]
    public void Random_histories_fail_at_the_first_disallowed_transition() =>
        ExpectedTransitions.AnyStatus.List[0, 12].ForAll(history =>
        {
            var previous = history.Prepend(ExpectedTransitions.Start);
            var disallowed = previous.Zip(history).ToList().FindIndex(t => !ExpectedTransitions.Allowed[t.First].Contains(t.Second));
            Assert.Equal(disallowed, StatusHistoryValidator.FindFirstViolation(history)?.Index ?? -1);
        });

    private static Gen<List<string>> AllowedWalks => Gen.UInt.List[0, 40].Select(choices =>
    {
        var walk = new List<string>();
        AgreementStatus? at = null;
        foreach (var choice in choices)
        {
            var allowed = Transitions.GetAllowedNext(at);
            if (allowed.Count == 0)
                break;
            at = allowed[(int)(choice % (uint)allowed.Count)];
            walk.Add(AgreementStatuses.Vocabulary.GetCode(at.Value));
        }

        return walk;
    });

    private static string[] SplitStatuses(string history) => history.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
