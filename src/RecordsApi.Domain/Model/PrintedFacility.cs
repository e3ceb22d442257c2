namespace RecordsApi.Domain.Model;

/// <summary>
/// The cells of a row of a facility list that describe the facility, as printed; null where the list has no such column or the cell is
/// empty. Rows with the same cells share one record.
/// </summary>
public sealed record PrintedFacility
{
    /// <summary>Key within this database; not served.</summary>
    public int Key { get; init; }

    /// <summary>DETLOC as printed.</summary>
    public string? Detloc { get; init; }

    /// <summary>Name as printed.</summary>
    public string? Name { get; init; }

    /// <summary>Address as printed.</summary>
    public string? Address { get; init; }

    /// <summary>City as printed.</summary>
    public string? City { get; init; }

    /// <summary>County as printed.</summary>
    public string? County { get; init; }

    /// <summary>State as printed.</summary>
    public string? State { get; init; }

    /// <summary>Zip as printed.</summary>
    public string? Zip { get; init; }

    /// <summary>AOR (area of responsibility, a field office) as printed.</summary>
    public string? FieldOffice { get; init; }

    /// <summary>Type as printed in the column Type, which some lists have beside Type Detailed and others instead of it.</summary>
    public string? Type { get; init; }

    /// <summary>Type Detailed as printed.</summary>
    public string? TypeDetailed { get; init; }

    /// <summary>Male/Female as printed.</summary>
    public string? Sexes { get; init; }

    /// <summary>Facility Owner as printed.</summary>
    public string? Owner { get; init; }

    /// <summary>Facility Operator as printed.</summary>
    public string? Operator { get; init; }

    /// <summary>Capacity as printed.</summary>
    public string? Capacity { get; init; }

    /// <summary>Per Diem Rate Detailed as printed.</summary>
    public string? PerDiem { get; init; }

    /// <summary>Best Known Contract Initiation as printed; a date that the workbook stores as a number as Excel shows it: <c>6/1/2011</c>.</summary>
    public string? ContractStart { get; init; }

    /// <summary>Best Known Contract Expiration as printed, in the same form.</summary>
    public string? ContractEnd { get; init; }
}

/// <summary>One row of a facility list: its position, the facility as printed, and the printed numbers.</summary>
public sealed record FacilityRow
{
    /// <summary>Key of the publication.</summary>
    public int PublicationKey { get; init; }

    /// <summary>
    /// Row number in the worksheet, from 1. Where a list is divided among worksheets, the rows of each are numbered on after the last
    /// row of the one before.
    /// </summary>
    public required int RowNumber { get; init; }

    /// <summary>Key of the printed facility.</summary>
    public required int PrintedFacilityKey { get; init; }

    /// <summary>Level A (average daily population of the lowest classification level) as printed.</summary>
    public string? LevelA { get; init; }

    /// <summary>Level B as printed.</summary>
    public string? LevelB { get; init; }

    /// <summary>Level C as printed.</summary>
    public string? LevelC { get; init; }

    /// <summary>Level D as printed.</summary>
    public string? LevelD { get; init; }

    /// <summary>Guaranteed Minimum as printed.</summary>
    public string? GuaranteedMinimum { get; init; }

    /// <summary>Average daily population of the fiscal year as printed ("FY19 ADP"), where the list has a column of it.</summary>
    public string? AveragePopulation { get; init; }
}
