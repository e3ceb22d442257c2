namespace RecordsApi.Testing;

/// <summary>Makes workbooks with lists of detention facilities:
/// <code>
/// var file = FacilityWorkbooks.Statistics(22, "05/31/2022")
///     .AddFacility("EXAMPLE COUNTY JAIL", "1 MAIN STREET", "EXAMPLE", "TX", "IGSA", 10.5m, guaranteedMinimum: 50)
///     .ToStream();
/// </code>
/// </summary>
internal static class FacilityWorkbooks
{
    /// <summary>The columns of the lists of statistics.</summary>
    public static readonly string[] StatisticsColumns =
    [
        "Name", "Address", "City", "State", "Zip", "AOR", "Type Detailed", "Male/Female", "FY ALOS", "Level A", "Level B", "Level C", "Level D",
        "Guaranteed Minimum",
    ];

    /// <summary>A list of statistics with the lines above the headings.</summary>
    /// <param name="fiscalYear">The last two digits of the fiscal year.</param>
    /// <param name="dataDay">The day of the data, as typed.</param>
    public static WorkbookBuilder Statistics(int fiscalYear, string dataDay) => WorkbookBuilder.Empty()
        .AddRow("U.S. Immigration and Customs Enforcement")
        .AddRow($"ICE FACILITIES DATA, FY{fiscalYear}")
        .AddRow("Facility Information", null, null, null, null, null, null, null, null, $"FY{fiscalYear} ADP: Detainee Classification Level")
        .AddRow($"Source: ICE Integrated Decision Support (IIDS), {dataDay}")
        .AddRow([.. StatisticsColumns.Select(column => (object)column.Replace("FY ", $"FY{fiscalYear} ", StringComparison.Ordinal))]);

    /// <summary>Adds a row of a list of statistics; the population is that of the first level.</summary>
    public static WorkbookBuilder AddFacility(
        this WorkbookBuilder workbook, string name, string address, string city, string state, string type, decimal population,
        int? guaranteedMinimum = null, string? fieldOffice = null) =>
        workbook.AddRow(name, address, city, state, "70000", fieldOffice, type, "Male", 30, population, 0, 0, 0, guaranteedMinimum);
}
