using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Formats;

/// <summary>Decisions and meetings as GeoJSON.</summary>
public sealed class DecisionPointsTests(DecisionPointsTests.GeolocatedApiFactory service) : IClassFixture<DecisionPointsTests.GeolocatedApiFactory>
{
    [Theory]
    [InlineData("decisions")]
    [InlineData("meetings")]
    [InlineData("agreements/fl-miami-police-department-287g-task-force-1/decisions")]
    public async Task Decisions_and_meetings_are_where_the_body_decides(string list)
    {
        var feature = Assert.Single((await service.GetJsonAsync($"/v1/{list}?format=geojson"))["features"]!.AsArray())!;

        HttpTestExtensions.AssertJsonEqual("""{ "type": "Point", "coordinates": [-80.21, 25.78] }""", feature["geometry"]);
        Assert.Equal("1245000", (string?)feature["properties"]!["jurisdictionId"]);
    }

    public sealed class GeolocatedApiFactory() : RegisterApiFactory(FloridaTestData.CreateRegister().WithCoordinates("1245000", 25.78, -80.21));
}
