using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.AgreementStates;

public sealed class AgreementIntervalsTests
{
    private static readonly ListCoverage Coverage = new(new(new(2025, 1, 1), new(2025, 12, 31)), null);

    [Fact]
    public void Adjacent_states_in_force_are_one_interval_and_a_state_out_of_force_ends_it()
    {
        var intervals = Create(
            State("a", "one", "task-force", "active", "2025-02-01", "2025-04-30"),
            State("a", "one", "task-force", "suspended", "2025-05-01", "2025-06-30"),
            State("a", "one", "task-force", "delisted", "2025-07-01", "2025-08-31", earliest: "2025-06-20"),
            State("a", "one", "task-force", "active", "2025-09-01", null));

        Assert.Equal(
            [
                ("a-i1", D("2025-02-01"), D("2025-06-30"), D("2025-06-19"), "delisted"),
                ("a-i2", D("2025-09-01"), (DateOnly?)null, D("2025-12-31"), null),
            ],
            intervals.Select(i => (i.Id, (DateOnly?)i.From, i.To, i.CertainTo, i.EndStatus)));
    }

    [Fact]
    public void An_agreement_that_passes_to_another_agency_has_an_interval_of_each()
    {
        var intervals = Create(
            State("a", "one", "task-force", "active", "2025-02-01", "2025-04-30"),
            State("a", "two", "task-force", "active", "2025-05-01", null));

        Assert.Equal([("one", null), ("two", null)], intervals.Select(i => (i.First.AgencyId, i.EndEventId)));
    }

    [Theory]
    [InlineData("task-force", "2025-03-31", "2025-05-01", IntervalBeginning.Returned, 31)]
    [InlineData("jail-enforcement", null, "2025-05-01", IntervalBeginning.Added, null)]
    [InlineData("jail-enforcement", "2025-06-01", "2025-05-01", IntervalBeginning.Added, null)]
    [InlineData("jail-enforcement", "2025-05-31", "2025-05-01", IntervalBeginning.Switched, null)]
    [InlineData("jail-enforcement", "2025-04-30", "2025-05-01", IntervalBeginning.Switched, 1)]
    [InlineData("jail-enforcement", null, "2025-02-01", IntervalBeginning.First, null)] // On the same day, neither is earlier.
    public void Interval_is_compared_with_the_earlier_ones_of_its_agency(
        string model, string? earlierTo, string from, IntervalBeginning expected, int? gapDays)
    {
        var earlier = earlierTo is null
            ? [State("a", "one", model, "active", "2025-02-01", null)]
            : new[] { State("a", "one", model, "active", "2025-02-01", earlierTo), State("a", "one", model, "terminated", D(earlierTo).AddDays(1).ToString("O"), null) };
        var interval = Create([.. earlier, State("b", "one", "task-force", "active", from, null)])[^1];

        Assert.Equal((expected, gapDays), (interval.Began, interval.GapDays));
        Assert.Equal(expected == IntervalBeginning.First ? null : D(from).DayNumber - D("2025-02-01").DayNumber, interval.DaysSincePreviousBegan);
    }

    [Fact]
    public void Interval_is_not_compared_with_those_of_another_program()
    {
        var other = State("a", "one", "boa", "signed", "2018-02-01", null) with { ProgramCode = "boa" };

        Assert.Equal(IntervalBeginning.First, Create(other, State("b", "one", "task-force", "active", "2025-02-01", null))[^1].Began);
    }

    private static DateOnly D(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    private static IReadOnlyList<AgreementInterval> Create(params IReadOnlyList<IntervalState> states) => AgreementIntervals.Create(states, Coverage);

    private static IntervalState State(string agreement, string agency, string model, string status, string from, string? to, string? earliest = null) => new(
        agreement, D(from), to is null ? DateOnly.MaxValue : D(to), agency, agency, "police", "KS", null, null, [], "287g", model,
        $"{agreement} {from}", status, status is "active" or "suspended" ? "in-force" : "ended", "participating", "listed", D(earliest ?? from), D(from));
}
