using System.Globalization;
using RecordsApi.Register.Search;

namespace RecordsApi.Http.Asking;

/// <summary>Reads single values of query parameters: the value in its one spelling, or the mistake in it.</summary>
internal static class ValueReader
{
    private const int LongestValue = 200;

    // A day counts to its end, so that what was published on it is known on it.
    private static readonly TimeSpan EndOfDay = TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1);

    /// <summary>The value in its one spelling, or the mistake.</summary>
    public static (string? Value, QueryMistake? Mistake) Read(QueryParameter parameter, string given) => parameter.Kind switch
    {
        _ when given.AsSpan().ContainsAnyInRange('\u0000', '\u001f') || given.AsSpan().ContainsAnyInRange('\u007f', '\u009f') => Wrong(parameter, "holds a control character."),
        ParameterKind.Cursor => (given, null),
        _ when given.Length > LongestValue => Wrong(parameter, $"is longer than {LongestValue} characters."),
        ParameterKind.Text => SearchQuestion.Parse(given).Terms.Count > 0
            ? (given, null)
            : Wrong(parameter, $"'{given}' holds no word to look for: no letter and no digit."),
        ParameterKind.Choice => Choice(parameter, given),
        ParameterKind.State => State(parameter, given),
        ParameterKind.Flag => given is "true" or "false" ? (given, null) : Wrong(parameter, $"'{given}' is neither true nor false.", ["true", "false"]),
        ParameterKind.Day => Day(given) is not null ? (given, null) : Wrong(parameter, $"'{given}' is no day of the form 2025-06-17."),
        ParameterKind.DayOrMoment => MomentOf(given) is not null
            ? (given, null)
            : Wrong(parameter, $"'{given}' is neither a day such as 2025-06-17 nor a moment with its offset such as 2025-06-17T21:00:00Z."),
        ParameterKind.Limit => Limit(parameter, given),
        ParameterKind.Sequence => Sequence(parameter, given),
        ParameterKind.Sort => Sort(parameter, given),
        _ => (given, null),
    };

    /// <summary>The day, if it is one.</summary>
    public static DateOnly? Day(string given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The moment in UTC, if it is a day (its end) or a moment.</summary>
    public static DateTimeOffset? MomentOf(string given)
    {
        if (Day(given) is { } day)
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) + EndOfDay;
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        return given.Length > 10 && (given.EndsWith('Z') || given[10..].Contains('+', StringComparison.Ordinal) || given[10..].Contains('-', StringComparison.Ordinal))
            && DateTimeOffset.TryParseExact(given, forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment : null;
    }

    private static (string?, QueryMistake?) Choice(QueryParameter parameter, string given)
    {
        var allowed = parameter.Allowed ?? [];
        return allowed.Contains(given, StringComparer.Ordinal)
            ? (given, null)
            : Wrong(parameter, $"'{given}' is not a value of {parameter.Name}.", allowed, Nearest.To(given, allowed));
    }

    private static (string?, QueryMistake?) State(QueryParameter parameter, string given) => UsStates.Names.ContainsKey(given)
        ? (given.ToUpperInvariant(), null)
        : Wrong(parameter, $"'{given}' is no USPS code of a state or territory.", UsStates.Codes, UsStates.CodeMeantBy(given));

    private static (string?, QueryMistake?) Limit(QueryParameter parameter, string given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= 500
            ? (limit.ToString(CultureInfo.InvariantCulture), null)
            : Wrong(parameter, $"'{given}' is no whole number from 1 to 500.");

    private static (string?, QueryMistake?) Sequence(QueryParameter parameter, string given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (place.ToString(CultureInfo.InvariantCulture), null)
            : Wrong(parameter, $"'{given}' is no whole number from 0 to {int.MaxValue}.");

    private static (string?, QueryMistake?) Sort(QueryParameter parameter, string given)
    {
        var allowed = parameter.Allowed ?? [];
        var name = given.StartsWith('-') ? given[1..] : given;
        return allowed.Contains(name, StringComparer.Ordinal)
            ? (given, null)
            : Wrong(parameter, $"There is no sort key '{name}'.", allowed, Nearest.To(name, allowed));
    }

    private static (string?, QueryMistake?) Wrong(
        QueryParameter parameter, string message, IReadOnlyList<string>? allowed = null, string? nearest = null) =>
        (null, new QueryMistake(parameter.Name, message, allowed, nearest));
}
