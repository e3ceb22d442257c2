using CsCheck;
using RecordsApi.Register.Changes;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Changes;

/// <summary>What holds of every log, and what single changes look like in it.</summary>
public sealed class ChangeLogTests
{
    private const int Histories = 60;

    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_last_entry_on_an_agreement_gives_its_status() =>
        RandomLists.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                Assert.Equal(StatusesIn(facts), StatusesTold(Append([], facts, Now)));
            },
            iter: Histories);

    [Fact]
    public void A_first_build_is_told_in_the_order_in_which_it_could_be_known() =>
        RandomLists.Histories.Sample(
            lists =>
            {
                var log = Append([], lists.Derive(), Now);
                Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(c => c.Sequence));
                Assert.Equal(log.Select(c => c.RecordedAt).Order(), log.Select(c => c.EnteredAt));
            },
            iter: Histories);

    [Fact]
    public void What_is_imported_in_two_steps_is_told_on_without_gaps_and_ends_as_what_is_imported_at_once() =>
        InTwoSteps.Sample(
            drawn =>
            {
                var whole = drawn.Lists.Derive();
                var first = Append([], drawn.First.Derive(), Now);
                IReadOnlyList<Change> log = [.. first, .. Append(first, whole, Now)];
                var atOnce = Append([], whole, Now);

                Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(c => c.Sequence));
                Assert.All(log.Skip(first.Count), c => Assert.Equal(Now, c.EnteredAt));
                Assert.Equal(Standing(atOnce), Standing(log));
                Assert.Equal(StatusesIn(whole), StatusesTold(log).Where(told => told.Value is not null));
            },
            iter: Histories);

    [Fact]
    public void What_was_told_is_not_told_again() =>
        InTwoSteps.Sample(
            drawn =>
            {
                var whole = drawn.Lists.Derive();
                var first = Append([], drawn.First.Derive(), Now);
                IReadOnlyList<Change> log = [.. first, .. Append(first, whole, Now)];
                return Append(log, drawn.Lists.Derive(), Now.AddDays(1)).Count == 0;
            },
            iter: Histories);

    [Fact]
    public void A_clock_that_went_back_does_not_take_the_moments_of_entry_back()
    {
        var first = Append([], Week().Derive(), Now);
        var log = Append(first, Week().Participating("2025-06-20 am", Doral).Derive(), first[0].EnteredAt);

        Assert.All(log, c => Assert.Equal(first[^1].EnteredAt, c.EnteredAt));
    }

    [Fact]
    public void A_step_follows_the_one_before_it_in_the_life()
    {
        var step = Assert.Single(Append([], Week().Derive(), Now), c => c is { Kind: "status-added", Status: "active", AgreementId: DoralTaskForce });

        Assert.Equal(("pending", "active", "active"), (step.Before, step.After, step.AgreementStatus));
        Assert.Equal(("ice-participating-2025-06-18-am", "FL"), (step.SourceIds, step.State));
    }

    [Fact]
    public void A_fact_that_says_something_else_is_corrected_with_what_differs()
    {
        var first = Append([], Week().Derive(), Now);
        var told = first.Select(c => c.StatusEventId == $"{DoralTaskForce}-e1"
            ? c with { Content = c.Content!.Replace("\"confidence\":\"medium\"", "\"confidence\":\"low\"", StringComparison.Ordinal) }
            : c).ToList();

        var correction = Assert.Single(Append(told, Week().Derive(), Now));

        Assert.Equal(
            ("record-corrected", first.Count + 1, "confidence=low", "confidence=medium", $"{DoralTaskForce}-e1", "active"),
            (correction.Kind, (int)correction.Sequence, correction.Before, correction.After, correction.StatusEventId, correction.AgreementStatus));
    }

    [Fact]
    public void A_step_that_stood_and_is_outdone_is_told_once_more_and_no_longer_counts()
    {
        var first = Append([], Week().Derive(), Now);
        var facts = Week().Derive();
        facts.StatusEvents.Single(e => e.Id == $"{DoralTaskForce}-e2").SupersededAt = Now;

        var change = Assert.Single(Append(first, facts, Now));

        Assert.Equal(("status-superseded", "active", null, "pending"), (change.Kind, change.Before, change.After, change.AgreementStatus));
        var restored = Assert.Single(Append([.. first, change], Week().Derive(), Now));
        Assert.Equal(("status-restored", "active", "active"), (restored.Kind, restored.After, restored.AgreementStatus));
    }

    [Fact]
    public void What_no_longer_follows_is_withdrawn_and_can_come_back()
    {
        var first = Append([], Week().Derive(), Now);
        var gone = Append(first, Week().With([0]).Derive(), Now);
        var back = Append([.. first, .. gone], Week().Derive(), Now);

        var step = Assert.Single(gone, c => c.StatusEventId == $"{DoralTaskForce}-e2");
        Assert.Equal(("status-withdrawn", "active", null), (step.Kind, step.Before, step.After));
        Assert.Contains(gone, c => c is { Kind: "record-withdrawn", ThingId: "ice-participating-2025-06-18-am", After: null });
        Assert.Equal(StatusesIn(Week().Derive()), StatusesTold([.. first, .. gone, .. back]));
    }

    private const string DoralTaskForce = "fl-doral-police-department-287g-task-force-1";

    private static readonly ListRow Doral = new("Doral Police Department", "2025-06-17");

    private static readonly Gen<(Lists Lists, Lists First)> InTwoSteps =
        from lists in RandomLists.Histories
        from order in Gen.Shuffle(Enumerable.Range(0, lists.Count).ToArray())
        from count in Gen.Int[1, lists.Count]
        select (lists, lists.With(order.Take(count)));

    private static Lists Week() => new Lists()
        .Pending("2025-06-16 am", new ListRow("Doral Police Department"))
        .Participating("2025-06-18 am", Doral);

    private static Dictionary<string, string?> StatusesIn(RegisterFacts facts) => facts.Agreements.OrderBy(a => a.Id, StringComparer.Ordinal)
        .ToDictionary(a => a.Id, a => (string?)a.Status);

    private static Dictionary<string, string?> StatusesTold(IEnumerable<Change> log) => log.Where(c => c.Thing == "agreement")
        .GroupBy(c => c.ThingId).OrderBy(of => of.Key, StringComparer.Ordinal)
        .ToDictionary(of => of.Key, of => of.Last().AgreementStatus);

    private static IEnumerable<(string, string?)> Standing(IEnumerable<Change> log) => log.GroupBy(c => c.Fact)
        .Select(of => (of.Key, of.Last().Content)).Where(fact => fact.Content is not null).OrderBy(fact => fact.Key, StringComparer.Ordinal);

    private static IReadOnlyList<Change> Append(IReadOnlyList<Change> log, RegisterFacts facts, DateTimeOffset now) =>
        ChangeLog.Append(log, RecordedFacts.Of(facts), now);
}
