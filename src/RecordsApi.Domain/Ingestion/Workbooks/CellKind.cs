namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// How a workbook holds a printed value. The same text means different things by kind: <c>45922</c> as a
/// number is a day, as text it is a typing mistake.
/// </summary>
[Flags]
public enum CellKind
{
    /// <summary>Text, whether shared, inline or rich; also a cell that is absent.</summary>
    Text = 0,

    /// <summary>A number. Excel keeps days as numbers, counted from 1900 unless <see cref="Epoch1904"/> is set.</summary>
    Number = 1,

    /// <summary>A day or moment in ISO 8601, as newer writers may store it.</summary>
    Date = 2,

    /// <summary>An error value such as <c>#N/A</c>.</summary>
    Error = 4,

    /// <summary>A truth value, printed as <c>TRUE</c> or <c>FALSE</c>.</summary>
    Boolean = 8,

    /// <summary>The value is the cached result of a formula. Comes with the kind of the result.</summary>
    Formula = 16,

    /// <summary>The workbook counts days from 1904-01-01. Comes with <see cref="Number"/> only.</summary>
    Epoch1904 = 32,
}
