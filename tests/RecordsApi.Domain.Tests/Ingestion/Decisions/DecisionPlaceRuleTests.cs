using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Decisions;

/// <summary>Where decisions are made.</summary>
public sealed class DecisionPlaceRuleTests
{
    private static readonly AgencyMatcher Matcher = new(
        [
            Create("23", "Maine", "ME", "us"), Create("23003", "Aroostook County", "ME", "23"), Create("23005", "Cumberland County", "ME", "23"),
            Create("2300312345", "Linnell", "ME", "23003"), Create("2300554321", "Linnell", "ME", "23005"), Create("2302000", "Ashford", "ME", "23005"),
            Create("22", "Louisiana", "LA", "us"), Create("22001", "Terrebois Parish", "LA", "22"),
        ],
        []);

    [Theory]
    [InlineData("ME", "Ashford", "Ashford Police Department", "2302000")]
    [InlineData("ME", "Town of Ashford", "Ashford Police Department", "2302000")]
    [InlineData("ME", "Aroostook County", "Aroostook County Sheriff's Office", "23003")]
    [InlineData("ME", "Aroostook", "Aroostook County Sheriff's Office", "23003")]
    [InlineData("LA", "Terrebois Parish", "Terrebois Parish Sheriff's Office", "22001")]
    [InlineData("ME", "Maine", "Ashford Police Department", "23")]
    [InlineData("ME", "State of Maine", "Ashford Police Department", "23")]
    [InlineData("ME", "Linnell", "Aroostook County Sheriff's Office", "2300312345")]
    [InlineData("ME", "Linnell", "Ashford Police Department", "2300554321")]
    [InlineData("ME", "Nowhere", "Ashford Police Department", null)]
    public void Jurisdiction_is_found_by_its_name_and_its_agency(string state, string name, string agency, string? id) =>
        Assert.Equal(id, Matcher.FindJurisdiction(state, name, agency));

    [Fact]
    public void Jurisdiction_of_another_state_is_refused_with_its_state()
    {
        var problem = new DecisionPlaceRule(SampleJurisdictions.Matcher).FindProblem(SampleDecisions.CreateVote("Hialeah", "2025-03-11") with { State = "TX" });

        Assert.Equal(("state", "It has no jurisdiction 'Hialeah'; FL has."), problem);
    }

    [Fact]
    public void Council_of_another_city_is_refused()
    {
        var problem = new DecisionPlaceRule(SampleJurisdictions.Matcher).FindProblem(SampleDecisions.CreateVote("Hialeah", "2025-03-11") with { Jurisdiction = "Doral" });

        Assert.Equal("jurisdiction", problem?.Column);
    }

    [Theory]
    [InlineData("Miami-Dade County")]
    [InlineData("Florida")]
    [InlineData("Nowhere")]
    public void County_state_and_a_jurisdiction_that_no_state_has_are_accepted(string jurisdiction) =>
        Assert.Null(new DecisionPlaceRule(SampleJurisdictions.Matcher).FindProblem(SampleDecisions.CreateVote("Hialeah", "2025-03-11") with { Jurisdiction = jurisdiction }));

    private static JurisdictionFact Create(string id, string name, string state, string parent) => new(
        id, name, JurisdictionLevelCodes.FromGeoid(id), state, null, null, [parent], null, null, null, null, null, null);
}
