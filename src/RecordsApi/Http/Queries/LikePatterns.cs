namespace RecordsApi.Http.Queries;

/// <summary>Words to look for.</summary>
internal static class LikePatterns
{
    /// <summary>LIKE patterns (escape character <c>\</c>), one for each word of the text.</summary>
    public static IReadOnlyList<string> ForWords(string? text) =>
        [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ForWord)];

    private static string ForWord(string word) => "%" + word
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
