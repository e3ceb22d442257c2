using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace RecordsApi.Http.Asking;

/// <summary>A query string read strictly: every mistake noted, only right values kept.</summary>
internal sealed class QueryReading
{
    /// <summary>Most values of one parameter.</summary>
    public const int MostValues = 100;

    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);
    private readonly List<QueryMistake> mistakes = [];

    private QueryReading()
    {
    }

    /// <summary>The mistakes in it.</summary>
    public IReadOnlyList<QueryMistake> Mistakes => mistakes;

    /// <summary>Reads a query string by the parameters there are.</summary>
    public static QueryReading Read(IQueryCollection query, IReadOnlyList<QueryParameter> parameters)
    {
        var reading = new QueryReading();
        foreach (var (name, given) in query)
        {
            if (Named(name, parameters) is not { } parameter)
                reading.mistakes.Add(Unknown(name, [.. parameters.Select(p => p.Name)]));
            else if (given.Count > 1)
                reading.mistakes.Add(new(name, Repeated(parameter)));
            else
                reading.Take(parameter, given.ToString());
        }

        return reading;
    }

    /// <summary>Whether the parameter was given and is right.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The values given, none if it was not.</summary>
    public IReadOnlyList<string> Texts(string name) => values.GetValueOrDefault(name, []);

    /// <summary>The one value given, or null.</summary>
    public string? Text(string name) => Texts(name) is [var only, ..] ? only : null;

    /// <summary>The day given, or null.</summary>
    public DateOnly? Day(string name) => Text(name) is { } text ? ValueReader.Day(text) : null;

    /// <summary>The moment given (UTC), or null.</summary>
    public DateTimeOffset? Moment(string name) => Text(name) is { } text ? ValueReader.MomentOf(text) : null;

    /// <summary>The flag given, or null.</summary>
    public bool? Flag(string name) => Text(name) is { } text ? text == "true" : null;

    /// <summary>The number given, or null.</summary>
    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    // Every question is read, most have no mistake: loops instead of queries.
    private static QueryParameter? Named(string name, IReadOnlyList<QueryParameter> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name == name)
                return parameters[i];
        }

        return null;
    }

    private static QueryMistake Unknown(string name, string[] names) => new(name, "There is no such parameter here.", names, Nearest.To(name, names));

    private static string Repeated(QueryParameter parameter) => parameter.Multiple
        ? "Given more than once. Give it once, with several values separated by commas."
        : "Given more than once.";

    private void Take(QueryParameter parameter, string given)
    {
        var parts = parameter.Multiple ? given.Split(',', StringSplitOptions.TrimEntries) : [given.Trim()];
        if (parts.Contains(""))
        {
            mistakes.Add(new(parameter.Name, given.Length == 0 ? "Given without a value." : "One of the values is empty.", parameter.Allowed));
            return;
        }

        if (parts.Length > MostValues)
        {
            mistakes.Add(new(parameter.Name, $"Given with {parts.Length} values; {MostValues} are the most."));
            return;
        }

        var right = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            var (value, mistake) = ValueReader.Read(parameter, part);
            if (mistake is not null)
                mistakes.Add(mistake);
            if (value is not null && !right.Contains(value))
                right.Add(value);
        }

        if (parameter.Kind == ParameterKind.Sort && parts.DistinctBy(p => p.TrimStart('-')).Count() < parts.Length)
            mistakes.Add(new(parameter.Name, "A sort key is named twice."));
        if (right.Count > 0)
            values[parameter.Name] = right;
    }
}
