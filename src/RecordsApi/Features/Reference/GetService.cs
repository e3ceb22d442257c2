using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>Gets the service document.</summary>
internal static class GetService
{
    /// <summary>Handles <c>GET /v1</c>.</summary>
    public static Task<Ok<SingleV1<ServiceV1>>> HandleAsync(
        BoundQuery<TableQuery> query, DatasetMetadataReader metadata, CancellationToken cancellationToken) =>
        metadata.CreateSingleAsync(new ServiceV1(
            "RecordsApi",
            "A register of agreements between local governments and other authorities in the United States: which agreements were in force on any date, who decided on them, the evidence, and what was known at any time.",
            "1.0",
            CitationText.Terms,
            new(query.GetUrl("").TrimEnd('/'), query.GetUrl("agreements"), query.GetUrl("agreements/intervals"), query.GetUrl("compare"), query.GetUrl("status-events"),
                query.GetUrl("statistics/agreements"), query.GetUrl("statistics/timeline"), query.GetUrl("statistics/durations"),
                query.GetUrl("agencies"), query.GetUrl("jurisdictions"), query.GetUrl("suggest"), query.GetUrl("resolve"),
                query.GetUrl("decisions"), query.GetUrl("meetings"), query.GetUrl("publications"), query.GetUrl("sources"), query.GetUrl("programs"),
                query.GetUrl("enums"), query.GetUrl("changes"), query.GetUrl("changes.atom"), query.GetUrl("coverage"), query.GetUrl("coverage/population"), query.GetUrl("exports"),
                query.GetUrl("catalog"), query.GetUrl("context.jsonld"), $"{query.BaseUrl}/openapi/v1.json", $"{query.BaseUrl}/swagger")),
            query, cancellationToken);
}
