using CsCheck;

namespace RecordsApi.Tests.Support.Fuzzing;

/// <summary>Strings that commonly break services.</summary>
internal static class HostileStrings
{
    private static readonly string[] KnownStrings =
    [
        "", " ", "\t", ",", "a,,b", ",a", "-", "--", "+1", "-1", "0", "501", "1.5", "1e3", "99999999999999999999", "NaN", "0x10", "\u0661",
        "true", "TRUE", "yes", "null", "undefined", "[]", "{}", "[object Object]", "../../etc/passwd", "..", "%", "%%", "_", "\\", "%2e%2e",
        "'", "\"", "''", "' OR 1=1 --", "1; DROP TABLE Agreements", "x' UNION SELECT 1 --", "\"open", "AND", "a OR", "NOT", "NEAR(a b, 2)", "(", ")", "a*", "*",
        "^a", "name:a", "a NEAR/2 b", "{a b}", "a + b", "2025-02-30", "2025-13-01", "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2025-6-1", "20250617",
        "17.06.2025", "2025-06-17T25:00:00Z", "2025-06-17T21:00:00", "2025-06-17T21:00:00+99:99", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
        "<script>alert(1)</script>", "${jndi:ldap://x}", "=1+1", "\0", "a\0b", "\u001b[31m", "\u0085", "a\r\nX-Injected: 1", "é", "e\u0301", "日本語", "🦄", "\u202Etxt", "\uFEFF",
        "ﬀ", "İ", "ß", "Infinity", "id,id", "-id,id", "FL,ZZ", "fl", "us,us", "A", new string('a', 200), new string('a', 201), new string('9', 400), new string('é', 150), new string('(', 190),
        new string(',', 50), string.Join(',', Enumerable.Repeat("FL", 500)), new string('z', 5000),
    ];

    /// <summary>Generates a known hostile string, or a random one.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (6, (IGen<string>)Gen.OneOf(KnownStrings)),
        (1, Gen.String[Gen.Char[' ', '~'], 1, 30]),
        (1, Gen.String[Gen.Char['\u00A0', '\u2FFF'], 1, 12]),
        (1, Gen.String[Gen.Char['\u0000', '\u009F'], 1, 8]));

    /// <summary>Malformed ends of query strings.</summary>
    public static Gen<string> QuerySuffixes { get; } = Gen.OneOf(
        "&&&", "=", "=x", "%zz", "%", "%ff%fe=1", "%00=1", "a", "[]=1", "state[]=FL", ";", "a;b=c", "+", "%20=%20", "\u00e9=1", "?", "#", "limit", "limit=%", "q=%c3%28", "q=%ed%a0%80");

    /// <summary>Accept headers.</summary>
    public static Gen<string> AcceptHeaders { get; } = Gen.OneOf(
        "application/json", "text/csv", "application/x-ndjson", "*/*", "text/*", "image/png", "", ",", "a", "a/b;q=2", "*/*;q=0", "text/csv;q=0.1, application/json;q=0.9",
        "application/json;q=abc", "application/problem+json", "text/html,application/xhtml+xml,*/*;q=0.8", string.Join(",", Enumerable.Repeat("a/b", 300)));

    /// <summary>Methods.</summary>
    public static Gen<string> Methods { get; } = Gen.Frequency((24, "GET"), (2, "HEAD"), (2, "OPTIONS"), (1, "POST"), (1, "PUT"), (1, "PATCH"), (1, "DELETE"), (1, "BREW"));
}
