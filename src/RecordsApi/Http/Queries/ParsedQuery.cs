using System.Globalization;
using Microsoft.AspNetCore.Http;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Geography;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>A strictly parsed query string: every validation error, and the valid values.</summary>
internal sealed class ParsedQuery
{
    /// <summary>Maximum number of values of one parameter.</summary>
    public const int MaxValues = 100;

    /// <summary>The prefix of a value that is excluded.</summary>
    public const string ExclusionPrefix = "not:";

    private readonly Dictionary<string, ValueFilter> values = new(StringComparer.Ordinal);
    private readonly List<ValidationError> errors = [];
    private List<string>? ignored;
    private List<string>? meanings;

    private ParsedQuery()
    {
    }

    /// <summary>The validation errors.</summary>
    public IReadOnlyList<ValidationError> Errors => errors;

    /// <summary>Names of the <see cref="TrackingParameters"/> that were given, and ignored.</summary>
    public IReadOnlyList<string> Ignored => ignored ?? [];

    /// <summary>What values mean that are not written as codes: a sentence for each.</summary>
    public IReadOnlyList<string> Meanings => meanings ?? [];

    /// <summary>Parses a query string against the parameters of the endpoint.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="isForm">Whether the fields of a form are the parameters: browsers send those that were left empty, too.</param>
    public static ParsedQuery Parse(IQueryCollection query, IReadOnlyList<QueryParameter> parameters, bool isForm = false)
    {
        var result = new ParsedQuery();
        foreach (var (name, given) in query)
        {
            if (isForm && given is [""])
                continue;
            if (TrackingParameters.Contains(name))
                (result.ignored ??= []).Add(name);
            else if (FindParameter(name, parameters) is not { } parameter)
                result.errors.Add(UnknownParameters.CreateError(name, parameters));
            else if (given.Count > 1)
                result.errors.Add(new(name, RepeatedMessage(parameter)));
            else
                result.AddValues(parameter, given.ToString(), parameters);
        }

        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].IsRequired && !query.ContainsKey(parameters[i].Name))
                result.errors.Add(new(parameters[i].Name, "This parameter is required."));
        }

        return result;
    }

    /// <summary>Whether the parameter was given and is valid.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The values of a parameter that are required; empty if it was not given.</summary>
    public IReadOnlyList<string> GetValues(string name) => GetFilter(name).Included;

    /// <summary>The values of a parameter that are required and those that are excluded.</summary>
    public ValueFilter GetFilter(string name) => values.GetValueOrDefault(name, ValueFilter.None);

    /// <summary>The values of a parameter as written in a request, those that are excluded with their prefix.</summary>
    public IReadOnlyList<string> GetWrittenValues(string name) => GetFilter(name) is { Excluded.Count: > 0 } filter
        ? [.. filter.Included, .. filter.Excluded.Select(value => ExclusionPrefix + value)]
        : GetValues(name);

    /// <summary>The single value of a parameter, or null.</summary>
    public string? GetValue(string name) => GetValues(name) is [var only, ..] ? only : null;

    /// <summary>The date of a parameter, of a range the last one, or null.</summary>
    public DateOnly? GetDate(string name) => GetBounds(name) is [.., var last] ? QueryValueParser.ParseDate(last) : null;

    /// <summary>The timestamp (UTC) of a parameter, of a range the last one, or null.</summary>
    public DateTimeOffset? GetTimestamp(string name) => GetBounds(name) is [.., var last] ? QueryValueParser.ParseTimestamp(last) : null;

    /// <summary>The first date of a range, or null.</summary>
    public DateOnly? GetFirstDate(string name) => GetBounds(name) is [var first, ..] ? QueryValueParser.ParseDate(first) : null;

    /// <summary>The first timestamp (UTC) of a range, or null.</summary>
    public DateTimeOffset? GetFirstTimestamp(string name) => GetBounds(name) is [var first, ..] ? QueryValueParser.ParseTimestamp(first) : null;

    /// <summary>Whether a parameter has two bounds.</summary>
    public bool IsRange(string name) => GetBounds(name).Length == 2;

    /// <summary>The Boolean value of a parameter, or null.</summary>
    public bool? GetBoolean(string name) => GetValue(name) is { } text ? text == "true" : null;

    /// <summary>The integer value of a parameter, or null.</summary>
    public int? GetInt32(string name) => GetValue(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>The area of <see cref="AreaParameters"/>; null if none was given.</summary>
    public GeoArea? GetArea()
    {
        GeoCircle? circle = GetValue("near") is { } near && QueryValueParser.ParseDegrees(near) is [var latitude, var longitude]
            ? new(latitude, longitude, GetValue("radius") is { } radius ? double.Parse(radius, CultureInfo.InvariantCulture) : AreaParameters.DefaultRadius)
            : null;
        GeoBox? box = GetValue("bbox") is { } text && QueryValueParser.ParseDegrees(text) is [var west, var south, var east, var north] ? new(west, south, east, north) : null;
        return circle is null && box is null ? null : new(circle, box);
    }

    private string[] GetBounds(string name) => GetValue(name)?.Split(QueryValueParser.RangeSeparator) ?? [];

    // Runs for every request, and most have no errors: loops avoid the allocations of LINQ.
    private static QueryParameter? FindParameter(string name, IReadOnlyList<QueryParameter> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name == name)
                return parameters[i];
        }

        return null;
    }

    // "status=ended" means the phase.
    private static string? FindParameterOfValue(string value, IReadOnlyList<QueryParameter> parameters) =>
        parameters.FirstOrDefault(parameter => parameter.Kind == ParameterKind.Choice && parameter.Name != "format" && parameter.Allowed?.Contains(value, StringComparer.Ordinal) == true)
            is { } other ? $"{other.Name}={value}" : null;

    private static string RepeatedMessage(QueryParameter parameter) => parameter.AllowsMultiple
        ? "Specified more than once. Specify it once, with values separated by commas."
        : "Specified more than once.";

    private void AddValues(QueryParameter parameter, string given, IReadOnlyList<QueryParameter> parameters)
    {
        var parts = parameter.AllowsMultiple ? given.Split(',', StringSplitOptions.TrimEntries) : [given.Trim()];
        if (parts.Contains(""))
        {
            errors.Add(new(parameter.Name, given.Length == 0 ? "A value is required." : "One of the values is empty.", parameter.Allowed));
            return;
        }

        if (parts.Length > MaxValues)
        {
            errors.Add(new(parameter.Name, $"Too many values: {parts.Length}. The maximum is {MaxValues}."));
            return;
        }

        var (included, excluded) = (new List<string>(parts.Length), new List<string>());
        foreach (var part in parts)
        {
            var isExcluded = parameter.AllowsExclusion && part.StartsWith(ExclusionPrefix, StringComparison.Ordinal);
            var word = isExcluded ? part[ExclusionPrefix.Length..].Trim() : part;
            var list = isExcluded ? excluded : included;
            var (value, error) = QueryValueParser.Parse(parameter, word);
            if (error is not null)
                errors.Add(error.Suggestion is null ? error with { Suggestion = FindParameterOfValue(word, parameters) } : error);
            if (value is null || list.Contains(value))
                continue;
            list.Add(value);
            if (parameter.Aliases.FindCode(word) == value && word != value)
                (meanings ??= []).Add($"{parameter.Name}: {word} means {value}.");
        }

        if (included.Intersect(excluded).FirstOrDefault() is { } contradiction)
            errors.Add(new(parameter.Name, $"'{contradiction}' is both requested and excluded."));

        if (parameter.Kind == ParameterKind.Sort && parts.DistinctBy(p => p.TrimStart('-')).Count() < parts.Length)
            errors.Add(new(parameter.Name, "A sort key is repeated."));
        if (included.Count + excluded.Count > 0)
            values[parameter.Name] = new(included, excluded);
    }
}
