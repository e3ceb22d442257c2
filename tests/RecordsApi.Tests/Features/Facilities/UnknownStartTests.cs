using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>An agreement about a facility that began at an unknown time before the first list that shows it.</summary>
public sealed class UnknownStartTests(UnknownStartTests.Factory register) : IClassFixture<UnknownStartTests.Factory>
{
    private const string Agreement = $"{FacilityRegisterFactory.Baldwin}-detention-1";

    [Fact]
    public async Task Earliest_date_of_the_status_event_is_null()
    {
        var status = Assert.Single((await register.GetJsonAsync($"/v1/agreements/{Agreement}/history"))["data"]!.AsArray())!;

        Assert.Equal(("../2020-03-01", null, "2020-03-01"), ((string)status["occurredOn"]!, (string?)status["earliest"], (string)status["latest"]!));
    }

    [Fact]
    public async Task Earliest_first_day_of_the_interval_is_null()
    {
        var interval = Assert.Single((await register.GetJsonAsync("/v1/agreements/intervals?program=igsa&state=AL"))["data"]!.AsArray())!;

        Assert.Equal(("2020-03-01", null), ((string)interval["from"]!, (string?)interval["possibleFrom"]));
    }

    public sealed class Factory() : RegisterApiFactory(
        FacilityRegisterFactory.CreateRegister().FacilityAgreement(FacilityRegisterFactory.Baldwin, "igsa", "../2020-03-01", "ice-detention-statistics-2020-03-02"));
}
