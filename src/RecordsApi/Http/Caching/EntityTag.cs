using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RecordsApi.Http.Caching;

/// <summary>
/// Strong entity tags. A tag holds the newest moment that its answer knew of, so that a correction that sends it back can
/// be told from one of a record that changed in the meantime.
/// </summary>
internal static partial class EntityTag
{
    // Of the largest number in 64 bits.
    private const int Longest = 13;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The tag, in quotes, of what a text names.</summary>
    /// <param name="text">All that goes into the answer.</param>
    /// <param name="seen">The newest moment (UTC) that it knew of; null if the register says none.</param>
    public static string Of(string text, DateTimeOffset? seen) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12))}-{Base36(seen?.ToUnixTimeMilliseconds() ?? 0, stackalloc char[Longest])}\"";

    /// <summary>The moment (UTC) that a tag holds; null if it is none of this service's.</summary>
    public static DateTimeOffset? MomentOf(string tag)
    {
        var match = Form().Match(tag);
        return match.Success && match.Groups[1].Value.Aggregate(0L, (sum, digit) => sum * Digits.Length + Digits.IndexOf(digit, StringComparison.Ordinal))
            is var milliseconds and <= 253402300799999 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }

    private static ReadOnlySpan<char> Base36(long number, Span<char> room)
    {
        var first = room.Length;
        for (number = Math.Max(0, number); number > 0 || first == room.Length; number /= Digits.Length)
            room[--first] = Digits[(int)(number % Digits.Length)];
        return room[first..];
    }

    [GeneratedRegex("^\"[0-9a-f]{24}-([0-9a-z]{1,10})\"$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
