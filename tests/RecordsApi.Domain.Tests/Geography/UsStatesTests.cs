using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Geography;

public sealed class UsStatesTests
{
    [Fact]
    public void All_states_and_territories_but_the_Minor_Outlying_Islands_can_have_agencies() =>
        Assert.Equal(["UM"], UsStates.Codes.Except(UsStates.WithAgencies.Keys));

    [Theory]
    [InlineData("OH")]
    [InlineData("oh")]
    [InlineData("Oh")]
    public void Name_is_found_by_its_code_in_upper_and_lower_case(string code) => Assert.Equal("Ohio", UsStates.Names[code]);
}
