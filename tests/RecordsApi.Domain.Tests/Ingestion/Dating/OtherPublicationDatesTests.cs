using RecordsApi.Domain.Ingestion.Dating;

namespace RecordsApi.Domain.Tests.Ingestion.Dating;

public class OtherPublicationDatesTests
{
    private static readonly DateOnly June = new(2025, 6, 1);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(8, 2)]
    [InlineData(-4, 4)]
    [InlineData(15, 5)]
    public void Distance_is_the_number_of_days_to_the_nearest_publication(int daysAfterStart, int distance) =>
        Assert.Equal(distance, new OtherPublicationDates([June.AddDays(10), June, June]).DaysToNearest(June.AddDays(daysAfterStart)));

    [Fact]
    public void Distance_is_null_without_other_publications() => Assert.Null(OtherPublicationDates.None.DaysToNearest(June));

    [Fact]
    public void Only_a_date_after_all_other_publications_is_the_newest()
    {
        var otherDates = new OtherPublicationDates([June.AddDays(10), June]);

        Assert.Equal([false, false, true], new[] { 5, 10, 11 }.Select(days => otherDates.AreAllBefore(June.AddDays(days))));
    }
}
