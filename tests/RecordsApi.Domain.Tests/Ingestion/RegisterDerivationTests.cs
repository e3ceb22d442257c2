using CsCheck;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion;

/// <summary>Tests properties that hold for the register derived from any publications.</summary>
public sealed class RegisterDerivationTests
{
    private const int Iterations = 100;

    [Fact]
    public void Order_of_files_does_not_change_the_register() =>
        PublicationHistoryGenerator.Histories
            .SelectMany(history => Gen.Shuffle(Enumerable.Range(0, history.FileCount).ToArray()).Select(order => (history, order)))
            .ForAll(
                sample => sample.history.Derive().ToCsvText() == sample.history.SelectFiles(sample.order).Derive().ToCsvText(),
                iterations: 25, print: sample => Print(sample.history));

    [Fact]
    public void Derivation_is_deterministic() =>
        PublicationHistoryGenerator.Histories.ForAll(
            history => history.Derive().ToCsvText() == history.Derive().ToCsvText(), iterations: 10);

    [Fact]
    public void Later_publications_add_events_and_only_supersede_earlier_ones() =>
        PublicationHistoryGenerator.Histories
            .SelectMany(history => Gen.Int[1, history.FileCount].Select(count => (history, count)))
            .ForAll(
                sample =>
                {
                    var earlier = sample.history.SelectFiles(Enumerable.Range(0, sample.count)).Derive();
                    var knownAt = earlier.Publications[^1].Publication.PublishedAt;
                    Assert.Equal(DescribeEventsKnownAt(earlier, knownAt), DescribeEventsKnownAt(sample.history.Derive(), knownAt));
                },
                iterations: Iterations, print: sample => $"{sample.count}: {Print(sample.history)}");

    [Fact]
    public void Every_current_status_history_follows_the_transition_rules() =>
        PublicationHistoryGenerator.Histories.ForAll(
            history =>
            {
                var facts = history.Derive();
                foreach (var agreement in facts.AgreementSummaries)
                    AssertAllowed(facts.GetCurrentEvents(agreement.Id));
            },
            iterations: Iterations);

    [Fact]
    public void Every_status_history_known_at_any_timestamp_follows_the_transition_rules() =>
        PublicationHistoryGenerator.Histories.ForAll(
            history =>
            {
                var facts = history.Derive();
                foreach (var events in facts.StatusEvents.GroupBy(e => e.AgreementId))
                {
                    foreach (var timestamp in events.Select(e => e.RecordedAt).Distinct())
                        AssertAllowed(events.Where(e => e.IsKnownAt(timestamp)).InStatusOrder());
                }
            },
            iterations: Iterations);

    [Fact]
    public void No_agreement_is_in_force_after_it_ended() =>
        PublicationHistoryGenerator.Histories.ForAll(
            history =>
            {
                var facts = history.Derive();
                foreach (var agreement in facts.AgreementSummaries)
                {
                    var eventsFromEnd = facts.GetCurrentEvents(agreement.Id)
                        .SkipWhile(e => e.Status is not ("terminated" or "expired" or "superseded"));
                    Assert.DoesNotContain(eventsFromEnd, e => e.Phase == "in-force");
                }
            },
            iterations: Iterations);

    [Fact]
    public void Every_agreement_on_the_newest_participating_list_is_in_force() =>
        PublicationHistoryGenerator.Histories.ForAll(
            history =>
            {
                var facts = history.Derive();
                var newest = facts.Publications.Last(p => p.Publication is { List: "participating", State: "accepted" }).Publication;
                foreach (var listing in facts.Listings.Where(l => l.LastPublicationId == newest.Id))
                    Assert.Equal("in-force", facts.GetAgreement(listing.AgreementId!).Phase);
            },
            iterations: Iterations);

    [Fact]
    public void Every_event_has_a_source_and_every_agreement_has_the_status_of_its_last_event() =>
        PublicationHistoryGenerator.Histories.ForAll(
            history =>
            {
                var facts = history.Derive();
                Assert.All(facts.StatusEvents, e => Assert.NotEmpty(facts.GetSourceIds(e)));
                Assert.All(
                    facts.AgreementSummaries,
                    a => Assert.Equal(a.RecordState == "merged" ? null : a.Status, facts.GetCurrentEvents(a.Id) is [.., var last] ? last.Status : null));
            },
            iterations: Iterations);

    [Fact]
    public void Events_are_numbered_in_recording_order() =>
        PublicationHistoryGenerator.Histories.ForAll(
            history =>
            {
                var events = history.Derive().StatusEvents;
                Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.Sequence));
                Assert.Equal(events.Select(e => e.RecordedAt).Order(), events.Select(e => e.RecordedAt));
            },
            iterations: Iterations);

    [Fact]
    public void Derivation_throws_when_canceled()
    {
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => new RegisterFactsBuilder().AddParticipatingList("2025-06-17").Derive(canceled.Token));
    }

    private static void AssertAllowed(IEnumerable<StatusEvent> events) =>
        Assert.Null(StatusHistoryValidator.FindFirstViolation(events.Select(e => e.Status))?.Reason);

    private static IEnumerable<string> DescribeEventsKnownAt(RegisterFacts facts, DateTimeOffset knownAt) => facts.StatusEvents
        .Where(e => e.RecordedAt <= knownAt)
        .Select(e => string.Join(
            ' ', e.Sequence, e.Id, e.Status, e.OccurredOn, e.Basis, e.Confidence, e.LinkedEventId, e.EndCause, e.Note,
            e.SupersededAt <= knownAt ? e.SupersededAt : null));

    private static string Print(RegisterFactsBuilder history) => history.Derive().ToCsvText();
}
