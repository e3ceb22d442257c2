using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Detention.Dating;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>Tests how the day of publication and the day of the data of a list of facilities are found.</summary>
public sealed class FacilityDatingTests
{
    private static FacilityFileDates Resolve(
        string fileName, string heading, string? savedAt = null, string sheet = "Facilities FY22", string column = "FY22 ALOS") =>
        FacilityFileDates.Resolve(new FacilityFile(
            FacilityListCodes.Statistics, fileName, "0", sheet, [column], [$"ICE FACILITIES DATA, {column[..4]}", heading], [])
        {
            SavedAt = savedAt is null ? null : DateTimeOffset.Parse(savedAt, System.Globalization.CultureInfo.InvariantCulture),
        });

    [Theory]
    [InlineData("FY22_detentionStats03172022.xlsx", "2022-03-17")]
    [InlineData("20220318014755-FY22_detentionStats03172022b.xlsx", "2022-03-17")]
    [InlineData("FY22_detentionStats220316.xlsx", "2022-03-16")]
    [InlineData("FY22_detentionStats031622.xlsx", "2022-03-16")]
    [InlineData("20220318014755-FY22_detention-stats_0316.xlsx", "2022-03-16")]
    [InlineData("ice_detention_stats_20220316_160809.xlsx", "2022-03-16")]
    public void Day_of_publication_is_read_from_the_file_name(string fileName, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Resolve(fileName, "Source: IIDS, 03/07/2022").PublishedOn);

    [Fact]
    public void Year_that_is_one_too_low_in_the_file_name_is_corrected_and_noted()
    {
        var dates = Resolve("20220318014755-FY22_detentionStats03172021.xlsx", "Source: IIDS, 03/07/2022");

        Assert.Equal(new DateOnly(2022, 3, 17), dates.PublishedOn);
        Assert.Contains("2021-03-17, which is before the day of the data", dates.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Year_of_the_data_that_is_not_in_the_fiscal_year_is_corrected_and_noted()
    {
        var dates = Resolve("FY22_detentionStats01202022.xlsx", "Source: IIDS, 01/09/2021");

        Assert.Equal(new DateOnly(2022, 1, 9), dates.DataAsOf);
        Assert.Contains("not in the fiscal year 2022", dates.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void List_of_a_whole_year_may_be_drawn_after_its_end() =>
        Assert.Equal(new DateOnly(2022, 10, 7), Resolve("FY22-detentionStats.xlsx", "Source: IIDS, 10/07/2022").DataAsOf);

    [Fact]
    public void Name_without_a_date_is_dated_by_the_day_on_which_the_workbook_was_saved()
    {
        var dates = Resolve("FY22-detentionStats.xlsx", "Source: IIDS, 09/19/2022", "2022-12-09T20:42:42Z");

        Assert.Equal(new DateOnly(2022, 12, 9), dates.PublishedOn);
        Assert.Contains("no date that can be read", dates.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void List_is_not_published_long_before_it_is_saved() =>
        Assert.Equal(
            new DateOnly(2022, 4, 20),
            Resolve("20220421081427-FY22_detentionStats04122022b.xlsx", "Source: IIDS, 04/04/2022", "2022-04-20T15:04:24Z").PublishedOn);

    [Fact]
    public void Fiscal_year_is_that_of_heading_and_columns_where_the_worksheet_is_named_for_another()
    {
        var dates = Resolve("FY22_detentionStats09152022.xlsx", "Source: IIDS, 02/24/2020", sheet: "Facilities FY22", column: "FY20 ALOS");

        Assert.Equal((2020, new DateOnly(2020, 2, 24)), (dates.FiscalYear, dates.DataAsOf));
        Assert.Contains("named for the fiscal year 2022", dates.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1685 Facilities, Source: ICE Integrated Decision Support (IIDS), 11/06/2021")]
    [InlineData("FY2022 data: IIDS as of 11/06/2021; EID data through 11/04/2021")]
    [InlineData("Population Data as of November 2, 2021; Source: IIDS, November 6, 2021")]
    [InlineData("Source: ICE Integrated Decision Support (IIDS), 2021-11-06")]
    [InlineData("Source: ICE Integrated Decision Support (IIDS), 6 November 2021")]
    public void Day_of_the_data_is_that_of_the_data_warehouse(string heading) =>
        Assert.Equal(new DateOnly(2021, 11, 6), Resolve("list.xlsx", heading).DataAsOf);
}
