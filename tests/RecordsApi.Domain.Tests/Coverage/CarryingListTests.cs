using RecordsApi.Domain.Coverage;

namespace RecordsApi.Domain.Tests.Coverage;

public sealed class CarryingListTests
{
    [Theory]
    [InlineData("forming", "", "pending")]
    [InlineData("forming", "pending", "pending")]
    [InlineData("forming", "participating,pending", "pending")]
    [InlineData("in-force", "", "participating")]
    [InlineData("in-force", "pending", "participating")]
    [InlineData("ended", "participating", "participating")]
    [InlineData("uncertain", "pending,participating", "participating")]
    [InlineData("uncertain", "pending", "pending")]
    [InlineData("ended", "pending", "pending")]
    [InlineData("ended", "", "participating")]
    public void Status_is_carried_by_the_list_on_which_a_change_of_it_would_appear(string phase, string listedOn, string expected) =>
        Assert.Equal(expected, CarryingList.Find("287g", phase, listedOn.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void No_list_carries_agreements_of_a_program_without_lists() => Assert.Null(CarryingList.Find("other", "in-force", []));

    [Theory]
    [InlineData("", "participating,pending")]
    [InlineData("in-force", "participating")]
    [InlineData("forming", "pending")]
    [InlineData("forming,in-force", "participating,pending")]
    [InlineData("ended,uncertain", "participating,pending")]
    public void Question_is_carried_by_the_lists_of_the_phases_it_asks_for(string phases, string expected) =>
        Assert.Equal(expected.Split(','), CarryingList.ForPhases(phases.Split(',', StringSplitOptions.RemoveEmptyEntries)));
}
