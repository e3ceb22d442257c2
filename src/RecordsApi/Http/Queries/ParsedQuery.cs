using System.Globalization;
using Microsoft.AspNetCore.Http;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>A strictly parsed query string: every validation error, and the valid values.</summary>
internal sealed class ParsedQuery
{
    /// <summary>Maximum number of values of one parameter.</summary>
    public const int MaxValues = 100;

    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);
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
    public static ParsedQuery Parse(IQueryCollection query, IReadOnlyList<QueryParameter> parameters)
    {
        var result = new ParsedQuery();
        foreach (var (name, given) in query)
        {
            if (TrackingParameters.Contains(name))
                (result.ignored ??= []).Add(name);
            else if (FindParameter(name, parameters) is not { } parameter)
                result.errors.Add(UnknownParameter(name, [.. parameters.Select(p => p.Name)]));
            else if (given.Count > 1)
                result.errors.Add(new(name, RepeatedMessage(parameter)));
            else
                result.AddValues(parameter, given.ToString());
        }

        return result;
    }

    /// <summary>Whether the parameter was given and is valid.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The values of a parameter; empty if it was not given.</summary>
    public IReadOnlyList<string> GetValues(string name) => values.GetValueOrDefault(name, []);

    /// <summary>The single value of a parameter, or null.</summary>
    public string? GetValue(string name) => GetValues(name) is [var only, ..] ? only : null;

    /// <summary>The date of a parameter, or null.</summary>
    public DateOnly? GetDate(string name) => GetValue(name) is { } text ? QueryValueParser.ParseDate(text) : null;

    /// <summary>The timestamp (UTC) of a parameter, or null.</summary>
    public DateTimeOffset? GetTimestamp(string name) => GetValue(name) is { } text ? QueryValueParser.ParseTimestamp(text) : null;

    /// <summary>The Boolean value of a parameter, or null.</summary>
    public bool? GetBoolean(string name) => GetValue(name) is { } text ? text == "true" : null;

    /// <summary>The integer value of a parameter, or null.</summary>
    public int? GetInt32(string name) => GetValue(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

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

    private static ValidationError UnknownParameter(string name, string[] names) => new(name, "Unknown parameter.", names, ClosestMatch.Find(name, names));

    private static string RepeatedMessage(QueryParameter parameter) => parameter.AllowsMultiple
        ? "Specified more than once. Specify it once, with values separated by commas."
        : "Specified more than once.";

    private void AddValues(QueryParameter parameter, string given)
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

        var valid = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            var (value, error) = QueryValueParser.Parse(parameter, part);
            if (error is not null)
                errors.Add(error);
            if (value is null || valid.Contains(value))
                continue;
            valid.Add(value);
            if (parameter.Aliases.FindCode(part) == value && part != value)
                (meanings ??= []).Add($"{parameter.Name}: {part} means {value}.");
        }

        if (parameter.Kind == ParameterKind.Sort && parts.DistinctBy(p => p.TrimStart('-')).Count() < parts.Length)
            errors.Add(new(parameter.Name, "A sort key is repeated."));
        if (valid.Count > 0)
            values[parameter.Name] = valid;
    }
}
