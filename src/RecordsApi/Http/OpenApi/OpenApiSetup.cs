using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>The OpenAPI 3.1 document of version 1, and Swagger UI over it.</summary>
internal static class OpenApiSetup
{
    /// <summary>Name of the document: the version.</summary>
    public const string DocumentName = "v1";

    private static readonly RateLimitingOptions Limits = new();

    private static readonly string Description =
        $$"""
        A register of agreements between local governments and other authorities in the United States: which agreements were in force on any date, who approved them and how, the evidence, and what was known about them at any other time.

        Use `asOf` to query a date, and `knownAt` to limit the response to information recorded by a timestamp. The same pair always returns the same facts. Without `asOf` a query is answered as of the last day known, on which the newest accepted publication of the list that carries the data was published; every response names that day in `register.asOf`. On later dates nothing was observed: the response is marked as assumed (`certainty`). `/v1/coverage` gives the span of each list. Separate several values of a parameter with commas. A request with unknown or invalid parameters is rejected with a problem response that lists every error; nothing is ignored, truncated or defaulted silently. Only parameters that other sites append to links ({{string.Join(", ", TrackingParameters.Names.Select(name => $"`{name}`"))}}) are ignored, and lists say so in `query.notes`. Lists are paged as JSON or complete as CSV or NDJSON; lists of records with a location are also available as GeoJSON.

        Every operation below is filled in with a query that returns data: open one and choose Execute. [Recipes](../docs/recipes.md) show how to query the register with curl, Python, R and spreadsheets. See also [how to cite](../docs/citing.md), [how facts are derived](../docs/method.md) and [errors](../docs/errors.md).

        Each client address may make {{Limits.Requests}} requests in {{Limits.Seconds}} seconds unless the operator sets another limit; an API key has a limit of its own. `RateLimit-Policy: "address";q={{Limits.Requests}};w={{Limits.Seconds}}` gives the limit `q` and the seconds `w`, `RateLimit: "address";r={{Limits.Requests - 1}};t=1;cost=1` the requests `r` that remain, the seconds `t` until all are available again, and as how many requests this one counted (`cost`). Requests that take the service long count as more than one, as the description of the operation says; stored and refused responses count as one, a 304 response as a tenth. Beyond the limit the response is 429, with `Retry-After`.

        Dates of status events are EDTF level 1 (`2025-06-17`, `2025-06`, `2025-06-13/2025-06-17`), other dates are ISO 8601, and timestamps are UTC. New enum values can be added; `/v1/enums` lists the values and their meanings.
        """;

    private const string DocumentPath = $"/openapi/{DocumentName}.json";

    // In reading order.
    private static readonly (string Name, string Description)[] Tags =
    [
        ("Agreements", "Agreements on any date, with their status history, listings and decisions."),
        ("Status events", "The status events of all agreements."),
        ("Agencies", "Agencies that are or were parties to agreements."),
        ("Jurisdictions", "The country, states, counties, places and county subdivisions."),
        ("Names", "Records by name, however it is written."),
        ("Decisions", "Decisions about agreements, with votes and meetings."),
        ("Publications", "Published lists, with each row as printed and as read."),
        ("Facilities", "Detention facilities of ICE, with each list of them as printed and as read."),
        ("Statistics", "Numbers of agreements, their growth over time, and durations between status events."),
        ("Changes", "The change log of the register, also as an Atom feed."),
        ("Webhooks", "Addresses that are told of new entries of the change log."),
        ("Exports", "The complete register as files."),
        ("Sources", "The evidence for all facts."),
        ("Reference", "The service and what it covers, programs and vocabularies."),
        ("Audit", "Writes by API key, and rejected requests."),
    ];

    /// <summary>Adds the generator of the OpenAPI document.</summary>
    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddSingleton<OpenApiDocumentCache>().AddSwaggerGen(swagger =>
    {
        swagger.SwaggerDoc(DocumentName, new OpenApiInfo
        {
            Title = "RecordsApi",
            Version = "1.0",
            Description = Description,
            Contact = new OpenApiContact { Name = "The maintainers of RecordsApi" },
        });
        swagger.CustomSchemaIds(GetSchemaId);
        swagger.OrderActionsBy(GetOrder);
        swagger.SupportNonNullableReferenceTypes();
        swagger.IncludeXmlComments(typeof(OpenApiSetup).Assembly);
        swagger.OperationFilter<OperationDetailsFilter>();
        swagger.AddSecurityDefinition(ApiKeyOperationFilter.SchemeName, ApiKeyOperationFilter.SecurityScheme);
        swagger.OperationFilter<ApiKeyOperationFilter>();
        swagger.OperationFilter<RequestBodyFilter>();
        swagger.OperationFilter<ResponseExamplesFilter>();
        swagger.OperationFilter<ExportFileOperationFilter>();
        swagger.OperationFilter<ResponseOrderFilter>();
        swagger.SchemaFilter<RequiredPropertiesFilter>();
        swagger.SchemaFilter<MergePatchFilter>();
        swagger.SchemaFilter<UriFormatFilter>();
        swagger.DocumentFilter<TagsAndErrorsFilter>();
        swagger.DocumentFilter<EnumerationComponents>();
        swagger.DocumentFilter<ParameterComponents>();
    });

    /// <summary>Serves the document and Swagger UI. Addresses in the page are relative, because a proxy may serve it under another path.</summary>
    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapGet(DocumentPath, GetOpenApiDocument.HandleAsync).WithMetadata(new SkipConditionalRequests()).ExcludeFromDescription();
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "swagger";
            ui.SwaggerEndpoint($"..{DocumentPath}", "Version 1");
            ui.DocumentTitle = "RecordsApi";
            ui.DisplayOperationId();
            ui.EnableTryItOutByDefault();

            // By the name of the method, so that GET comes before POST.
            ui.ConfigObject.AdditionalItems["operationsSorter"] = "method";
            ui.InjectStylesheet(SwaggerAssets.StylesheetName);
            ui.InjectJavascript(SwaggerAssets.ScriptName);
        });
        app.MapSwaggerAssets();
    }

    // Reads before writes.
    private static string GetOrder(ApiDescription operation)
    {
        var tags = operation.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>().SelectMany(t => t.Tags).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture, $"{Array.FindIndex(Tags, tag => tags.Contains(tag.Name)):D2}{(operation.HttpMethod == HttpMethods.Get ? 0 : 1)}");
    }

    // ListV1<AgreementV1> becomes AgreementList, because generated clients use schema ids as type names.
    private static string GetSchemaId(Type type)
    {
        var name = type.Name.Split('`')[0];
        name = name.EndsWith("V1", StringComparison.Ordinal) ? name[..^2] : name;
        if (!type.IsGenericType)
            return name;
        var inner = GetSchemaId(type.GetGenericArguments()[0]);
        return name == "IReadOnlyList" ? inner + "s" : inner + name;
    }

    private sealed class TagsAndErrorsFilter : IDocumentFilter
    {
        public void Apply(Microsoft.OpenApi.OpenApiDocument swaggerDoc, DocumentFilterContext context)
        {
            swaggerDoc.Tags = Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
            swaggerDoc.Components!.Responses = ProblemResult.CommonStatusCodes
                .Concat(ApiKeyOperationFilter.ErrorStatuses).Concat(ApiKeyOperationFilter.WriteErrorStatuses).Concat(ApiKeyOperationFilter.CorrectionErrorStatuses).Distinct().Order().Select(status => status.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .ToDictionary(ProblemResponses.GetComponentName, IOpenApiResponse (status) => ProblemResponses.Create(status, swaggerDoc));
            swaggerDoc.Components.Responses[ProblemResponses.InvalidBody] = ProblemResponses.Create(ProblemTypes.InvalidBody, swaggerDoc);
            swaggerDoc.Components.Responses[ProblemResponses.NotModified] = new OpenApiResponse
            {
                Description = "The response has not changed since the one identified by `If-None-Match` or `If-Modified-Since`.",
                Headers = ResponseHeaders.ForStatus("304", isList: false, swaggerDoc),
            };
            swaggerDoc.Components.Headers = ResponseHeaders.CreateComponents();
        }
    }
}
