using RecordsApi.Domain.Detention.Dating;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Workbooks;

/// <summary>A worksheet, and the list of facilities on it.</summary>
/// <param name="Name">The name of the worksheet.</param>
/// <param name="Header">The header row; null if the worksheet has no list of facilities.</param>
/// <param name="Heading">The lines above the header row; of a worksheet without a list, its first lines.</param>
/// <param name="Rows">The rows that name a facility.</param>
/// <param name="Notes">The other lines below the header row.</param>
/// <param name="LastRow">The number of the last row with content.</param>
internal sealed record FacilitySheet(
    string Name, FacilityHeader? Header, IReadOnlyList<string> Heading, IReadOnlyList<FacilityTableRow> Rows, IReadOnlyList<string> Notes,
    int LastRow)
{
    /// <summary>
    /// The list. Statistics print the average length of stay in the fiscal year and the population by classification level, and never who owns a
    /// facility; the lists released on request print the owner or ICE's code of the facility, or neither levels nor lengths of stay.
    /// </summary>
    public string List =>
        Header is { } header && !header.Has(FacilityColumn.Owner)
        && (header.Names.Exists(FacilityHeadings.IsLengthOfStay) || (!header.Has(FacilityColumn.Detloc) && FacilityHeadings.Levels.All(header.Has)))
            ? FacilityListCodes.Statistics
            : FacilityListCodes.FacilityList;

    /// <summary>
    /// How much the worksheet is the list of the workbook: the number of columns that are read, then the fiscal year, because a workbook may
    /// carry the list of the year before as well, then the number of rows.
    /// </summary>
    public (int Columns, int FiscalYear, int Rows) Rank =>
        (Header?.Columns.Count ?? 0, FiscalYears.Find(Name, Heading, Header?.Names ?? []).Year ?? 0, Rows.Count);

    /// <summary>Whether another worksheet continues the list: it has the same columns and other rows.</summary>
    public bool IsContinuedBy(FacilitySheet other) =>
        Header is not null && other.Header is not null && other.Header.Columns.ToHashSet().SetEquals(Header.Columns)
        && !other.Rows.Select(row => row.Facility).Any(Rows.Select(row => row.Facility).ToHashSet().Contains);
}
