using RecordsApi.Register.Time;

namespace RecordsApi.Register.Tests.Time;

public class EdtfDateFactoryTests
{
    private static readonly DateOnly Friday = new(2025, 6, 13);
    private static readonly DateOnly Tuesday = new(2025, 6, 17);

    [Fact]
    public void FromDay_gives_the_date_that_its_text_reads_as() =>
        Assert.Equal(EdtfDate.Parse("2025-06-17"), EdtfDate.FromDay(Tuesday));

    [Fact]
    public void Between_gives_the_interval_with_both_ends() =>
        Assert.Equal(EdtfDate.Parse("2025-06-13/2025-06-17"), EdtfDate.Between(Friday, Tuesday));

    [Fact]
    public void Between_gives_a_day_when_both_ends_are_the_same() =>
        Assert.Equal(EdtfDate.FromDay(Tuesday), EdtfDate.Between(Tuesday, Tuesday));

    [Fact]
    public void Between_refuses_when_the_ends_are_reversed() =>
        Assert.Throws<ArgumentException>("last", () => EdtfDate.Between(Tuesday, Friday));

    [Fact]
    public void After_leaves_out_the_day_it_was_last_seen() =>
        Assert.Equal(EdtfDate.Parse("2025-06-14/2025-06-17"), EdtfDate.After(Friday, Tuesday));

    [Fact]
    public void After_gives_a_day_when_it_was_missed_on_the_very_next() =>
        Assert.Equal(EdtfDate.FromDay(Tuesday), EdtfDate.After(Tuesday.AddDays(-1), Tuesday));

    [Fact]
    public void After_refuses_when_it_was_missed_no_later_than_it_was_seen() =>
        Assert.Throws<ArgumentException>("firstMissed", () => EdtfDate.After(Tuesday, Tuesday));

    [Fact]
    public void An_interval_reads_as_one_date_when_both_ends_are_the_same() =>
        Assert.Equal("2025-06-17", EdtfDate.Parse("2025-06-17/2025-06-17").ToString());
}
