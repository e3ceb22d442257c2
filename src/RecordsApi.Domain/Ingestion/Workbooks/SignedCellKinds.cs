namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Codes for what a SIGNED cell holds: <c>text</c>, <c>number</c> for a serial day, <c>error</c>, …</summary>
internal static class SignedCellKinds
{
    /// <summary>The code of a kind; null for text, which is what an empty cell has too.</summary>
    public static string? CodeOf(CellKind kind) =>
        kind == CellKind.Text ? null : kind.ToString().ToLowerInvariant();

    /// <summary>The kind of a code.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static CellKind Parse(string? code) =>
        TryParse(code, out var kind) ? kind : throw new FormatException($"'{code}' is no kind of cell.");

    /// <summary>The kind of a code, if there is one.</summary>
    public static bool TryParse(string? code, out CellKind kind)
    {
        kind = CellKind.Text;
        return string.IsNullOrEmpty(code) || Enum.TryParse(code, ignoreCase: true, out kind);
    }
}
