using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Agencies.Resolving;

namespace RecordsApi.Domain.Tests.Agencies.Resolving;

public sealed class NearAgenciesTests
{
    [Theory]
    [InlineData("Ashford Marshal's Office", "Ashford Police Department", true)]
    [InlineData("Ashfrod Police Department", "Ashford Police Department", true)]
    [InlineData("Ashford County Sheriff's Office", "Ashford Police Department", false)]
    [InlineData("Birchwood Police Department", "Ashford Police Department", false)]
    public void Agency_is_near_if_its_name_is_similar_or_its_place_the_same(string name, string known, bool isNear) =>
        Assert.Equal(isNear, NearAgencies.Find(ParsedAgencyName.Parse("FL", name), [("x", known)]).Count == 1);

    [Fact]
    public void Agency_is_returned_once_with_the_most_similar_of_its_names() => Assert.Equal(
        [new NearAgency("x", "Ashford Police Department", 75)],
        NearAgencies.Find(ParsedAgencyName.Parse("FL", "Ashfrod Police Department"), [("x", "Ashford Marshal's Office"), ("x", "Ashford Police Department")]));
}
