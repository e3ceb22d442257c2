using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Tests.Agencies;

public sealed class AgencyShortFormsTests
{
    [Theory]
    [InlineData("OH", "Stark Hollow County Sheriff's Office", "shso")]
    [InlineData("OH", "Stark Hollow County Sheriff's Office", "shcso")]
    [InlineData("OH", "Stark Hollow County Sheriff's Office", "shsd")]
    [InlineData("OH", "Elm Grove Police Dept.", "egpd")]
    [InlineData("LA", "Vieux Parish Sheriff's Office", "vso")]
    [InlineData("OH", "Ohio State Highway Patrol", "oshp")]
    [InlineData("OH", "Ohio State Highway Patrol", "shp")]
    [InlineData("OH", "Ohio Department of Roads and Bridges, Division of Highway Patrol", "ohp")]
    [InlineData("OH", "Ohio Department of Roads and Bridges, Division of Highway Patrol", "odrb")]
    [InlineData("TX", "Texas Department of Public Safety - Texas Highway Patrol", "thp")]
    [InlineData("TX", "Texas Department of Public Safety - Texas Highway Patrol", "txdps")]
    [InlineData("TX", "Texas Department of Public Safety - Texas Highway Patrol", "dps")]
    public void Initials_follow_from_the_name(string state, string name, string initials) =>
        Assert.Contains(initials, AgencyShortForms.Derive(state, name));

    [Theory]
    [InlineData("OH", "Elm Police")]
    [InlineData("OH", "Ohio Highway Patrol Association of Retired Motor Vehicle Inspectors and Auditors")]
    public void Initials_that_are_too_short_or_too_long_are_left_out(string state, string name) =>
        Assert.All(AgencyShortForms.Derive(state, name), initials => Assert.InRange(initials.Length, 3, 8));

    [Fact]
    public void A_local_agency_has_no_initial_of_its_state() =>
        Assert.Equal(["egpd"], AgencyShortForms.Derive("OH", "Elm Grove Police Department"));
}
