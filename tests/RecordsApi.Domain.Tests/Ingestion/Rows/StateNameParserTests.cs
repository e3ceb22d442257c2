using CsCheck;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Rows;

public class StateNameParserTests
{
    [Theory]
    [InlineData("TEXAS ", "TX")]
    [InlineData("UTAh", "UT")]
    [InlineData("WEST\u00A0VIRGINIA", "WV")]
    [InlineData("fl", "FL")]
    [InlineData("District of Columbia", "DC")]
    [InlineData("GUAM", "GU")]
    [InlineData("Puerto Rico", "PR")]
    public void State_is_read_regardless_of_case_and_white_space(string printed, string code)
    {
        var row = Read(printed);

        Assert.Equal(code, row.State);
        Assert.Empty(row.Notes);
    }

    [Theory]
    [InlineData("WEST VIRIGINIA", "WV")]
    [InlineData("MCHIGAN", "MI")]
    [InlineData("UTAHJ", "UT")]
    [InlineData("SOTH CAROLINA", "SC")]
    [InlineData("KANAS", "KS")]
    [InlineData("Pensylvannia", "PA")]
    public void Misspelled_state_resolves_to_the_only_close_match_and_is_noted(string printed, string code)
    {
        var row = Read(printed);

        Assert.Equal(code, row.State);
        Assert.Equal($"STATE is printed as “{printed}” and was read as {code}.", row.Notes.Single());
    }

    [Theory]
    [InlineData("NOUTH CAROLINA")]
    [InlineData("ATLANTIS")]
    [InlineData("XX")]
    [InlineData("FLORIDA / TEXAS")]
    public void State_without_exactly_one_close_match_is_a_problem(string printed)
    {
        var row = Read(printed);

        Assert.Null(row.State);
        Assert.Equal(("STATE", printed), (row.Problems.Single().Column, row.Problems.Single().Printed));
    }

    [Fact]
    public void Blank_state_is_a_problem() => Assert.Equal("STATE", Read(" ").Problems.Single().Column);

    [Fact]
    public void One_typo_in_a_long_name_never_resolves_to_another_state()
    {
        (string Name, string Code)[] states =
            [("FLORIDA", "FL"), ("PENNSYLVANIA", "PA"), ("NORTH CAROLINA", "NC"), ("WEST VIRGINIA", "WV"), ("ARKANSAS", "AR")];
        Gen.Select(Gen.Int[0, states.Length - 1], Gen.Int[0, 100], Gen.Char['A', 'Z']).ForAll((state, position, letter) =>
        {
            var (name, code) = states[state];
            var index = position % name.Length;

            var parsedCode = Read(name[..index] + letter + name[(index + 1)..]).State;

            Assert.True(parsedCode is null || parsedCode == code);
        });
    }

    private static ParsedRow Read(string state) => RowParser.Parse(
        new PrintedCells(State: state, Agency: "Police", Model: "Task Force Model"), ListKind.Pending, new DateOnly(2025, 7, 3))!;
}
