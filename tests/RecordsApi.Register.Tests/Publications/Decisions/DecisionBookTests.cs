using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Decisions;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications.Decisions;

/// <summary>Decisions, their sources and their meetings.</summary>
public sealed class DecisionBookTests
{
    private static readonly DecisionFact Minutes = Told.Vote("Miami", "2025-06-17") with
    {
        Yes = 3,
        No = 2,
        Note = "special meeting noticed for 09:00; called to order 09:36 and adjourned 20:17 America/New_York; the mayor may veto within ten days",
        SourcePublisher = "City of Miami",
        SourceUrl = "https://minutes.example/1",
        Certainty = "minutes and several reports",
    };

    private static readonly DecisionFact Report = Minutes with
    {
        Note = "the same vote as reported that day",
        SourcePublisher = "WPLG Local 10",
        SourceUrl = "https://news.example/1",
        Certainty = "second source for the row above",
    };

    [Fact]
    public void A_second_source_joins_the_same_decision()
    {
        var facts = Derive(Minutes, Report);

        var decision = Assert.Single(facts.Decisions);
        Assert.Equal(("fl-miami-2025-06-17-vote-1", 3, 2), (decision.Id, decision.Yes!.Value, decision.No!.Value));
        Assert.Equal(2, facts.DecisionSources.Count(s => s.DecisionId == decision.Id));
    }

    [Fact]
    public void A_status_event_names_every_source_of_its_decision()
    {
        var facts = Derive(Minutes, Report);

        Assert.Equal(2, facts.SourcesOf(facts.Event("fl-miami-police-department-287g-task-force-1", "approved")).Count);
    }

    [Fact]
    public void A_report_of_the_same_day_is_a_source_and_no_decision()
    {
        var facts = Derive(Minutes, Report with { Kind = "report", Outcome = "scheduled" });

        Assert.Single(facts.Decisions);
        Assert.Equal(2, facts.DecisionSources.Count);
    }

    [Fact]
    public void Two_votes_of_one_day_with_different_outcomes_are_two_decisions()
    {
        var facts = Derive(Minutes with { Outcome = "deferred" }, Minutes);

        Assert.Equal(["fl-miami-2025-06-17-vote-1", "fl-miami-2025-06-17-vote-2"], facts.Decisions.Select(d => d.Id));
    }

    [Fact]
    public void A_note_of_a_special_meeting_is_a_meeting_with_its_times_in_UTC()
    {
        var facts = Derive(Minutes);

        var meeting = Assert.Single(facts.Meetings);
        Assert.Equal(("fl-miami-city-council-2025-06-17", "special", "America/New_York"), (meeting.Id, meeting.Kind, meeting.TimeZone));
        Assert.Equal(new DateTimeOffset(2025, 6, 17, 13, 0, 0, TimeSpan.Zero), meeting.ScheduledStart);
        Assert.Equal(new DateTimeOffset(2025, 6, 17, 13, 36, 0, TimeSpan.Zero), meeting.CalledToOrder);
        Assert.Equal(new DateTimeOffset(2025, 6, 18, 0, 17, 0, TimeSpan.Zero), meeting.Adjourned);
        Assert.Equal(meeting.Id, Assert.Single(facts.Decisions).MeetingId);
    }

    [Fact]
    public void An_emergency_meeting_without_times_has_none() =>
        Assert.Equal(("emergency", null), Meeting("at a special emergency meeting"));

    [Fact]
    public void A_note_that_tells_of_no_meeting_makes_none() =>
        Assert.Empty(Derive(Minutes with { Note = "the regular agenda" }).Meetings);

    [Fact]
    public void A_decision_is_known_from_the_end_of_the_day_its_first_source_was_published()
    {
        var facts = Derive(Minutes with { SourcePublishedOn = new DateOnly(2025, 7, 1) }, Report with { SourcePublishedOn = new DateOnly(2025, 6, 18) });

        Assert.Equal(new DateTimeOffset(2025, 6, 18, 23, 59, 59, TimeSpan.Zero), Assert.Single(facts.Decisions).RecordedAt);
    }

    [Fact]
    public void A_source_without_a_day_counts_from_the_day_of_the_decision() =>
        Assert.Equal(new DateTimeOffset(2025, 6, 17, 23, 59, 59, TimeSpan.Zero),
            Assert.Single(Derive(Minutes with { SourcePublishedOn = null }).Decisions).RecordedAt);

    [Fact]
    public void Sources_that_disagree_dispute_the_decision_and_its_event()
    {
        var facts = Derive(Minutes, Report with { Certainty = "reports differ" });

        Assert.True(Assert.Single(facts.Decisions).Disputed);
        Assert.Equal((true, "low"), Assert.Single(facts.StatusEvents.Select(e => (e.Disputed, e.Confidence))));
    }

    [Fact]
    public void The_decisions_place_is_the_one_of_its_name() =>
        Assert.Equal("1245000", Assert.Single(Derive(Minutes).Decisions).JurisdictionId);

    [Fact]
    public void The_order_of_the_rows_makes_no_difference()
    {
        DecisionFact[] rows = [Told.Vote("Doral", "2025-04-16"), Minutes, Told.Vote("Miami", "2025-04-24", outcome: "deferred")];

        Assert.Equal(Derive(rows).AsText(), Derive([.. rows.Reverse()]).AsText());
    }

    [Fact]
    public void The_order_of_two_sources_makes_no_difference_to_what_is_decided() =>
        Assert.Equal(
            Derive(Minutes, Report).StatusEvents.Select(e => (e.Id, e.Status, e.Basis, e.Confidence)),
            Derive(Report, Minutes).StatusEvents.Select(e => (e.Id, e.Status, e.Basis, e.Confidence)));

    private static (string? Kind, DateTimeOffset? Start) Meeting(string note)
    {
        var meeting = Assert.Single(Derive(Minutes with { Note = note }).Meetings);
        return (meeting.Kind, meeting.ScheduledStart);
    }

    private static RegisterFacts Derive(params DecisionFact[] rows) => new Lists().Decided(rows).Derive();
}
