using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Adds the query parameters and the responses of each operation to the document.</summary>
internal sealed class OperationDetailsFilter : IOperationFilter
{
    private static readonly Dictionary<string, string> PathExamples = new(StringComparer.Ordinal)
    {
        ["agreements"] = "fl-hialeah-police-department-287g-task-force-1",
        ["agencies"] = "fl-hialeah-police-department",
        ["jurisdictions"] = "12086",
        ["publications"] = "ice-participating-2025-06-17-pm",
        ["facilities"] = "fl-krome-north-spc",
        ["facility-publications"] = "ice-detention-statistics-2025-06-05",
        ["decisions"] = "fl-miami-2025-06-17-vote-1",
        ["meetings"] = "fl-miami-city-commission-2025-06-17",
        ["sources"] = "ice-participating-2025-06-17-pm",
        ["status-events"] = "fl-hialeah-police-department-287g-task-force-1-e1",
        ["programs"] = "287g",
        ["enums"] = "agreement-status",
        ["changes"] = "1",
        ["exports"] = "agreements.csv",
        ["webhooks"] = "wh-7f3a90c1d2e4",
        ["review-items"] = "e1c197b95876a765",
    };

    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var path = context.ApiDescription.RelativePath!.Split('/');
        operation.Parameters = [.. operation.Parameters?.Where(p => p.In == ParameterLocation.Path) ?? []];
        foreach (var parameter in operation.Parameters.Cast<OpenApiParameter>())
        {
            parameter.Description = parameter.Name switch
            {
                "code" => "Code of the program.",
                "name" => "Name of the vocabulary.",
                "sequence" => "Number of the entry.",
                "file" => "Name of the file, as in the manifest.",
                _ => "Id of the record.",
            };
            parameter.Example = PathExamples[path[1]];
            parameter.Schema = OpenApiParameters.CreatePathIdSchema(path[1]);
        }

        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var own = metadata.OfType<QueryParametersMetadata>().FirstOrDefault()?.Parameters ?? [];
        foreach (var parameter in metadata.OfType<ResponseSchema>().FirstOrDefault()?.WithFieldsParameter(own) ?? own)
            operation.Parameters.Add(OpenApiParameters.Create(parameter, SwaggerDefaults.GetValue(operation.OperationId!, parameter)));

        // The XML comments of handlers are not meant for clients.
        operation.Summary = metadata.OfType<IEndpointSummaryMetadata>().Last().Summary;
        if (RequestCosts.Describe(metadata.OfType<RequestCost>().FirstOrDefault() ?? RequestCost.Default, new(own)) is { } cost)
            operation.Description = $"{operation.Description} {cost}";
        if (operation.Parameters.All(p => p.In != ParameterLocation.Path))
            operation.Responses!.Remove("404");
        foreach (var status in operation.Responses!.Keys.ToArray())
            DescribeResponse(status, operation.Responses, context.Document, hasFormats: own.Any(p => p.Name == "format"));
        if (own.Any(p => p.Name == "format" && p.Allowed!.Contains("bibtex")))
            AddRecordFormats((OpenApiResponse)operation.Responses["200"]);
        else if (own.Any(p => p.Name == "format" && ReferenceEquals(p.Allowed, ResponseFormats.AllOfTable)))
            ((OpenApiResponse)operation.Responses["200"]).Content![ResponseFormats.CsvType] = CreateTextMediaType(
                "CSV (RFC 4180, UTF-8): a header row, and one row for the record or for each of its values, files or other parts. Nested fields have dotted column names.");
        if (operation.Responses["200"] is OpenApiResponse { Content: { Count: 1 } only } && only.ContainsKey(ResponseFormats.JsonLdType))
            only[ResponseFormats.JsonLdType] = CreateLinkedDataMediaType("A JSON-LD document.", "@context");
        if (own.Any(p => p.Name == "format" && p.Allowed!.Contains("geojson")))
        {
            ((OpenApiResponse)operation.Responses["200"]).Content![ResponseFormats.GeoJsonType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "A FeatureCollection (RFC 7946). The geometry is a point, or null if the coordinates of the jurisdiction are unknown; `properties` has the columns of the CSV format: nested fields have dotted names, multiple values are joined with semicolons. In addition to `features` it contains `register` and, last, `count`.",
                },
            };
        }
    }

    private static void AddRecordFormats(OpenApiResponse response)
    {
        response.Content![ResponseFormats.CsvType] = CreateTextMediaType("CSV (RFC 4180, UTF-8): a header row with the columns of the list of such records, and one row.");
        response.Content[ResponseFormats.JsonLdType] = CreateLinkedDataMediaType(
            "The record as JSON-LD: the fields of JSON with the URL (`@id`) and the classes (`@type`) of the record, ids of other records as URLs, and `register`. `/v1/context.jsonld` says what the fields mean.",
            "@context", "@id", "@type", "register");
        response.Content[ResponseFormats.CitationType] = CreateTextMediaType("The citation of the record, and on further lines that of its evidence.");
        response.Content[ResponseFormats.CslJsonType] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.Object },
                Description = "CSL-JSON (citationstyles.org): the record, followed by its evidence.",
            },
        };
        response.Content[ResponseFormats.BibTexType] = CreateTextMediaType("BibTeX: an entry for the record, followed by one for each source.");
    }

    private static void DescribeResponse(string status, OpenApiResponses responses, Microsoft.OpenApi.OpenApiDocument document, bool hasFormats)
    {
        if (status == "304")
        {
            responses[status] = new OpenApiResponseReference(ProblemResponses.NotModified, document);
            return;
        }

        if (status[0] is '4' or '5')
        {
            responses[status] = new OpenApiResponseReference(ProblemResponses.GetComponentName(status), document);
            return;
        }

        var response = (OpenApiResponse)responses[status];
        response.Description = status switch
        {
            "201" => "The record as saved.",
            "303" => "The `Accept` header prefers `text/html` to the formats of the operation, and there is no `format` parameter. The `Location` header has the URL of the page that shows the record at the same times.",
            "308" => "The record was merged into another one. The `Location` header has its URL.",
            _ => "Success.",
        };
        var isList = hasFormats && response.Content?.ContainsKey(ResponseFormats.CsvType) == true;
        response.Headers = ResponseHeaders.ForStatus(status, isList, document, responses.ContainsKey("303"));
        if (response.Content?.ContainsKey(ResponseFormats.AtomType) == true)
            response.Content[ResponseFormats.AtomType] = CreateTextMediaType("An Atom feed (RFC 4287).");
        if (!isList)
            return;
        response.Content![ResponseFormats.CsvType] = CreateTextMediaType("CSV (RFC 4180, UTF-8) with a fixed header row. Nested fields have dotted column names; multiple values are joined with semicolons.");
        response.Content[ResponseFormats.XlsxType] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Format = "binary",
                Description = "An Excel workbook. The sheet `Data` has the columns of CSV: texts are text cells, so that ids keep their zeros, dates and timestamps (UTC) are dates. The sheet `About` has the query, its notes, the coverage, the version and the citation.",
            },
        };
        response.Content[ResponseFormats.NdjsonType] = CreateTextMediaType("One JSON record per line, as in `data`. With `trailer=true` the last line is `{\"trailer\":{\"count\":…,\"register\":…}}`.");
    }

    private static OpenApiMediaType CreateLinkedDataMediaType(string description, params string[] required) => new()
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Required = required.ToHashSet(), Description = description },
    };

    private static OpenApiMediaType CreateTextMediaType(string description) =>
        new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = description } };
}
