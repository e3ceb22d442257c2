using CsCheck;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Tests.Time;

public class EdtfDateComparisonTests
{
    private static readonly DateOnly Day = new(2025, 6, 17);

    private static readonly Gen<DateOnly> Days =
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
    public void On_says_how_surely_it_fell_on_the_day(string text, Certainty expected) =>
        Assert.Equal(expected, EdtfDate.Parse(text).On(Day));

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
    public void By_says_how_surely_it_had_happened_by_the_end_of_the_day(string text, Certainty expected) =>
        Assert.Equal(expected, EdtfDate.Parse(text).By(Day));

    [Fact]
    public void By_never_grows_less_certain_as_days_go_by() =>
        Gen.Select(EdtfTexts.Any.Select(EdtfDate.Parse), Days, Gen.Int[0, 1000]).Sample((date, day, later) =>
            Assert.True(Rank(date.By(day)) <= Rank(date.By(day.AddDays(later)))));

    [Fact]
    public void On_is_certain_only_on_the_day_of_an_exact_date() =>
        Gen.Select(EdtfTexts.Any.Select(EdtfDate.Parse), Days).Sample((date, day) =>
        {
            var asked = date.Earliest ?? day;
            Assert.Equal(date.IsExact, date.On(asked) == Certainty.Certain);
        });

    [Theory]
    [InlineData("2025-06-17", true)]
    [InlineData("2025-06-17?", false)]
    [InlineData("2025-06", false)]
    [InlineData("2025-06-16/2025-06-17", false)]
    [InlineData("2025-06-17/..", false)]
    public void A_date_is_exact_only_when_it_is_one_day_without_reservation(string text, bool exact) =>
        Assert.Equal(exact, EdtfDate.Parse(text).IsExact);

    [Theory]
    [InlineData("2025-06-13/2025-06-17~", true)]
    [InlineData("2025-06-13?/2025-06-17", true)]
    [InlineData("../2025-06-17%", true)]
    [InlineData("2025~/", true)]
    [InlineData("2025-06-13/2025-06-17", false)]
    [InlineData("../2025-06-17", false)]
    public void A_date_is_qualified_when_either_end_is(string text, bool qualified) =>
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
