namespace RecordsApi.Http.Queries;

/// <summary>
/// LIKE patterns for text search. They have no capital letters of the English alphabet, and are compared with columns in lower case, because
/// databases differ in whether LIKE distinguishes them; other letters are compared as they are in every database.
/// </summary>
internal static class LikePatterns
{
    /// <summary>One LIKE pattern (escape character <c>\</c>) for each word of the text.</summary>
    public static IReadOnlyList<string> ForWords(string? text) =>
        [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ForWord)];

    private static string ForWord(string word) => "%" + string.Concat(word.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c))
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
