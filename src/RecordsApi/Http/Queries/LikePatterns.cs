namespace RecordsApi.Http.Queries;

/// <summary>LIKE patterns for text search.</summary>
internal static class LikePatterns
{
    /// <summary>One LIKE pattern (escape character <c>\</c>) for each word of the text.</summary>
    public static IReadOnlyList<string> ForWords(string? text) =>
        [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ForWord)];

    private static string ForWord(string word) => "%" + word
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
