using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Reconciliation.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>The query of <c>GET /reconcile/preview</c>.</summary>
internal sealed record PreviewEntityQuery(ParsedQuery Parsed) : IQueryModel<PreviewEntityQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [new("id", ParameterKind.Code, "Id of an agency or a jurisdiction.") { IsRequired = true, Example = "fl-hialeah-police-department" }];

    public string Id => Parsed.GetValue("id")!;
    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static PreviewEntityQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Shows a record as a small page.</summary>
internal static class PreviewEntity
{
    private static readonly string[] AgencyProperties = [EntityProperties.AgencyType, EntityProperties.ModelsInForce, EntityProperties.Ori];
    private static readonly string[] JurisdictionProperties = [EntityProperties.Geoid, EntityProperties.Population];

    /// <summary>Handles <c>GET /reconcile/preview</c>.</summary>
    public static async Task<Results<FileContentHttpResult, ProblemResult>> HandleAsync(
        BoundQuery<PreviewEntityQuery> query, RecordSuggestions suggestions, RegisterNamesCache cache, RegisterSession session, DataExtensionReader reader,
        CancellationToken cancellationToken)
    {
        var id = query.Value.Id;
        if ((await cache.GetAsync(session, cancellationToken)).Find(id) is not { } record)
            return QueryValidationEndpointFilter.CreateProblem([await suggestions.CreateErrorAsync("id", RecordReference.Party, id, cancellationToken)]);

        var shown = record.Kind == NamedRecordKind.Agency ? AgencyProperties : JurisdictionProperties;
        var values = await reader.ReadAsync(new([id], [.. EntityProperties.All.Where(property => shown.Contains(property.Id))]), query, cancellationToken);
        var page = CreatePage(record, values, query.GetUrl(NameSuggestions.GetPath(record.Kind, id)), query.TemporalContext.AsOf);
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(page), ResponseFormats.HtmlType + "; charset=utf-8");
    }

    private static string CreatePage(NamedRecord record, DataExtensionV1 values, string address, DateOnly asOf)
    {
        var name = Encode(record.Name);
        var lines = values.Meta.Select(property => (property.Name, Values: values.Rows[record.Id][property.Id])).Where(line => line.Values.Count > 0)
            .Select(line => $"<br>{Encode(line.Name)}: {Encode(string.Join(", ", line.Values.Select(ToText)))}");
        var day = record.Kind == NamedRecordKind.Agency ? $"<br>As of {asOf:yyyy-MM-dd}" : "";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>{name}</title></head>
            <body>
            <p><a href="{Encode(address)}" target="_blank" rel="noopener">{name}</a>
            <br>{Encode(string.Join(", ", ((string?[])[EntityTypes.Of(record.Kind, record.Id)[0].Name, ReconciliationMatcher.Describe(record)]).OfType<string>()))}
            {string.Concat(lines)}{day}</p>
            </body>
            </html>

            """;
    }

    private static string ToText(PropertyValueV1 value) => value.Str ?? value.Name ?? value.Int?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
