using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Decisions;

/// <summary>Tests the derivation of decisions with their sources and meetings.</summary>
public sealed class DecisionDerivationTests
{
    private static readonly DecisionFact MinutesRow = SampleDecisions.CreateVote("Miami", "2025-06-17") with
    {
        Yes = 3,
        No = 2,
        Note = "special meeting noticed for 09:00; called to order 09:36 and adjourned 20:17 America/New_York; "
            + "the mayor may veto within ten days",
        SourcePublisher = "City of Miami",
        SourceUrl = "https://minutes.example/1",
        Certainty = "minutes and several reports",
    };

    private static readonly DecisionFact ReportRow = MinutesRow with
    {
        Note = "the same vote as reported that day",
        SourcePublisher = "WPLG Local 10",
        SourceUrl = "https://news.example/1",
        Certainty = "second source for the row above",
    };

    [Fact]
    public void Second_source_is_added_to_the_same_decision()
    {
        var facts = Derive(MinutesRow, ReportRow);

        var decision = Assert.Single(facts.Decisions);
        Assert.Equal(("fl-miami-2025-06-17-vote-1", 3, 2), (decision.Id, decision.Yes!.Value, decision.No!.Value));
        Assert.Equal(2, facts.DecisionSources.Count(s => s.DecisionId == decision.Id));
    }

    [Fact]
    public void Status_event_has_every_source_of_its_decision()
    {
        var facts = Derive(MinutesRow, ReportRow);

        Assert.Equal(2, facts.GetSourceIds(facts.GetCurrentEvent("fl-miami-police-department-287g-task-force-1", "approved")).Count);
    }

    [Fact]
    public void Report_of_the_same_date_is_a_source_and_no_decision()
    {
        var facts = Derive(MinutesRow, ReportRow with { Kind = "report", Outcome = "scheduled" });

        Assert.Single(facts.Decisions);
        Assert.Equal(2, facts.DecisionSources.Count);
    }

    [Fact]
    public void Votes_of_one_date_with_different_outcomes_are_separate_decisions()
    {
        var facts = Derive(MinutesRow with { Outcome = "deferred" }, MinutesRow);

        Assert.Equal(["fl-miami-2025-06-17-vote-1", "fl-miami-2025-06-17-vote-2"], facts.Decisions.Select(d => d.Id));
    }

    [Fact]
    public void Meeting_has_each_source_of_its_decisions_once()
    {
        var facts = Derive(MinutesRow with { Outcome = "deferred" }, MinutesRow, ReportRow);

        Assert.Equal(
            facts.DecisionSources.Select(s => s.SourceId).Distinct().Order(StringComparer.Ordinal),
            facts.MeetingSources.Where(s => s.MeetingId == "fl-miami-city-council-2025-06-17").Select(s => s.SourceId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Special_meeting_in_a_note_becomes_a_meeting_with_UTC_times()
    {
        var facts = Derive(MinutesRow);

        var meeting = Assert.Single(facts.Meetings);
        Assert.Equal(("fl-miami-city-council-2025-06-17", "special", "America/New_York"), (meeting.Id, meeting.Kind, meeting.TimeZone));
        Assert.Equal(new DateTimeOffset(2025, 6, 17, 13, 0, 0, TimeSpan.Zero), meeting.ScheduledStart);
        Assert.Equal(new DateTimeOffset(2025, 6, 17, 13, 36, 0, TimeSpan.Zero), meeting.CalledToOrder);
        Assert.Equal(new DateTimeOffset(2025, 6, 18, 0, 17, 0, TimeSpan.Zero), meeting.Adjourned);
        Assert.Equal(meeting.Id, Assert.Single(facts.Decisions).MeetingId);
    }

    [Fact]
    public void Emergency_meeting_without_times_has_no_start() =>
        Assert.Equal(("emergency", null), DeriveMeeting("at a special emergency meeting"));

    [Fact]
    public void Note_without_a_meeting_creates_no_meeting() =>
        Assert.Empty(Derive(MinutesRow with { Note = "the regular agenda" }).Meetings);

    [Fact]
    public void Decision_is_recorded_at_the_end_of_the_date_of_its_first_source()
    {
        var facts = Derive(
            MinutesRow with { SourcePublishedOn = new DateOnly(2025, 7, 1) },
            ReportRow with { SourcePublishedOn = new DateOnly(2025, 6, 18) });

        Assert.Equal(new DateTimeOffset(2025, 6, 18, 23, 59, 59, TimeSpan.Zero), Assert.Single(facts.Decisions).RecordedAt);
    }

    [Fact]
    public void Source_without_a_date_is_dated_by_the_decision() =>
        Assert.Equal(new DateTimeOffset(2025, 6, 17, 23, 59, 59, TimeSpan.Zero),
            Assert.Single(Derive(MinutesRow with { SourcePublishedOn = null }).Decisions).RecordedAt);

    [Fact]
    public void Disagreeing_sources_mark_the_decision_and_its_event_disputed()
    {
        var facts = Derive(MinutesRow, ReportRow with { Certainty = "reports differ" });

        Assert.True(Assert.Single(facts.Decisions).Disputed);
        Assert.Equal((true, "low"), Assert.Single(facts.StatusEvents.Select(e => (e.Disputed, e.Confidence))));
    }

    [Fact]
    public void Decision_jurisdiction_is_found_by_name() =>
        Assert.Equal("1245000", Assert.Single(Derive(MinutesRow).Decisions).JurisdictionId);

    [Fact]
    public void Order_of_rows_does_not_change_the_register()
    {
        DecisionFact[] rows =
        [
            SampleDecisions.CreateVote("Doral", "2025-04-16"), MinutesRow,
            SampleDecisions.CreateVote("Miami", "2025-04-24", outcome: "deferred"),
        ];

        Assert.Equal(Derive(rows).ToCsvText(), Derive([.. rows.Reverse()]).ToCsvText());
    }

    [Fact]
    public void Order_of_sources_does_not_change_the_status_events() =>
        Assert.Equal(
            Derive(MinutesRow, ReportRow).StatusEvents.Select(e => (e.Id, e.Status, e.Basis, e.Confidence)),
            Derive(ReportRow, MinutesRow).StatusEvents.Select(e => (e.Id, e.Status, e.Basis, e.Confidence)));

    private static (string? Kind, DateTimeOffset? Start) DeriveMeeting(string note)
    {
        var meeting = Assert.Single(Derive(MinutesRow with { Note = note }).Meetings);
        return (meeting.Kind, meeting.ScheduledStart);
    }

    private static RegisterFacts Derive(params DecisionFact[] rows) => new RegisterFactsBuilder().AddDecisions(rows).Derive();
}
