using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Embeds;

/// <summary>oEmbed: what to put on another page in place of the address of one of the pages.</summary>
internal static class GetOEmbed
{
    private const string XmlType = "text/xml";

    /// <summary>Handles <c>GET /oembed</c>.</summary>
    public static async Task<IResult> HandleAsync(BoundQuery<OEmbedQuery> query, EmbedFinder embeds, CancellationToken cancellationToken)
    {
        var requested = query.Value;
        if (requested.Url is null || query.Parsed.Errors.Count > 0)
            return QueryValidationEndpointFilter.CreateProblem(query.Parsed.Errors);

        // Section 2.3.4: a format that is not offered is 501, an address without an embed 404.
        if (requested.Format is not ("json" or "xml"))
            return TypedResults.Text("The formats are json and xml.", "text/plain", System.Text.Encoding.UTF8, StatusCodes.Status501NotImplemented);
        if (await embeds.FindAsync(query, new(requested.Url), cancellationToken) is not var (embed, times))
            return new ProblemResult(ProblemTypes.NotFound, "This address has no embed here. Those of the home page, of states and of agencies have one.");
        var response = new JsonObject
        {
            ["type"] = "rich",
            ["version"] = "1.0",
            ["title"] = embed.Title,
            ["provider_name"] = "Records of 287(g) agreements",
            ["provider_url"] = query.BaseUrl,
            ["html"] = embed.GetCode(query.BaseUrl, times, requested.MaxWidth, requested.MaxHeight),
            ["width"] = Math.Min(embed.Width, requested.MaxWidth ?? embed.Width),
            ["height"] = Math.Min(embed.Height, requested.MaxHeight ?? embed.Height),
        };
        return requested.Format == "json"
            ? TypedResults.Text(response.ToJsonString(JsonSerializerOptions.Default), ResponseFormats.JsonType)
            : TypedResults.Text(new XDeclaration("1.0", "utf-8", "yes") + ToXml(response).ToString(), XmlType, System.Text.Encoding.UTF8);
    }

    private static XElement ToXml(JsonObject response) => new("oembed", response.Select(property => new XElement(property.Key, property.Value!.ToString())));
}
