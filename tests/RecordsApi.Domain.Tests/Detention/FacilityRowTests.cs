using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>Tests how the cells of lists of facilities are read.</summary>
public sealed class FacilityRowTests
{
    [Theory]
    [InlineData("USMS IGA", "usms-iga")]
    [InlineData("Dedicated Inter-Governmental Service Agreement", "digsa")]
    [InlineData("CDF *", "cdf")]
    [InlineData("STAGNG", "staging")]
    [InlineData("DGSA", null)]
    [InlineData("Camp", null)]
    public void Type_is_read_if_exactly_one_is_close(string printed, string? code) =>
        Assert.Equal(code, FacilityTypeReader.Read(printed).Code);

    [Theory]
    [InlineData("OAK RESIDENTIAL CENTER1", "OAK RESIDENTIAL CENTER")]
    [InlineData("Oak County Jail***", "Oak County Jail")]
    [InlineData("Oak Center [2]", "Oak Center")]
    [InlineData("CASA OAK #2", "CASA OAK #2")]
    [InlineData("OAK AIRPORT - T7", "OAK AIRPORT - T7")]
    public void Marks_of_footnotes_are_no_part_of_a_name(string printed, string name) =>
        Assert.Equal(name, FacilityNameReader.RemoveMarks(printed));

    [Theory]
    [InlineData("100 NORTH ELM STREET", "100 N. Elm St.")]
    [InlineData("100 N ELM ST, SUITE 5400", "100 N Elm St")]
    [InlineData("100 ELM STREET P.O. BOX 235", "100 Elm St")]
    [InlineData("100 Elm Street (555) 123-4567", "100 Elm St")]
    [InlineData("200 Fifth Avenue", "200 5TH AVE.")]
    public void Addresses_that_are_written_differently_are_equal(string one, string other) =>
        Assert.Equal(StreetAddress.ToKey(one), StreetAddress.ToKey(other));

    [Fact]
    public void Post_office_box_is_no_place() => Assert.Null(StreetAddress.ToKey("P.O. BOX 27"));

    [Theory]
    [InlineData("119.3", 119.3)]
    [InlineData("50 (GM); $87.00 a day", 87.0)]
    [InlineData("$105.00 (1-64), $99.00 (65-200)", null)]
    [InlineData("b)(4)", null)]
    [InlineData("Not ICE Funded", null)]
    public void Price_is_a_number_only_if_exactly_one_is_printed(string printed, double? dollars) =>
        Assert.Equal((decimal?)dollars, PerDiemReader.Read(printed).Dollars);

    [Theory]
    [InlineData("-5")]
    [InlineData("1E+30")]
    [InlineData("1E+20")]
    public void Average_that_is_no_number_of_people_is_not_read(string printed)
    {
        var row = new FacilityRow { RowNumber = 8, PrintedFacilityKey = 1, LevelA = printed, LevelB = "#N/A" };

        Assert.Null(FacilityNumber.ReadPopulation(row));
        Assert.Equal([printed], FacilityNumber.FindUnreadableAverages(row));
    }

    [Fact]
    public void Price_that_is_withheld_is_noted() => Assert.Contains("withheld", PerDiemReader.Read("(b)(4)").Note, StringComparison.Ordinal);

    [Fact]
    public void Population_is_the_sum_of_the_levels()
    {
        var row = new FacilityRow { RowNumber = 1, PrintedFacilityKey = 1, LevelA = "1.5", LevelB = "2.7397261001169682E-3", LevelD = "4" };

        Assert.Equal(5.5m, FacilityNumber.ReadPopulation(row));
        Assert.Equal(7m, FacilityNumber.ReadPopulation(new FacilityRow { RowNumber = 1, PrintedFacilityKey = 1, AveragePopulation = "7" }));
    }

    [Theory]
    [InlineData("2.7397261001169682E-3", 0.0027)]
    [InlineData("0.0051", 0.01)]
    [InlineData("0", 0.0)]
    public void Average_of_less_than_a_hundredth_is_not_nobody(string printed, double expected) =>
        Assert.Equal((decimal)expected, FacilityNumber.ReadPopulation(new FacilityRow { RowNumber = 1, PrintedFacilityKey = 1, LevelA = printed }));

    [Fact]
    public void Footnote_gives_the_code_of_a_facility() =>
        Assert.Equal("OAKDETX", Assert.Single(DetlocNotes.Find(["[1] OAKDETX (OAK COUNTY JAIL) houses single adults.", "* Please note that …"])).Value);
}
