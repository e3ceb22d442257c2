using System.Globalization;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Search;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Parses single values of query parameters into their canonical spelling, or returns the validation error.</summary>
internal static class QueryValueParser
{
    /// <summary>What joins the two bounds of a range.</summary>
    public const string RangeSeparator = "..";

    private const int MaxLength = 200;
    private const int MaxUrlLength = 2000;

    // A date includes the whole day, so that what was published on it is known on it.
    private static readonly TimeSpan EndOfDay = TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1);

    /// <summary>The value in its canonical spelling, or the validation error.</summary>
    public static (string? Value, ValidationError? Error) Parse(QueryParameter parameter, string given) => parameter.Kind switch
    {
        ParameterKind.Choice or ParameterKind.Code when FindAliased(parameter, given) is { } code => (code, null),
        ParameterKind.Json => (given, null),
        _ when given.AsSpan().ContainsAnyInRange('\u0000', '\u001f') || given.AsSpan().ContainsAnyInRange('\u007f', '\u009f') => Invalid(parameter, "The value contains a control character."),
        ParameterKind.Cursor => (given, null),
        ParameterKind.Url => given.Length <= MaxUrlLength && Uri.TryCreate(given, UriKind.Absolute, out _) ? (given, null) : Invalid(parameter, "The value is not an absolute address of the web."),
        _ when given.Length > MaxLength => Invalid(parameter, $"The value is longer than {MaxLength} characters."),
        ParameterKind.Text => SearchQuery.Parse(given).Terms.Count > 0
            ? (given, null)
            : Invalid(parameter, $"'{given}' contains no letter or digit to search for."),
        ParameterKind.Choice => ParseChoice(parameter, given),
        ParameterKind.State => ParseState(parameter, given),
        ParameterKind.Boolean => given is "true" or "false" ? (given, null) : Invalid(parameter, $"'{given}' is not valid; use true or false.", ["true", "false"]),
        ParameterKind.Date => ParseDate(given) is not null ? (given, null) : Invalid(parameter, $"'{given}' is not a valid date (YYYY-MM-DD).", nearest: DateSuggestion.Find(given)),
        ParameterKind.DateOrTimestamp => ParseTimestamp(given) is not null
            ? (given, null)
            : Invalid(parameter, $"'{given}' is not a valid date (YYYY-MM-DD) or a timestamp with a UTC offset, such as 2025-06-17T21:00:00Z.", nearest: DateSuggestion.Find(given)),
        ParameterKind.DateRange => ParseRange(parameter, given, ParseDate, "dates (YYYY-MM-DD)"),
        ParameterKind.TimestampRange => ParseRange(parameter, given, ParseTimestamp, "dates (YYYY-MM-DD) or timestamps with a UTC offset"),
        ParameterKind.Limit => ParseLimit(parameter, given),
        ParameterKind.Point => ParsePoint(parameter, given),
        ParameterKind.Box => ParseBox(parameter, given),
        ParameterKind.Kilometers => ParseKilometers(parameter, given),
        ParameterKind.Sequence => ParseSequence(parameter, given),
        ParameterKind.Sort => ParseSort(parameter, given),
        _ => (given, null),
    };

    /// <summary>Parses a date; null if it is not valid.</summary>
    public static DateOnly? ParseDate(string given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Parses a date (its end) or a timestamp, in UTC; null if it is neither.</summary>
    public static DateTimeOffset? ParseTimestamp(string given)
    {
        if (ParseDate(given) is { } day)
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) + EndOfDay;
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        return given.Length > 10 && (given.EndsWith('Z') || given[10..].Contains('+', StringComparison.Ordinal) || given[10..].Contains('-', StringComparison.Ordinal))
            && DateTimeOffset.TryParseExact(given, forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var timestamp)
            ? timestamp : null;
    }

    private static string? FindAliased(QueryParameter parameter, string given) =>
        given.Length <= MaxLength && parameter.Allowed?.Contains(given, StringComparer.Ordinal) != true ? parameter.Aliases.FindCode(given) : null;

    /// <summary>Parses decimal numbers that are separated by commas; null if one of them is none.</summary>
    public static IReadOnlyList<double>? ParseDegrees(string given)
    {
        var numbers = new List<double>();
        foreach (var part in given.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part is not ['-' or '.' or (>= '0' and <= '9'), ..] || !char.IsAsciiDigit(part[^1])
                || !double.TryParse(part, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    private static (string?, ValidationError?) ParsePoint(QueryParameter parameter, string given) => ParseDegrees(given) switch
    {
        [>= -90 and <= 90, >= -180 and <= 180] point => (JoinDegrees(point), null),
        [>= -180 and <= 180 and var longitude, >= -90 and <= 90 and var latitude] => Invalid(
            parameter, $"'{given}' is not a latitude (-90 to 90) followed by a longitude (-180 to 180).", nearest: JoinDegrees([latitude, longitude])),
        _ => Invalid(parameter, $"'{given}' is not a latitude (-90 to 90) and a longitude (-180 to 180) in degrees, separated by a comma, such as 25.77,-80.19."),
    };

    private static (string?, ValidationError?) ParseBox(QueryParameter parameter, string given) => ParseDegrees(given) switch
    {
        [>= -180 and <= 180, >= -90 and <= 90 and var south, >= -180 and <= 180, >= -90 and <= 90 and var north] box when south <= north => (JoinDegrees(box), null),
        _ => Invalid(parameter, $"'{given}' is not a box: west, south, east and north in degrees, separated by commas, such as -80.9,25.1,-80.1,25.9. South must not be greater than north."),
    };

    private static (string?, ValidationError?) ParseRange<T>(QueryParameter parameter, string given, Func<string, T?> parse, string expected)
        where T : struct, IComparable<T>
    {
        var parts = given.Split(RangeSeparator, StringSplitOptions.TrimEntries);
        if (parts.Length > 2 || parts.Any(part => parse(part) is null))
            return Invalid(parameter, $"'{given}' is not one or two {expected}, joined by two dots.");
        return parts.Length == 2 && parse(parts[0])!.Value.CompareTo(parse(parts[1])!.Value) > 0
            ? Invalid(parameter, $"The first of two {expected} must not be later than the second.", nearest: $"{parts[1]}{RangeSeparator}{parts[0]}")
            : (string.Join(RangeSeparator, parts), null);
    }

    private static (string?, ValidationError?) ParseKilometers(QueryParameter parameter, string given) =>
        ParseDegrees(given) is [>= AreaParameters.MinRadius and <= AreaParameters.MaxRadius and var kilometers]
            ? (kilometers.ToString("R", CultureInfo.InvariantCulture), null)
            : Invalid(parameter, FormattableString.Invariant($"'{given}' is not a number of kilometers from {AreaParameters.MinRadius} to {AreaParameters.MaxRadius}."));

    private static string JoinDegrees(IEnumerable<double> numbers) => string.Join(',', numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture)));

    private static (string?, ValidationError?) ParseChoice(QueryParameter parameter, string given)
    {
        var allowed = parameter.Allowed ?? [];
        return allowed.Contains(given, StringComparer.Ordinal)
            ? (given, null)
            : Invalid(parameter, $"'{given}' is not a valid value of {parameter.Name}.", allowed, ClosestMatch.Find(given, allowed));
    }

    private static (string?, ValidationError?) ParseState(QueryParameter parameter, string given) => UsStates.Names.ContainsKey(given)
        ? (given.ToUpperInvariant(), null)
        : Invalid(parameter, $"'{given}' is not the USPS code of a state or territory.", UsStates.Codes, UsStateSuggestion.FindClosestCode(given));

    private static (string?, ValidationError?) ParseLimit(QueryParameter parameter, string given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= 500
            ? (limit.ToString(CultureInfo.InvariantCulture), null)
            : Invalid(parameter, $"'{given}' is not an integer from 1 to 500.");

    private static (string?, ValidationError?) ParseSequence(QueryParameter parameter, string given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (place.ToString(CultureInfo.InvariantCulture), null)
            : Invalid(parameter, $"'{given}' is not an integer from 0 to {int.MaxValue}.");

    private static (string?, ValidationError?) ParseSort(QueryParameter parameter, string given)
    {
        var allowed = parameter.Allowed ?? [];
        var name = given.StartsWith('-') ? given[1..] : given;
        return allowed.Contains(name, StringComparer.Ordinal)
            ? (given, null)
            : Invalid(parameter, $"'{name}' is not a valid sort key.", allowed, ClosestMatch.Find(name, allowed));
    }

    private static (string?, ValidationError?) Invalid(
        QueryParameter parameter, string message, IReadOnlyList<string>? allowed = null, string? nearest = null) =>
        (null, new ValidationError(parameter.Name, message, allowed, nearest));
}
