using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using RecordsApi.Http.Errors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>The OpenAPI 3.1 document of version 1, and Swagger UI over it.</summary>
internal static class OpenApiSetup
{
    private const string Description =
        """
        A register of agreements between local governments and other authorities in the United States: what was in force on any day, who decided it and how, on what evidence, and what could be known of it on any other day.

        Ask for a day with `asOf`, and for what was known by a moment with `knownAt`; the same two give the same answer for ever. Several values of a parameter are separated by commas. Anything that is not understood is answered with a problem that names every mistake; nothing is ever ignored, cut or defaulted without being told. Lists come as JSON in pages, or whole as CSV or NDJSON; what lies somewhere also as GeoJSON.

        Every operation below is filled in with a question that has an answer: open one and press Execute. [Recipes](/docs/RECIPES.md) ask the same from curl, Python, R and spreadsheets; [how to cite](/docs/CITING.md), [how facts are made](/docs/METHOD.md), [errors](/docs/ERRORS.md).

        Dates of steps are EDTF level 1 (`2025-06-17`, `2025-06`, `2025-06-13/2025-06-17`), days are ISO 8601, moments are UTC. Enumerated values in answers may grow in number; `/v1/enums` lists them with what they mean.
        """;

    // In the order in which a newcomer reads.
    private static readonly (string Name, string Description)[] Tags =
    [
        ("Agreements", "Agreements as they stood on a day, their histories, listings and decisions."),
        ("Status events", "Every step of every agreement's life."),
        ("Agencies", "Agencies that are or were party to agreements."),
        ("Jurisdictions", "States, counties, places and county subdivisions."),
        ("Decisions", "Who decided, how they voted, and at which meeting."),
        ("Publications", "What was published on a day, as printed and as read."),
        ("Statistics", "Counts of agreements, how they grew and shrank, and how long their steps took."),
        ("Changes", "Everything the register learned, in one sequence, and the same as a feed."),
        ("Exports", "The whole register as files."),
        ("Sources", "The evidence everything rests on."),
        ("Reference", "The service, how fresh it is, programs and vocabularies."),
        ("Audit", "What was written with which key, and what was refused."),
    ];

    /// <summary>Adds the generator of the document.</summary>
    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddSwaggerGen(swagger =>
    {
        swagger.SwaggerDoc("v1", new OpenApiInfo
        {
            Title = "RecordsApi",
            Version = "1.0",
            Description = Description,
            Contact = new OpenApiContact { Name = "The maintainers of RecordsApi" },
        });
        swagger.AddServer(new OpenApiServer { Url = "/", Description = "This service" });
        swagger.CustomSchemaIds(GetSchemaId);
        swagger.OrderActionsBy(GetTagOrder);
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
        swagger.SchemaFilter<UriFormatFilter>();
        swagger.DocumentFilter<TagsAndErrorsFilter>();
    });

    /// <summary>Serves the document and Swagger UI.</summary>
    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "swagger";
            ui.SwaggerEndpoint("/openapi/v1.json", "Version 1");
            ui.DocumentTitle = "RecordsApi";
            ui.DisplayOperationId();
            ui.EnableTryItOutByDefault();
            ui.InjectStylesheet(SwaggerAssets.StylesheetPath);
            ui.InjectJavascript(SwaggerAssets.ScriptPath);
        });
        app.MapSwaggerAssets();
        app.MapGet("/", () => TypedResults.Redirect("/swagger/index.html")).ExcludeFromDescription();
    }

    private static string GetTagOrder(ApiDescription operation)
    {
        var tags = operation.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>().SelectMany(t => t.Tags).ToArray();
        return Array.FindIndex(Tags, tag => tags.Contains(tag.Name)).ToString("D2", CultureInfo.InvariantCulture);
    }

    // ListV1<AgreementV1> becomes AgreementList: generated clients make type names of these.
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
                Description = "The answer is the one that `If-None-Match` or `If-Modified-Since` named; it is not sent again.",
                Headers = ResponseHeaders.ForStatus("304", isList: false, swaggerDoc),
            };
            swaggerDoc.Components.Headers = ResponseHeaders.CreateComponents();
        }
    }
}
