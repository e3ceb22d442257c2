using RecordsApi.Data.Writing;

namespace RecordsApi.Data.Tests.Writing;

public sealed class ClockCheckTests
{
    private static readonly DateTimeOffset Known = new(2026, 3, 27, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Clock_years_behind_the_newest_thing_known_is_refused() =>
        Assert.Throws<WrongClockException>(() => TransactionTimes.GetEntryTime(Known, Known.AddYears(-6)));

    [Fact]
    public void Clock_hours_behind_is_accepted_because_lists_are_known_at_a_time_set_by_convention() =>
        Assert.Equal(Known.AddMilliseconds(1), TransactionTimes.GetEntryTime(Known, Known.AddHours(-6)));

    [Fact]
    public void Clock_ten_years_ahead_is_refused_with_both_times()
    {
        var error = Assert.Throws<WrongClockException>(() => TransactionTimes.GetEntryTime(Known, Known.AddYears(10)));

        Assert.Contains("The clock says 2036-03-27 16:00 UTC, more than 1096 days after", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_of_later_dates_are_refused()
    {
        string[] names = ["participatingAgencies03202026.xlsx", "participatingAgencies03232026.xlsx", "participatingAgencies03242026.xlsx"];

        Assert.Throws<WrongClockException>(() => ClockCheck.RequireFilesInPast(names, Known.AddYears(-6)));
    }

    [Fact]
    public void One_file_name_with_a_later_year_is_not_the_clock() =>
        ClockCheck.RequireFilesInPast(["participatingAgencies03202026.xlsx", "participatingAgencies03232036.xlsx"], Known);
}
