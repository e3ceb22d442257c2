using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Tests.Time;

public class EdtfDateFactoryTests
{
    private static readonly DateOnly Friday = new(2025, 6, 13);
    private static readonly DateOnly Tuesday = new(2025, 6, 17);

    [Fact]
    public void FromDay_equals_the_parsed_date() =>
        Assert.Equal(EdtfDate.Parse("2025-06-17"), EdtfDate.FromDate(Tuesday));

    [Fact]
    public void Between_returns_the_interval_with_both_ends() =>
        Assert.Equal(EdtfDate.Parse("2025-06-13/2025-06-17"), EdtfDate.Between(Friday, Tuesday));

    [Fact]
    public void Between_returns_a_day_when_both_ends_are_equal() =>
        Assert.Equal(EdtfDate.FromDate(Tuesday), EdtfDate.Between(Tuesday, Tuesday));

    [Fact]
    public void Between_throws_when_the_ends_are_reversed() =>
        Assert.Throws<ArgumentException>("last", () => EdtfDate.Between(Tuesday, Friday));

    [Fact]
    public void FromLastSeen_excludes_the_date_last_seen() =>
        Assert.Equal(EdtfDate.Parse("2025-06-14/2025-06-17"), EdtfDate.FromLastSeen(Friday, Tuesday));

    [Fact]
    public void FromLastSeen_returns_a_day_when_the_first_miss_is_the_next_day() =>
        Assert.Equal(EdtfDate.FromDate(Tuesday), EdtfDate.FromLastSeen(Tuesday.AddDays(-1), Tuesday));

    [Fact]
    public void FromLastSeen_throws_when_the_first_miss_is_not_after_the_last_seen_date() =>
        Assert.Throws<ArgumentException>("firstMissed", () => EdtfDate.FromLastSeen(Tuesday, Tuesday));

    [Fact]
    public void Interval_with_equal_ends_is_parsed_as_one_date() =>
        Assert.Equal("2025-06-17", EdtfDate.Parse("2025-06-17/2025-06-17").ToString());
}
