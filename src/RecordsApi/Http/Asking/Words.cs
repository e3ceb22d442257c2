namespace RecordsApi.Http.Asking;

/// <summary>Words to look for.</summary>
internal static class Words
{
    /// <summary>LIKE patterns (escape character <c>\</c>), one for each word of the text.</summary>
    public static IReadOnlyList<string> Patterns(string? text) =>
        [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Pattern)];

    private static string Pattern(string word) => "%" + word
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
