namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// How a workbook stores a cell value. The same text has a different meaning depending on its kind: <c>45922</c>
/// stored as a number is a date; stored as text it is a typing error.
/// </summary>
[Flags]
public enum CellKind
{
    /// <summary>Shared, inline or rich text. Also used for an absent cell.</summary>
    Text = 0,

    /// <summary>A number. Excel stores dates as serial numbers, counted from 1900 unless <see cref="Epoch1904"/> is set.</summary>
    Number = 1,

    /// <summary>An ISO 8601 date or timestamp, as newer applications may store it.</summary>
    Date = 2,

    /// <summary>An error value such as <c>#N/A</c>.</summary>
    Error = 4,

    /// <summary>A Boolean value, printed as <c>TRUE</c> or <c>FALSE</c>.</summary>
    Boolean = 8,

    /// <summary>The value is the cached result of a formula. Combined with the kind of the result.</summary>
    Formula = 16,

    /// <summary>The workbook counts days from 1904-01-01. Combined with <see cref="Number"/> only.</summary>
    Epoch1904 = 32,

    /// <summary>A date typed with the day first, in a column of such dates. Its cell is text.</summary>
    DayFirst = 64,
}
