using System.Globalization;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Describes a query as it was understood, for the response.</summary>
internal static class QueryEcho
{
    /// <summary>The applied parameters, and a sentence that describes them.</summary>
    public static QueryV1 Create(IBoundQuery query, string subject, string defaultSort, int limit, IReadOnlyList<string> notes)
    {
        var parsed = query.Parsed;
        var (applied, phrases) = DescribeFilters(query);
        var sort = parsed.Has("sort") ? parsed.GetValues("sort") : defaultSort.Split(',');
        applied["sort"] = sort;
        applied["limit"] = limit;
        applied["count"] = parsed.GetValue("count") ?? "exact";
        applied["format"] = "json";
        var filters = phrases.Count == 0 ? "" : " " + string.Join(", ", phrases);
        return WithApplied(new($"{subject}{filters}, sorted by {string.Join(", ", sort)}.", AddParsed(parsed, notes)), applied);
    }

    /// <summary>The same for a response that is not paged and has a fixed order; <paramref name="options"/> names how it was computed.</summary>
    public static QueryV1 CreateUnpaged(
        IBoundQuery query, string subject, IReadOnlyDictionary<string, object> options, IReadOnlyList<string> notes)
    {
        var (applied, phrases) = DescribeFilters(query);
        foreach (var (name, value) in options)
            applied[name] = value;
        applied["format"] = "json";
        return WithApplied(new($"{string.Join(", ", phrases.Prepend(subject))}.", AddParsed(query.Parsed, notes)), applied);
    }

    /// <summary>What is listed, with the filters of a query, as a title.</summary>
    public static string DescribeFilters(IBoundQuery query, string subject)
    {
        var phrases = DescribeFilters(query).Phrases;
        return phrases.Count == 0 ? subject : $"{subject} {string.Join(", ", phrases)}";
    }

    private static IReadOnlyList<string> AddParsed(ParsedQuery parsed, IReadOnlyList<string> notes) => parsed.Ignored.Count == 0
        ? parsed.Meanings.Count == 0 ? notes : [.. parsed.Meanings, .. notes]
        : [.. parsed.Meanings, .. notes, $"Ignored, because other sites append it to links: {string.Join(", ", parsed.Ignored)}."];

    private static QueryV1 WithApplied(QueryV1 query, Dictionary<string, object> applied)
    {
        foreach (var (name, value) in applied)
            query.Applied[name] = value;
        return query;
    }

    private static (Dictionary<string, object> Applied, List<string> Phrases) DescribeFilters(IBoundQuery query)
    {
        var parsed = query.Parsed;
        var applied = new Dictionary<string, object>(StringComparer.Ordinal);
        List<string> phrases = [];
        foreach (var parameter in query.Parameters)
        {
            if (parameter.SummaryTemplate is not null && parsed.Has(parameter.Name))
            {
                applied[parameter.Name] = GetValue(parameter, parsed);
                if (parameter.SummaryTemplate.Length > 0)
                    phrases.AddRange(Describe(parameter, parsed));
            }
        }

        var knownAt = UtcTimestamp.Format(query.TemporalContext.KnownAt);
        if (query.Parameters.Any(p => p is { Name: "asOf", SummaryTemplate: null }))
        {
            applied["asOf"] = query.TemporalContext.AsOf;
            phrases.Add($"as of {query.TemporalContext.AsOf:yyyy-MM-dd}{(parsed.Has("asOf") ? "" : " (the last day known)")}");
        }

        if (query.Parameters.Any(p => p is { Name: "knownAt", SummaryTemplate: null }))
        {
            applied["knownAt"] = query.TemporalContext.KnownAt;
            phrases.Add($"based on information recorded by {knownAt}");
        }

        foreach (var name in (string[])["include", "fields"])
        {
            if (parsed.Has(name))
                applied[name] = parsed.GetValues(name);
        }

        return (applied, phrases);
    }

    private static IEnumerable<string> Describe(QueryParameter parameter, ParsedQuery parsed)
    {
        var filter = parsed.GetFilter(parameter.Name);
        if (parameter.SummaryWhenFalse is { } whenFalse && parsed.GetBoolean(parameter.Name) == false)
            yield return whenFalse;
        else if (filter.Included.Count > 0)
            yield return Phrase(filter.Included);
        if (filter.Excluded.Count > 0)
            yield return $"not {Phrase(filter.Excluded)}";

        string Phrase(IReadOnlyList<string> values) => string.Format(CultureInfo.InvariantCulture, parameter.SummaryTemplate!, string.Join(" or ", values));
    }

    private static object GetValue(QueryParameter parameter, ParsedQuery parsed) => parameter switch
    {
        { AllowsMultiple: true } => parsed.GetWrittenValues(parameter.Name),
        { Kind: ParameterKind.Boolean } => parsed.GetBoolean(parameter.Name)!.Value,
        { Kind: ParameterKind.Kilometers } => double.Parse(parsed.GetValue(parameter.Name)!, CultureInfo.InvariantCulture),
        _ => parsed.GetWrittenValues(parameter.Name)[0],
    };
}
