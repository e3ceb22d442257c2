using System.Globalization;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Paging;

/// <summary>Tells a reader what was asked, as it was understood.</summary>
internal static class AppliedQuery
{
    /// <summary>The parameters that were applied, and a sentence made of them.</summary>
    public static QueryV1 Of(IQuestion asked, string things, string defaultSort, int limit, IReadOnlyList<string> notes)
    {
        var reading = asked.Reading;
        var (applied, phrases) = Filters(asked);
        var sort = reading.Has("sort") ? reading.Texts("sort") : defaultSort.Split(',');
        applied["sort"] = sort;
        applied["limit"] = limit;
        applied["count"] = reading.Text("count") ?? "exact";
        applied["format"] = "json";
        var told = phrases.Count == 0 ? "" : " " + string.Join(", ", phrases);
        return Told(new($"{things}{told}, sorted by {string.Join(", ", sort)}.", notes), applied);
    }

    /// <summary>The same for an answer that is given whole, in its one order; <paramref name="chosen"/> names how it was counted.</summary>
    public static QueryV1 OfWhole(
        IQuestion asked, string things, IReadOnlyDictionary<string, object> chosen, IReadOnlyList<string> notes)
    {
        var (applied, phrases) = Filters(asked);
        foreach (var (name, value) in chosen)
            applied[name] = value;
        applied["format"] = "json";
        return Told(new($"{string.Join(", ", phrases.Prepend(things))}.", notes), applied);
    }

    private static QueryV1 Told(QueryV1 query, Dictionary<string, object> applied)
    {
        foreach (var (name, value) in applied)
            query.Applied[name] = value;
        return query;
    }

    private static (Dictionary<string, object> Applied, List<string> Phrases) Filters(IQuestion asked)
    {
        var reading = asked.Reading;
        var applied = new Dictionary<string, object>(StringComparer.Ordinal);
        List<string> phrases = [];
        foreach (var parameter in asked.Parameters)
        {
            if (parameter.Phrase is not null && reading.Has(parameter.Name))
            {
                applied[parameter.Name] = ValueOf(parameter, reading);
                phrases.Add(string.Format(CultureInfo.InvariantCulture, parameter.Phrase, string.Join(" or ", reading.Texts(parameter.Name))));
            }
        }

        var knownAt = Moment.ToText(asked.Frame.KnownAt);
        if (asked.Parameters.Any(p => p.Name == "asOf"))
        {
            applied["asOf"] = asked.Frame.AsOf;
            phrases.Add($"as of {asked.Frame.AsOf:yyyy-MM-dd}");
        }

        if (asked.Parameters.Any(p => p.Name == "knownAt"))
        {
            applied["knownAt"] = asked.Frame.KnownAt;
            phrases.Add($"judged by what was known at {knownAt}");
        }

        foreach (var name in (string[])["include", "fields"])
        {
            if (reading.Has(name))
                applied[name] = reading.Texts(name);
        }

        return (applied, phrases);
    }

    private static object ValueOf(QueryParameter parameter, QueryReading reading) => parameter switch
    {
        { Multiple: true } => reading.Texts(parameter.Name),
        { Kind: ParameterKind.Flag } => reading.Flag(parameter.Name)!.Value,
        _ => reading.Text(parameter.Name)!,
    };
}
