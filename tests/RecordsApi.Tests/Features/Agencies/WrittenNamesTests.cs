using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agencies;

/// <summary>Names as people write them.</summary>
public sealed class WrittenNamesTests(WrittenNamesApiFactory service) : IClassFixture<WrittenNamesApiFactory>
{
    [Theory]
    [InlineData("agencies", "Stark Hollow County SO", "oh-stark-hollow-county-sheriffs-office")]
    [InlineData("agencies", "Stark Hollow SO", "oh-stark-hollow-county-sheriffs-office")]
    [InlineData("agencies", "Stark Hollow Co. Sheriff", "oh-stark-hollow-county-sheriffs-office")]
    [InlineData("agencies", "SHSO", "oh-stark-hollow-county-sheriffs-office")]
    [InlineData("agencies", "shcso", "oh-stark-hollow-county-sheriffs-office")]
    [InlineData("agencies", "De Ridge County SO", "oh-deridge-county-sheriffs-office")]
    [InlineData("agencies", "DeRidge County", "oh-deridge-county-sheriffs-office")]
    [InlineData("agencies", "Elm Grove PD", "oh-elm-grove-police-department")]
    [InlineData("agencies", "Elm Grove Police Dept", "oh-elm-grove-police-department")]
    [InlineData("agencies", "Elm Grove Twp", "oh-elm-grove-township-constable")]
    [InlineData("agencies", "LaBelle PD", "oh-labelle-police-department")]
    [InlineData("agencies", "La Belle", "oh-labelle-police-department")]
    [InlineData("agencies", "St. Anselm County SO", "oh-saint-anselm-county-sheriffs-office")]
    [InlineData("agencies", "OHP", "oh-department-of-roads")]
    [InlineData("agencies", "Bridge Wardens", "oh-department-of-roads")]
    [InlineData("jurisdictions", "DeRidge County", "39903")]
    [InlineData("jurisdictions", "De Ridge County", "39903")]
    [InlineData("jurisdictions", "La Belle", "3990002")]
    [InlineData("jurisdictions", "St Anselm", "39905")]
    [InlineData("agreements", "Elm Grove PD", "oh-elm-grove-police-department-287g-task-force-1")]
    [InlineData("agreements", "SHSO", "oh-stark-hollow-county-sheriffs-office-287g-jail-enforcement-1")]
    public async Task The_best_match_is_the_record_that_is_meant(string list, string text, string expected) =>
        Assert.Equal(expected, (await service.GetIdsAsync($"/v1/{list}?q={Uri.EscapeDataString(text)}"))[0]);

    [Fact]
    public async Task A_quoted_abbreviation_is_searched_for_as_it_is() =>
        Assert.Empty(await service.GetIdsAsync("/v1/agencies?q=%22Elm+Grove+PD%22"));

    [Fact]
    public async Task An_abbreviation_that_begins_a_text_is_a_word_like_any_other() =>
        Assert.Equal(["oh-southern-college-police-department"], await service.GetIdsAsync("/v1/agencies?q=so"));
}
