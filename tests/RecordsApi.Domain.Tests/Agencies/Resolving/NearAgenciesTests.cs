using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Tests.Agencies;

public sealed class NearAgenciesTests
{
    [Theory]
    [InlineData("Ashford Marshal's Office", "Ashford Police Department", true)]
    [InlineData("Ashfrod Police Department", "Ashford Police Department", true)]
    [InlineData("Ashford County Sheriff's Office", "Ashford Police Department", false)]
    [InlineData("Birchwood Police Department", "Ashford Police Department", false)]
    public void Agency_is_near_if_its_name_is_similar_or_its_place_the_same(string name, string known, bool isNear) =>
        Assert.Equal(isNear, NearAgencies.Find(ParsedAgencyName.Parse("FL", name), [("x", known)]).Count == 1);
}
