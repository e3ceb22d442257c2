namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Codes for how a SIGNED cell is stored: <c>text</c>, <c>number</c> for a serial date, <c>error</c> and so on.</summary>
internal static class SignedCellKinds
{
    /// <summary>Returns the code of a cell kind; null for text, which is also the kind of an empty cell.</summary>
    public static string? GetCode(CellKind kind) =>
        kind == CellKind.Text ? null : kind.ToString().ToLowerInvariant();

    /// <summary>Returns the cell kind of a code.</summary>
    /// <exception cref="FormatException">The code is unknown.</exception>
    public static CellKind Parse(string? code) =>
        TryParse(code, out var kind) ? kind : throw new FormatException($"'{code}' is not a valid cell kind.");

    /// <summary>Finds the cell kind of a code. Null and empty mean text.</summary>
    public static bool TryParse(string? code, out CellKind kind)
    {
        kind = CellKind.Text;
        return string.IsNullOrEmpty(code) || Enum.TryParse(code, ignoreCase: true, out kind);
    }
}
