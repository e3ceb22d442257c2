using CsCheck;

namespace RecordsApi.Domain.Tests.Lifecycle;

/// <summary>The allowed transitions, written independently of the code, and a parser for them.</summary>
internal static class ExpectedTransitions
{
    private const string Text = """
        (start)             -> any but suspended, termination-noticed, delisted, superseded
        proposed            -> deferred approved rejected withdrawn pending partially-signed signed active unknown
        deferred            -> deferred proposed approved rejected withdrawn pending partially-signed signed active
        approved            -> pending partially-signed signed active withdrawn rejected deferred
        rejected            -> proposed deferred approved rejected pending withdrawn
        pending             -> approved partially-signed signed active rejected withdrawn delisted
        partially-signed    -> approved pending signed active withdrawn
        signed              -> active suspended termination-noticed terminated superseded delisted unknown
        active              -> suspended termination-noticed terminated expired superseded delisted unknown
        suspended           -> active termination-noticed terminated expired superseded delisted
        termination-noticed -> active suspended terminated expired superseded
        delisted            -> pending active suspended terminated expired superseded withdrawn
        withdrawn           -> proposed approved pending active
        unknown             -> any
        terminated, expired, superseded -> nothing: a rejoin is a new agreement with its predecessor
        """;

    private static readonly char[] Separators = [' ', ','];

    /// <summary>The statuses before an arrow, which are all statuses.</summary>
    public static IReadOnlyList<string> Statuses { get; } =
        [.. ParseRows().SelectMany(row => row.From).Where(status => status != Start)];

    public static IReadOnlyDictionary<string, string[]> Allowed { get; } =
        ParseRows().SelectMany(row => row.From.Select(from => (from, To: ParseTargets(row.To)))).ToDictionary(row => row.from, row => row.To);

    public static Gen<string> AnyStatus { get; } = Gen.OneOf([.. Statuses]);

    public const string Start = "(start)";

    private static IEnumerable<(string[] From, string To)> ParseRows() =>
        Text.Split('\n').Select(line => line.Split("->", 2)).Select(row => (SplitWords(row[0]), row[1].Trim()));

    private static string[] ParseTargets(string right) =>
        right.StartsWith("nothing", StringComparison.Ordinal) ? []
        : right == "any" ? [.. Statuses]
        : right.StartsWith("any but ", StringComparison.Ordinal) ? [.. Statuses.Except(SplitWords(right["any but ".Length..]))]
        : SplitWords(right);

    private static string[] SplitWords(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
