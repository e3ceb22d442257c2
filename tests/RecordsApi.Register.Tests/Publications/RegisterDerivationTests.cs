using CsCheck;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications;

/// <summary>What holds of every register, whatever was published.</summary>
public sealed class RegisterDerivationTests
{
    private const int Histories = 100;

    [Fact]
    public void The_same_files_in_any_order_give_the_same_register() =>
        RandomLists.Histories.SelectMany(lists => Gen.Shuffle(Enumerable.Range(0, lists.Count).ToArray()).Select(order => (lists, order)))
            .Sample(
                drawn => drawn.lists.Derive().AsText() == drawn.lists.With(drawn.order).Derive().AsText(),
                iter: 25, print: Print);

    [Fact]
    public void The_same_files_twice_give_the_same_register() =>
        RandomLists.Histories.Sample(lists => lists.Derive().AsText() == lists.Derive().AsText(), iter: 10);

    [Fact]
    public void Further_publications_add_events_and_change_none_but_by_superseding() =>
        RandomLists.Histories.SelectMany(lists => Gen.Int[1, lists.Count].Select(count => (lists, count)))
            .Sample(
                drawn =>
                {
                    var part = drawn.lists.With(Enumerable.Range(0, drawn.count)).Derive();
                    var last = part.Publications[^1].Publication.PublishedAt;
                    var (before, whole) = (Known(part, last), Known(drawn.lists.Derive(), last));
                    Assert.Equal(before, whole);
                },
                iter: Histories, print: drawn => $"{drawn.count}: {Print((drawn.lists, []))}");

    [Fact]
    public void Every_life_is_allowed_as_it_stands() =>
        RandomLists.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                foreach (var agreement in facts.Agreements)
                    Assert.Null(Life.FirstViolation(facts.Standing(agreement.Id).Select(e => e.Status))?.Reason);
            },
            iter: Histories);

    [Fact]
    public void Every_life_is_allowed_as_it_was_known_at_any_moment() =>
        RandomLists.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                foreach (var life in facts.StatusEvents.GroupBy(e => e.AgreementId))
                {
                    foreach (var moment in life.Select(e => e.RecordedAt).Distinct())
                        Assert.Null(Life.FirstViolation(KnownAt(life, moment).Select(e => e.Status))?.Reason);
                }
            },
            iter: Histories);

    [Fact]
    public void Nothing_is_in_force_after_an_end() =>
        RandomLists.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                foreach (var agreement in facts.Agreements)
                {
                    var after = facts.Standing(agreement.Id).SkipWhile(e => e.Status is not ("terminated" or "expired" or "superseded"));
                    Assert.DoesNotContain(after, e => e.Phase == "in-force");
                }
            },
            iter: Histories);

    [Fact]
    public void What_the_newest_participating_list_carries_is_in_force() =>
        RandomLists.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                var newest = facts.Publications.Last(p => p.Publication is { List: "participating", State: "accepted" }).Publication.Id;
                foreach (var listing in facts.Listings.Where(l => l.LastPublicationId == newest))
                    Assert.Equal("in-force", facts.Agreement(listing.AgreementId!).Phase);
            },
            iter: Histories);

    [Fact]
    public void Every_event_has_a_source_and_an_agreement_that_shows_its_last_one() =>
        RandomLists.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                Assert.All(facts.StatusEvents, e => Assert.NotEmpty(facts.SourcesOf(e)));
                Assert.All(facts.Agreements, a => Assert.Equal(facts.Standing(a.Id)[^1].Status, a.Status));
            },
            iter: Histories);

    [Fact]
    public void Events_are_numbered_in_the_order_of_recording() =>
        RandomLists.Histories.Sample(
            lists =>
            {
                var events = lists.Derive().StatusEvents;
                Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.Sequence));
                Assert.Equal(events.Select(e => e.RecordedAt).Order(), events.Select(e => e.RecordedAt));
            },
            iter: Histories);

    [Fact]
    public void A_cancelled_derivation_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new Lists().Participating("2025-06-17").Derive(cancelled.Token));
    }

    private static IEnumerable<StatusEvent> KnownAt(IEnumerable<StatusEvent> life, DateTimeOffset moment) => life
        .Where(e => e.RecordedAt <= moment && (e.SupersededAt is null || e.SupersededAt > moment))
        .OrderBy(e => e.Latest).ThenBy(e => e.Sequence);

    private static IEnumerable<string> Known(RegisterFacts facts, DateTimeOffset moment) => facts.StatusEvents
        .Where(e => e.RecordedAt <= moment)
        .Select(e => $"{e.Sequence} {e.Id} {e.Status} {e.OccurredOn} {e.Basis} {e.Confidence} {e.LinkedEventId} {e.EndCause} {e.Note} {(e.SupersededAt <= moment ? e.SupersededAt : null)}");

    private static string Print((Lists Lists, int[] Order) drawn) => drawn.Lists.Derive().AsText();
}
