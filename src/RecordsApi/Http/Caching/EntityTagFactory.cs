using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RecordsApi.Http.Caching;

/// <summary>
/// Strong entity tags. A tag holds the newest timestamp known to its response and names the resource, so that a correction that sends
/// it back can be checked against later changes of the record, and is refused with the tag of another resource.
/// </summary>
internal static partial class EntityTagFactory
{
    // Length of the largest 64-bit number.
    private const int MaxBase36Length = 13;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Creates the tag, in quotes.</summary>
    /// <param name="text">Everything that determines the response.</param>
    /// <param name="knownThrough">The newest timestamp (UTC) known to the response; null if the register has none.</param>
    /// <param name="path">Path of the resource.</param>
    public static string Create(string text, DateTimeOffset? knownThrough, string? path) =>
        $"\"{Hash(text, 12)}-{Base36(knownThrough?.ToUnixTimeMilliseconds() ?? 0, stackalloc char[MaxBase36Length])}-{HashPath(path)}\"";

    /// <summary>Whether a tag is that of a resource, whatever its version, format and language.</summary>
    public static bool IsOfResource(string tag, string path) =>
        TagPattern().Match(tag) is { Success: true } match && match.Groups[2].ValueSpan.SequenceEqual(HashPath(path));

    /// <summary>The timestamp (UTC) in a tag; null if this service did not create the tag.</summary>
    public static DateTimeOffset? ParseTimestamp(string tag)
    {
        var match = TagPattern().Match(tag);
        return match.Success && match.Groups[1].Value.Aggregate(0L, (sum, digit) => sum * Digits.Length + Digits.IndexOf(digit, StringComparison.Ordinal))
            is var milliseconds and <= 253402300799999 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }

    // Routes ignore case and a final slash.
    private static string HashPath(string? path) => Hash((path ?? "").TrimEnd('/').ToLowerInvariant(), 4);

    private static string Hash(string text, int bytes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));

    private static ReadOnlySpan<char> Base36(long number, Span<char> buffer)
    {
        var first = buffer.Length;
        for (number = Math.Max(0, number); number > 0 || first == buffer.Length; number /= Digits.Length)
            buffer[--first] = Digits[(int)(number % Digits.Length)];
        return buffer[first..];
    }

    [GeneratedRegex("^\"[0-9a-f]{24}-([0-9a-z]{1,10})-([0-9a-f]{8})\"$", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
