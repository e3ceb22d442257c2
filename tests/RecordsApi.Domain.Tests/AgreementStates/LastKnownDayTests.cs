using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Coverage;

namespace RecordsApi.Domain.Tests.AgreementStates;

public sealed class LastKnownDayTests
{
    private static readonly DateOnly KnownOn = new(2025, 6, 30);

    private static readonly ListCoverage Coverage = new(new(new(2021, 1, 13), new(2025, 6, 17)), new(new(2025, 2, 1), new(2025, 5, 9)));

    [Theory]
    [InlineData("participating", "listed", "2025-03-01", "2025-06-17")]
    [InlineData("pending", "listed", "2025-03-01", "2025-05-09")]
    [InlineData("participating", "documented", "2025-03-01", "2025-06-17")]
    [InlineData("participating", "documented", "2025-06-20", "2025-06-20")]
    [InlineData("participating", "documented", "2025-06-30", "2025-06-30")]
    public void Day_is_the_end_of_the_list_that_carries_the_status_or_later_evidence(string list, string basis, string since, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), LastKnownDay.Find([CreateState(list, basis, since)], Coverage, KnownOn));

    [Fact]
    public void Event_dated_after_everything_that_was_recorded_does_not_count_yet() =>
        Assert.Equal(new DateOnly(2025, 5, 9), LastKnownDay.Find([CreateState("pending", "listed", "2025-03-01"), CreateState("participating", "reported", "2025-07-01")], Coverage, KnownOn));

    [Fact]
    public void Agreement_without_a_status_has_no_last_known_day() =>
        Assert.Null(LastKnownDay.Find([CreateState("participating", "reported", "2025-07-01")], Coverage, KnownOn));

    private static AgreementState CreateState(string list, string basis, string since) => new()
    {
        AgreementId = "fl-somewhere-1",
        RecordedAt = default,
        ValidFrom = DateOnly.Parse(since, null),
        ValidThrough = DateOnly.MaxValue,
        ProgramCode = "287g",
        ModelCode = "task-force",
        Counterparty = "ICE",
        RecordState = "current",
        AgencyId = "fl-somewhere",
        AgencyName = "Somewhere Police",
        AgencyType = "police",
        State = "FL",
        EventId = "fl-somewhere-1-e1",
        Status = list == "pending" ? "pending" : "active",
        CarriedBy = list,
        StatusBasis = basis,
        StatusLatest = DateOnly.Parse(since, null),
    };
}
