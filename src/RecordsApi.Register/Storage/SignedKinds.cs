using RecordsApi.Register.Publications.Workbooks;

namespace RecordsApi.Register.Storage;

/// <summary>Codes for what a SIGNED cell holds: <c>text</c>, <c>number</c> for a serial day, <c>error</c>, …</summary>
internal static class SignedKinds
{
    /// <summary>The code of a kind; null for text, which is what an empty cell has too.</summary>
    public static string? CodeOf(CellKind kind) =>
        kind == CellKind.Text ? null : kind.ToString().ToLowerInvariant();

    /// <summary>The kind of a code.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static CellKind Parse(string? code) =>
        string.IsNullOrEmpty(code) ? CellKind.Text
        : Enum.TryParse<CellKind>(code, ignoreCase: true, out var kind) ? kind
        : throw new FormatException($"'{code}' is no kind of cell.");
}
