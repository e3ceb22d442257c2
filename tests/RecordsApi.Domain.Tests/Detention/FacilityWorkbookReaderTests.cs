using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>Tests what is read from a workbook with a list of detention facilities.</summary>
public sealed class FacilityWorkbookReaderTests
{
    private static WorkbookBuilder Statistics => FacilityWorkbooks.Statistics(22, "05/31/2022")
        .AddFacility("OAK COUNTY JAIL", "1 ELM STREET", "OAKVILLE", "TX", "IGSA", 10.5m, 50, "DAL");

    private static FacilityTable Read(byte[] file, string name = "FY22_detentionStats06092022.xlsx") =>
        FacilityWorkbookReader.Read(new MemoryStream(file), name, null, CancellationToken.None);

    [Fact]
    public void Row_is_read_as_printed()
    {
        var row = Assert.Single(Read(Statistics.ToBytes()).Rows);

        Assert.Equal(
            new PrintedFacility
            {
                Name = "OAK COUNTY JAIL",
                Address = "1 ELM STREET",
                City = "OAKVILLE",
                State = "TX",
                Zip = "70000",
                FieldOffice = "DAL",
                TypeDetailed = "IGSA",
                Sexes = "Male",
            },
            row.Facility);
        Assert.Equal((6, "10.5", "0", "50"), (row.Numbers.RowNumber, row.Numbers.LevelA, row.Numbers.LevelB, row.Numbers.GuaranteedMinimum));
    }

    [Fact]
    public void Contract_date_that_is_stored_as_a_number_is_printed_as_Excel_shows_it()
    {
        var file = WorkbookBuilder.WithColumns("NAME", "CITY", "STATE", "TYPE", "Best Known Contract Initiation Date", "Best Known Contract Expiration Date", "Capacity")
            .AddRow("OAK COUNTY JAIL", "OAKVILLE", "TX", "IGSA", new DateOnly(2011, 6, 1), "Indefinite", 40695).ToBytes();

        var facility = Assert.Single(Read(file).Rows).Facility;

        Assert.Equal(("6/1/2011", "Indefinite", "40695"), (facility.ContractStart, facility.ContractEnd, facility.Capacity));
    }

    [Fact]
    public void Columns_are_found_by_their_words_wherever_they_stand()
    {
        var file = WorkbookBuilder.WithColumns("Facility Type - Detailed", "ST", "FACILITY  NAME", "CITY")
            .AddRow("Contract Detention Facility", "OH", "Ash Center", "Ashtown").ToBytes();

        var facility = Assert.Single(Read(file).Rows).Facility;

        Assert.Equal(("Contract Detention Facility", "OH", "Ash Center", "Ashtown"), (facility.TypeDetailed, facility.State, facility.Name, facility.City));
    }

    [Fact]
    public void Remark_or_mark_of_a_footnote_is_no_part_of_a_heading()
    {
        var file = WorkbookBuilder.WithColumns("Facility Name", "Facility City", "Facility State (USPS)", "Facility Type Detailed [1]", "Level A (Low)", "Guaranteed Minimum 2")
            .AddRow("Ash Center", "Ashtown", "OH", "IGSA", 1.5, 50).ToBytes();

        var row = Assert.Single(Read(file).Rows);

        Assert.Equal(
            ("Ash Center", "Ashtown", "OH", "IGSA", "1.5", "50"),
            (row.Facility.Name, row.Facility.City, row.Facility.State, row.Facility.TypeDetailed, row.Numbers.LevelA, row.Numbers.GuaranteedMinimum));
    }

    [Fact]
    public void Heading_without_a_remark_counts_before_one_with_a_remark()
    {
        var file = WorkbookBuilder.WithColumns("NAME", "CITY", "STATE (OWNER)", "STATE", "TYPE").AddRow("Ash Center", "Ashtown", "PA", "OH", "IGSA").ToBytes();

        Assert.Equal("OH", Assert.Single(Read(file).Rows).Facility.State);
    }

    [Fact]
    public void List_of_statistics_is_one_also_if_the_headings_of_the_levels_are_not_recognized()
    {
        var file = WorkbookBuilder.WithColumns("Name", "City", "State", "Type Detailed", "FY26 ALOS", "Low", "High").AddRow("Ash Center", "Ashtown", "OH", "IGSA", 30, 1, 2).ToBytes();

        Assert.Equal(FacilityListCodes.Statistics, Read(file).List);
    }

    [Fact]
    public void Worksheet_of_the_newest_fiscal_year_is_the_list_even_if_that_of_the_year_before_has_more_rows()
    {
        var file = WorkbookBuilder.WithColumns("NAME", "CITY", "STATE", "TYPE", "FY26 ALOS").AddRow("Ash Center", "Ashtown", "OH", "IGSA", 30).AddSheetBefore("x", hidden: false).ToBytes();
        file = TestWorkbookArchive.ReplacePart(file, "xl/worksheets/sheet1.xml", TestWorkbookArchive.ToWorksheetXml(
            InlineRow(1, "NAME", "CITY", "STATE", "TYPE", "FY25 ALOS") + InlineRow(2, "Ash Center", "Ashtown", "OH", "IGSA", "20") + InlineRow(3, "Elm Center", "Elmtown", "OH", "CDF", "20"), ""));

        Assert.Equal(["FY26 ALOS"], Read(file).Columns.Where(column => column.EndsWith("ALOS", StringComparison.Ordinal)));
    }

    [Fact]
    public void List_that_nothing_dates_is_rejected()
    {
        var file = WorkbookBuilder.WithColumns("NAME", "CITY", "STATE", "TYPE").AddRow("Ash Center", "Ashtown", "OH", "CDF").ToBytes();

        Assert.Contains("Neither the file name nor the workbook says", Assert.Throws<WorkbookException>(() => Read(file, "list.xlsx")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_above_the_headings_are_kept()
    {
        Assert.Contains("Source: ICE Integrated Decision Support (IIDS), 05/31/2022", Read(Statistics.ToBytes()).Heading);
    }

    [Fact]
    public void Line_without_a_state_is_a_note_and_no_facility()
    {
        var table = Read(Statistics.AddRow("[1] (OAKDETX) OAK COUNTY JAIL houses single adults.").ToBytes());

        Assert.Single(table.Rows);
        Assert.Equal(["[1] (OAKDETX) OAK COUNTY JAIL houses single adults."], table.Notes);
    }

    [Fact]
    public void Redacted_row_names_no_facility()
    {
        var table = Read(Statistics.AddFacility("Redacted", "Redacted", "Redacted", "Redacted", "ORR", 1).ToBytes());

        Assert.Single(table.Rows);
        Assert.Equal(["1 rows are redacted and name no facility."], table.Notes);
    }

    [Fact]
    public void Newest_of_several_averages_is_read()
    {
        var file = WorkbookBuilder.WithColumns("DETLOC", "Name", "City", "State", "Type", "FY14 ADP", "FY16 ADP", "FY15 ADP")
            .AddRow("OAKDETX", "Oak County Jail", "Oakville", "TX", "IGSA", 14, 16, 15).ToBytes();

        Assert.Equal("16", Assert.Single(Read(file).Rows).Numbers.AveragePopulation);
    }

    [Fact]
    public void List_with_codes_of_facilities_is_not_one_of_statistics()
    {
        var file = WorkbookBuilder.WithColumns("DETLOC", "Name", "City", "State", "Type", "Level A", "Level B", "Level C", "Level D")
            .AddRow("OAKDETX", "Oak County Jail", "Oakville", "TX", "IGSA", 1, 2, 3, 4).ToBytes();

        Assert.Equal((FacilityListCodes.FacilityList, FacilityListCodes.Statistics), (Read(file).List, Read(Statistics.ToBytes()).List));
    }

    [Fact]
    public void List_that_is_divided_among_worksheets_is_numbered_on()
    {
        var file = WorkbookBuilder.WithColumns("NAME", "CITY", "STATE", "TYPE").AddRow("Ash Center", "Ashtown", "OH", "CDF").AddSheetBefore("x", hidden: false).ToBytes();
        file = TestWorkbookArchive.ReplacePart(file, "xl/worksheets/sheet1.xml", TestWorkbookArchive.ToWorksheetXml(
            InlineRow(1, "NAME", "CITY", "STATE", "TYPE") + InlineRow(2, "Elm Center", "Elmtown", "OH", "CDF"), ""));

        var table = Read(file);

        Assert.Equal(["Elm Center 2", "Ash Center 4"], table.Rows.Select(row => $"{row.Facility.Name} {row.Numbers.RowNumber}"));
        Assert.Equal("Sheet1|Sheet2", table.Sheet);
    }

    [Fact]
    public void Note_on_the_default_type_is_found_on_another_worksheet()
    {
        const string note = "When the facility type is unavailable, IGSA is used as the default value for type until it can be confirmed";
        var table = Read(Statistics.AddSheetBefore(note, hidden: false).ToBytes());

        Assert.Equal([note], table.Notes);
    }

    [Fact]
    public void List_of_agencies_is_no_list_of_facilities()
    {
        using var agencies = WorkbookBuilder.ForParticipatingList().AddRow("UTAH", "Kane County Sheriff's Office").ToStream();
        using var facilities = Statistics.ToStream();

        Assert.Equal((false, true), (Recognize(agencies), Recognize(facilities)));

        static bool Recognize(Stream file) => FacilityWorkbookReader.TryRead(file, "x.xlsx", null, CancellationToken.None) is not null;
    }

    [Fact]
    public void Workbook_without_a_list_is_rejected_with_the_headings_that_are_missing()
    {
        var exception = Assert.Throws<WorkbookException>(() => Read(WorkbookBuilder.WithColumns("A", "B").ToBytes()));

        Assert.Contains("NAME, CITY, STATE and TYPE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_workbook_of_old_Excel_is_rejected()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Enumerable.Repeat((byte)7, 2_000)];

        Assert.Contains(".xls workbook cannot be read", Assert.Throws<WorkbookException>(() => Read(file, "list.xls")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void List_with_more_rows_than_allowed_is_rejected()
    {
        using var file = Statistics.AddFacility("ASH CENTER", "2 ELM STREET", "OAKVILLE", "TX", "CDF", 1).ToStream();

        Assert.Throws<WorkbookException>(() => FacilityWorkbookReader.TryRead(file, "x.xlsx", new WorkbookLimits { MaxRows = 1 }, CancellationToken.None));
    }

    private static string InlineRow(int number, params string[] texts) =>
        $"""<row r="{number}">{string.Concat(texts.Select((text, i) => $"""<c r="{(char)('A' + i)}{number}" t="inlineStr"><is><t>{text}</t></is></c>"""))}</row>""";
}
