using System.Text.Json.Nodes;
using RecordsApi.Domain.Time;

namespace RecordsApi.Http.Citations;

/// <summary>Writes a bibliography as CSL-JSON, https://docs.citationstyles.org.</summary>
internal static class CslJsonWriter
{
    /// <summary>Writes the entries as one JSON array.</summary>
    public static string Write(IEnumerable<BibliographyItem> items) => new JsonArray([.. items.Select(ToJson)]).ToJsonString();

    private static JsonObject ToJson(BibliographyItem item)
    {
        var json = new JsonObject { ["id"] = item.Id, ["type"] = item.Type, ["title"] = item.Title };
        if (item.Author is not null)
            json["author"] = new JsonArray(new JsonObject { ["literal"] = item.Author });
        if (item.Issued is not null)
            json["issued"] = ToDate(item.Issued);
        if (item.Accessed is { } accessed)
            json["accessed"] = new JsonObject { ["date-parts"] = new JsonArray(ToParts(accessed)) };
        json[item.Type == "article-newspaper" ? "container-title" : "publisher"] = item.Publisher;
        if (item.Version is not null)
            json["version"] = item.Version;
        if (item.Url is not null)
            json["URL"] = item.Url;
        if (item.Note is not null)
            json["note"] = item.Note;
        return json;
    }

    // A date of CSL has one or two days; a month or a year has fewer parts, and what EDTF says beyond that is kept as text.
    private static JsonObject ToDate(string edtf)
    {
        if (!EdtfDate.TryParse(edtf, out var date, out _) || date.IsQualified || date.Earliest is not { } first || date.Latest is not { } last)
            return new() { ["raw"] = edtf };
        return date.Precision switch
        {
            EdtfPrecision.Day => new() { ["date-parts"] = new JsonArray(ToParts(first)) },
            EdtfPrecision.Interval => new() { ["date-parts"] = new JsonArray(ToParts(first), ToParts(last)) },
            _ => new() { ["raw"] = edtf },
        };
    }

    private static JsonArray ToParts(DateOnly day) => new(day.Year, day.Month, day.Day);
}
