using System.Globalization;
using System.Text.RegularExpressions;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Workbooks;

/// <summary>Reads a worksheet as a list of facilities, once. Only the first rows of a worksheet without such a list are read.</summary>
internal sealed partial class FacilitySheetReader(SheetRows sheet, string fileName, WorkbookLimits limits)
{
    private const int MaxLines = 50;
    private const int MaxNotes = 200;

    private readonly List<string> heading = [];
    private readonly List<FacilityTableRow> rows = [];
    private readonly List<string> notes = [];
    private FacilityHeader? header;
    private int lastRow;
    private int redactedCount;

    /// <summary>Whether the columns of a list of facilities were found, also if the rows below them could not be read.</summary>
    public bool HasHeader => header is not null;

    /// <summary>Reads the worksheet.</summary>
    /// <exception cref="WorkbookException">The worksheet exceeds a limit, or a cell is invalid.</exception>
    public FacilitySheet Read()
    {
        foreach (var row in sheet.Rows)
        {
            var cells = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
            if (cells.Count == 0)
                continue;
            lastRow = row.Number;
            if (header is not null)
                AddRow(row.Number, cells);
            else if ((header = FacilityHeader.TryRead(cells)) is null)
                heading.Add(ToLine(cells));
            if (header is null && heading.Count == MaxLines)
                break;
        }

        if (redactedCount > 0)
            notes.Add($"{redactedCount} rows are redacted and name no facility.");
        return new FacilitySheet(sheet.Name ?? "", header, heading, rows, notes, lastRow);
    }

    private void AddRow(int number, List<RawCell> cells)
    {
        var (facility, numbers) = (new PrintedFacility(), new FacilityRow { RowNumber = number, PrintedFacilityKey = 0 });
        foreach (var cell in cells)
        {
            if (header!.GetColumn(cell.Reference.Column) is { } column)
                (facility, numbers) = Assign(facility, numbers, column, GetText(cell, column));
        }

        // A line that names a facility has its state; footnotes, definitions and headings of groups have none.
        if (IsRedacted(facility.Name) && IsRedacted(facility.State))
        {
            redactedCount++;
        }
        else if (facility is { Name: not null, State: not null } && !IsHeader(cells))
        {
            WorksheetRows.EnsureRoom(rows.Count, number, fileName, limits);
            rows.Add(new FacilityTableRow(facility, numbers));
        }
        else if (notes.Count < MaxNotes && !IsHeader(cells))
        {
            notes.Add(ToLine(cells));
        }
    }

    // A withheld name is printed as "Redacted", or as the exemption of the Freedom of Information Act: "(b)(7)(E)".
    private static bool IsRedacted(string? text) => PrintedText.Clean(text) is { } clean && Redaction().IsMatch(clean);

    // A list that is divided into groups may repeat the headings.
    private static bool IsHeader(List<RawCell> cells) => FacilityHeader.TryRead(cells) is not null;

    private string GetText(RawCell cell, FacilityColumn column)
    {
        var text = cell.Text!.Replace("\0", "", StringComparison.Ordinal);
        if (!cell.Kind.HasFlag(CellKind.Number) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return text;

        // The file has the number of the day; Excel shows it as the short date of the publisher's country (ECMA-376 part 1, 18.8.30, format 14).
        if (column is FacilityColumn.ContractStart or FacilityColumn.ContractEnd && ExcelSerialDate.Parse(text, sheet.Uses1904DateSystem) is { } day)
            return day.Date.ToString("M/d/yyyy", CultureInfo.InvariantCulture);

        // Excel shows fifteen significant digits; the file has more, which differ between copies of a workbook.
        return number.ToString("G15", CultureInfo.InvariantCulture);
    }

    private static (PrintedFacility, FacilityRow) Assign(PrintedFacility facility, FacilityRow row, FacilityColumn column, string text) =>
        column switch
        {
            FacilityColumn.LevelA => (facility, row with { LevelA = text }),
            FacilityColumn.LevelB => (facility, row with { LevelB = text }),
            FacilityColumn.LevelC => (facility, row with { LevelC = text }),
            FacilityColumn.LevelD => (facility, row with { LevelD = text }),
            FacilityColumn.GuaranteedMinimum => (facility, row with { GuaranteedMinimum = text }),
            FacilityColumn.AveragePopulation => (facility, row with { AveragePopulation = text }),
            _ => (Describe(facility, column, text), row),
        };

    private static PrintedFacility Describe(PrintedFacility facility, FacilityColumn column, string text) => column switch
    {
        FacilityColumn.Detloc => facility with { Detloc = text },
        FacilityColumn.Name => facility with { Name = text },
        FacilityColumn.Address => facility with { Address = text },
        FacilityColumn.City => facility with { City = text },
        FacilityColumn.County => facility with { County = text },
        FacilityColumn.State => facility with { State = text },
        FacilityColumn.Zip => facility with { Zip = text },
        FacilityColumn.FieldOffice => facility with { FieldOffice = text },
        FacilityColumn.Type => facility with { Type = text },
        FacilityColumn.TypeDetailed => facility with { TypeDetailed = text },
        FacilityColumn.Sexes => facility with { Sexes = text },
        FacilityColumn.Owner => facility with { Owner = text },
        FacilityColumn.Operator => facility with { Operator = text },
        FacilityColumn.Capacity => facility with { Capacity = text },
        FacilityColumn.PerDiem => facility with { PerDiem = text },
        FacilityColumn.ContractStart => facility with { ContractStart = text },
        FacilityColumn.ContractEnd => facility with { ContractEnd = text },
        _ => facility,
    };

    [GeneratedRegex(@"^(?:redacted|withheld|\(?b\)?\s?\(?\d\)?.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Redaction();

    private static string ToLine(IEnumerable<RawCell> cells) =>
        string.Join(" | ", cells.Select(cell => PrintedText.Clean(cell.Text)).Where(text => text is not null));
}
