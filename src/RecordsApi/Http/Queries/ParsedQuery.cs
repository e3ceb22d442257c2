using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace RecordsApi.Http.Queries;

/// <summary>A query string read strictly: every mistake noted, only right values kept.</summary>
internal sealed class ParsedQuery
{
    /// <summary>Most values of one parameter.</summary>
    public const int MaxValues = 100;

    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);
    private readonly List<ValidationError> errors = [];

    private ParsedQuery()
    {
    }

    /// <summary>The mistakes in it.</summary>
    public IReadOnlyList<ValidationError> Errors => errors;

    /// <summary>Reads a query string by the parameters there are.</summary>
    public static ParsedQuery Parse(IQueryCollection query, IReadOnlyList<QueryParameter> parameters)
    {
        var reading = new ParsedQuery();
        foreach (var (name, given) in query)
        {
            if (FindParameter(name, parameters) is not { } parameter)
                reading.errors.Add(UnknownParameter(name, [.. parameters.Select(p => p.Name)]));
            else if (given.Count > 1)
                reading.errors.Add(new(name, RepeatedMessage(parameter)));
            else
                reading.AddValues(parameter, given.ToString());
        }

        return reading;
    }

    /// <summary>Whether the parameter was given and is right.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The values given, none if it was not.</summary>
    public IReadOnlyList<string> GetValues(string name) => values.GetValueOrDefault(name, []);

    /// <summary>The one value given, or null.</summary>
    public string? GetValue(string name) => GetValues(name) is [var only, ..] ? only : null;

    /// <summary>The day given, or null.</summary>
    public DateOnly? GetDate(string name) => GetValue(name) is { } text ? QueryValueParser.ParseDate(text) : null;

    /// <summary>The moment given (UTC), or null.</summary>
    public DateTimeOffset? GetTimestamp(string name) => GetValue(name) is { } text ? QueryValueParser.ParseTimestamp(text) : null;

    /// <summary>The flag given, or null.</summary>
    public bool? GetBoolean(string name) => GetValue(name) is { } text ? text == "true" : null;

    /// <summary>The number given, or null.</summary>
    public int? GetInt32(string name) => GetValue(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    // Every question is read, most have no mistake: loops instead of queries.
    private static QueryParameter? FindParameter(string name, IReadOnlyList<QueryParameter> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name == name)
                return parameters[i];
        }

        return null;
    }

    private static ValidationError UnknownParameter(string name, string[] names) => new(name, "There is no such parameter here.", names, ClosestMatch.Find(name, names));

    private static string RepeatedMessage(QueryParameter parameter) => parameter.AllowsMultiple
        ? "Given more than once. Give it once, with several values separated by commas."
        : "Given more than once.";

    private void AddValues(QueryParameter parameter, string given)
    {
        var parts = parameter.AllowsMultiple ? given.Split(',', StringSplitOptions.TrimEntries) : [given.Trim()];
        if (parts.Contains(""))
        {
            errors.Add(new(parameter.Name, given.Length == 0 ? "Given without a value." : "One of the values is empty.", parameter.Allowed));
            return;
        }

        if (parts.Length > MaxValues)
        {
            errors.Add(new(parameter.Name, $"Given with {parts.Length} values; {MaxValues} are the most."));
            return;
        }

        var right = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            var (value, mistake) = QueryValueParser.Parse(parameter, part);
            if (mistake is not null)
                errors.Add(mistake);
            if (value is not null && !right.Contains(value))
                right.Add(value);
        }

        if (parameter.Kind == ParameterKind.Sort && parts.DistinctBy(p => p.TrimStart('-')).Count() < parts.Length)
            errors.Add(new(parameter.Name, "A sort key is named twice."));
        if (right.Count > 0)
            values[parameter.Name] = right;
    }
}
