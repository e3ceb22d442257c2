using System.Globalization;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Detention.Deriving;
using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>Makes lists of facilities as they are read from workbooks.</summary>
internal static class FacilityLists
{
    private static readonly string[] Columns = ["Name", "Address", "City", "State", "Type Detailed", "Level A", "Level B", "Level C", "Level D", "Guaranteed Minimum"];
    private static int fileCount;

    /// <summary>A list of statistics that was published ten days after the day of its data.</summary>
    public static FacilityTable Statistics(DateOnly dataDay, params FacilityTableRow[] rows)
    {
        var fiscalYear = (dataDay.Month >= 10 ? dataDay.Year + 1 : dataDay.Year) % 100;
        return Statistics(
            $"FY{fiscalYear}_detentionStats{dataDay.AddDays(10).ToString("MMddyyyy", CultureInfo.InvariantCulture)}.xlsx", fiscalYear,
            dataDay.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture), rows);
    }

    /// <summary>A list of statistics.</summary>
    public static FacilityTable Statistics(string fileName, int fiscalYear, string? dataDay, params FacilityTableRow[] rows) => new(
        FacilityListCodes.Statistics, fileName, NextSha256(), $"Facilities FY{fiscalYear}", [.. Columns, $"FY{fiscalYear} ALOS"],
        [$"ICE FACILITIES DATA, FY{fiscalYear}", dataDay is null ? "Source: IIDS" : $"Source: ICE Integrated Decision Support (IIDS), {dataDay}"], [],
        Number(rows));

    /// <summary>The list without some of its columns.</summary>
    public static FacilityTable Without(this FacilityTable table, params string[] headings) => table with { Columns = [.. table.Columns.Except(headings)] };

    /// <summary>A list that was released on request, saved on a day.</summary>
    public static FacilityTable Released(DateOnly day, params FacilityTableRow[] rows) => new(
        FacilityListCodes.FacilityList, $"list-{day:yyyyMMdd}.xlsx", NextSha256(), "Facility List - Main", ["DETLOC"],
        [$"IIDS as of {day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture)}"], [], Number(rows));

    /// <summary>A row.</summary>
    public static FacilityTableRow Row(
        string name, string? address = "1 ELM STREET", string city = "Miami", string state = "FL", string type = "IGSA", double? population = 10,
        string? guaranteedMinimum = null, string? detloc = null, string? perDiem = null, string? contractStart = null, string? county = null, string? owner = null) => new(
        new PrintedFacility
        {
            Name = name,
            Address = address,
            City = city,
            State = state,
            TypeDetailed = type,
            Detloc = detloc,
            PerDiem = perDiem,
            ContractStart = contractStart,
            County = county,
            Owner = owner,
        },
        new FacilityRow
        {
            RowNumber = 0,
            PrintedFacilityKey = 0,
            LevelA = population?.ToString(CultureInfo.InvariantCulture),
            GuaranteedMinimum = guaranteedMinimum,
        });

    /// <summary>Derives the facts of lists.</summary>
    public static FacilityFacts Derive(params IReadOnlyList<FacilityTable> tables) => Derive(FacilityInputBuilder.Build(tables));

    /// <summary>Derives the facts of an input.</summary>
    public static FacilityFacts Derive(FacilityInput input, params Ruling[] rulings) =>
        FacilityDerivation.Derive(input, SampleJurisdictions.Jurisdictions, new Rulings(rulings));

    private static FacilityTableRow[] Number(FacilityTableRow[] rows) =>
        [.. rows.Select((row, i) => row with { Numbers = row.Numbers with { RowNumber = i + 8 } })];

    private static string NextSha256() => Interlocked.Increment(ref fileCount).ToString("x64", CultureInfo.InvariantCulture);
}
