using CsCheck;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion;

/// <summary>What holds of every register, whatever was published.</summary>
public sealed class RegisterDerivationTests
{
    private const int Iterations = 100;

    [Fact]
    public void Order_of_files_does_not_change_the_register() =>
        PublicationHistoryGenerator.Histories.SelectMany(lists => Gen.Shuffle(Enumerable.Range(0, lists.FileCount).ToArray()).Select(order => (lists, order)))
            .Sample(
                drawn => drawn.lists.Derive().ToCsvText() == drawn.lists.SelectFiles(drawn.order).Derive().ToCsvText(),
                iter: 25, print: Print);

    [Fact]
    public void Derivation_is_deterministic() =>
        PublicationHistoryGenerator.Histories.Sample(lists => lists.Derive().ToCsvText() == lists.Derive().ToCsvText(), iter: 10);

    [Fact]
    public void Later_publications_add_events_and_only_supersede_earlier_ones() =>
        PublicationHistoryGenerator.Histories.SelectMany(lists => Gen.Int[1, lists.FileCount].Select(count => (lists, count)))
            .Sample(
                drawn =>
                {
                    var part = drawn.lists.SelectFiles(Enumerable.Range(0, drawn.count)).Derive();
                    var last = part.Publications[^1].Publication.PublishedAt;
                    var (before, whole) = (DescribeEventsKnownAt(part, last), DescribeEventsKnownAt(drawn.lists.Derive(), last));
                    Assert.Equal(before, whole);
                },
                iter: Iterations, print: drawn => $"{drawn.count}: {Print((drawn.lists, []))}");

    [Fact]
    public void Every_current_status_history_follows_the_transition_rules() =>
        PublicationHistoryGenerator.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                foreach (var agreement in facts.AgreementSummaries)
                    Assert.Null(StatusHistoryValidator.FindFirstViolation(facts.GetCurrentEvents(agreement.Id).Select(e => e.Status))?.Reason);
            },
            iter: Iterations);

    [Fact]
    public void Every_status_history_known_at_any_timestamp_follows_the_transition_rules() =>
        PublicationHistoryGenerator.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                foreach (var life in facts.StatusEvents.GroupBy(e => e.AgreementId))
                {
                    foreach (var moment in life.Select(e => e.RecordedAt).Distinct())
                        Assert.Null(StatusHistoryValidator.FindFirstViolation(SelectKnownAt(life, moment).Select(e => e.Status))?.Reason);
                }
            },
            iter: Iterations);

    [Fact]
    public void No_agreement_is_in_force_after_it_ended() =>
        PublicationHistoryGenerator.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                foreach (var agreement in facts.AgreementSummaries)
                {
                    var after = facts.GetCurrentEvents(agreement.Id).SkipWhile(e => e.Status is not ("terminated" or "expired" or "superseded"));
                    Assert.DoesNotContain(after, e => e.Phase == "in-force");
                }
            },
            iter: Iterations);

    [Fact]
    public void Every_agreement_on_the_newest_participating_list_is_in_force() =>
        PublicationHistoryGenerator.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                var newest = facts.Publications.Last(p => p.Publication is { List: "participating", State: "accepted" }).Publication.Id;
                foreach (var listing in facts.Listings.Where(l => l.LastPublicationId == newest))
                    Assert.Equal("in-force", facts.GetAgreement(listing.AgreementId!).Phase);
            },
            iter: Iterations);

    [Fact]
    public void Every_event_has_a_source_and_every_agreement_has_the_status_of_its_last_event() =>
        PublicationHistoryGenerator.Histories.Sample(
            lists =>
            {
                var facts = lists.Derive();
                Assert.All(facts.StatusEvents, e => Assert.NotEmpty(facts.GetSourceIds(e)));
                Assert.All(facts.AgreementSummaries, a => Assert.Equal(facts.GetCurrentEvents(a.Id)[^1].Status, a.Status));
            },
            iter: Iterations);

    [Fact]
    public void Events_are_numbered_in_recording_order() =>
        PublicationHistoryGenerator.Histories.Sample(
            lists =>
            {
                var events = lists.Derive().StatusEvents;
                Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.Sequence));
                Assert.Equal(events.Select(e => e.RecordedAt).Order(), events.Select(e => e.RecordedAt));
            },
            iter: Iterations);

    [Fact]
    public void Derivation_throws_when_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new RegisterFactsBuilder().AddParticipatingList("2025-06-17").Derive(cancelled.Token));
    }

    private static IEnumerable<StatusEvent> SelectKnownAt(IEnumerable<StatusEvent> events, DateTimeOffset knownAt) => events
        .Where(e => e.RecordedAt <= knownAt && (e.SupersededAt is null || e.SupersededAt > knownAt))
        .OrderBy(e => e.Latest).ThenBy(e => e.Sequence);

    private static IEnumerable<string> DescribeEventsKnownAt(RegisterFacts facts, DateTimeOffset knownAt) => facts.StatusEvents
        .Where(e => e.RecordedAt <= knownAt)
        .Select(e => $"{e.Sequence} {e.Id} {e.Status} {e.OccurredOn} {e.Basis} {e.Confidence} {e.LinkedEventId} {e.EndCause} {e.Note} {(e.SupersededAt <= knownAt ? e.SupersededAt : null)}");

    private static string Print((RegisterFactsBuilder Lists, int[] Order) drawn) => drawn.Lists.Derive().ToCsvText();
}
