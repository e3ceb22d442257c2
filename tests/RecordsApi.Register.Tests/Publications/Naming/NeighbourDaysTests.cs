using RecordsApi.Register.Publications.Naming;

namespace RecordsApi.Register.Tests.Publications.Naming;

public class NeighbourDaysTests
{
    private static readonly DateOnly June = new(2025, 6, 1);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(8, 2)]
    [InlineData(-4, 4)]
    [InlineData(15, 5)]
    public void Distance_is_counted_to_the_nearest_neighbour_on_either_side(int day, int distance) =>
        Assert.Equal(distance, new NeighbourDays([June.AddDays(10), June, June]).DistanceTo(June.AddDays(day)));

    [Fact]
    public void Without_neighbours_there_is_no_distance() => Assert.Null(NeighbourDays.None.DistanceTo(June));

    [Fact]
    public void Only_a_day_after_the_last_neighbour_is_the_newest()
    {
        var neighbours = new NeighbourDays([June.AddDays(10), June]);

        Assert.Equal([false, false, true], new[] { 5, 10, 11 }.Select(day => neighbours.AllBefore(June.AddDays(day))));
    }
}
