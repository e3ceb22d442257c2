using CsCheck;
using RecordsApi.Domain.Time;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Time;

public class EdtfDateComparisonTests
{
    private static readonly DateOnly TestDate = new(2025, 6, 17);

    private static readonly Gen<DateOnly> DateGenerator =
        Gen.Int[0, 20_000].Select(days => new DateOnly(1990, 1, 1).AddDays(days));

    [Theory]
    [InlineData("2025-06-17", Certainty.Certain)]
    [InlineData("2025-06-17~", Certainty.Possible)]
    [InlineData("2025-06", Certainty.Possible)]
    [InlineData("2025-06-13/2025-06-17", Certainty.Possible)]
    [InlineData("2025-06-17/", Certainty.Possible)]
    [InlineData("../2025-06-17", Certainty.Possible)]
    [InlineData("2025-06-18", Certainty.Excluded)]
    [InlineData("2025-06-18/..", Certainty.Excluded)]
    [InlineData("../2025-06-16", Certainty.Excluded)]
    public void CertaintyOn_returns_the_certainty_of_falling_on_the_date(string text, Certainty expected) =>
        Assert.Equal(expected, EdtfDate.Parse(text).CertaintyOn(TestDate));

    [Theory]
    [InlineData("2025-06-17", Certainty.Certain)]
    [InlineData("2025-06-13/2025-06-17", Certainty.Certain)]
    [InlineData("../2025-06-17", Certainty.Certain)]
    [InlineData("2025-05~", Certainty.Certain)]
    [InlineData("2025-06", Certainty.Possible)]
    [InlineData("../2025-06-18", Certainty.Possible)]
    [InlineData("2025-06-13/..", Certainty.Possible)]
    [InlineData("2025-06-13/", Certainty.Possible)]
    [InlineData("2025-06-18", Certainty.Excluded)]
    [InlineData("2025-07/", Certainty.Excluded)]
    public void CertaintyBy_returns_the_certainty_of_having_happened_by_the_end_of_the_date(string text, Certainty expected) =>
        Assert.Equal(expected, EdtfDate.Parse(text).CertaintyBy(TestDate));

    [Fact]
    public void CertaintyBy_never_becomes_less_certain_for_later_dates() =>
        Gen.Select(EdtfTextGenerator.AnyText.Select(EdtfDate.Parse), DateGenerator, Gen.Int[0, 1000]).ForAll((date, day, later) =>
            Assert.True(Rank(date.CertaintyBy(day)) <= Rank(date.CertaintyBy(day.AddDays(later)))));

    [Fact]
    public void CertaintyOn_is_certain_only_for_an_exact_date() =>
        Gen.Select(EdtfTextGenerator.AnyText.Select(EdtfDate.Parse), DateGenerator).ForAll((date, day) =>
        {
            var queried = date.Earliest ?? day;
            Assert.Equal(date.IsExact, date.CertaintyOn(queried) == Certainty.Certain);
        });

    [Theory]
    [InlineData("2025-06-17", true)]
    [InlineData("2025-06-17?", false)]
    [InlineData("2025-06", false)]
    [InlineData("2025-06-16/2025-06-17", false)]
    [InlineData("2025-06-17/..", false)]
    public void Date_is_exact_only_when_it_is_one_unqualified_day(string text, bool exact) =>
        Assert.Equal(exact, EdtfDate.Parse(text).IsExact);

    [Theory]
    [InlineData("2025-06-13/2025-06-17~", true)]
    [InlineData("2025-06-13?/2025-06-17", true)]
    [InlineData("../2025-06-17%", true)]
    [InlineData("2025~/", true)]
    [InlineData("2025-06-13/2025-06-17", false)]
    [InlineData("../2025-06-17", false)]
    public void Date_is_qualified_when_either_end_is_qualified(string text, bool qualified) =>
        Assert.Equal(qualified, EdtfDate.Parse(text).IsQualified);

    [Fact]
    public void A_month_and_the_interval_of_its_days_are_not_equal() =>
        Assert.NotEqual(EdtfDate.Parse("2025-06"), EdtfDate.Parse("2025-06-01/2025-06-30"));

    private static int Rank(Certainty certainty) => certainty switch
    {
        Certainty.Excluded => 0,
        Certainty.Possible => 1,
        _ => 2,
    };
}
