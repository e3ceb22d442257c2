using Microsoft.OpenApi;
using RecordsApi.Domain.Keys;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Http.Security.Writes;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Shows which operations want a key, how writes are named, and what refusals come of that.</summary>
internal sealed class ApiKeyOperationFilter : IOperationFilter
{
    /// <summary>Name of the security scheme.</summary>
    public const string SchemeName = "bearerKey";

    /// <summary>Statuses of the errors of operations that want a key.</summary>
    public static IReadOnlyList<int> ErrorStatuses { get; } = [401, 403];

    /// <summary>Statuses of the errors of writes, beside those.</summary>
    public static IReadOnlyList<int> WriteErrorStatuses { get; } = [409, 413, 415, 422];

    /// <summary>Statuses of the errors of corrections, beside those.</summary>
    public static IReadOnlyList<int> CorrectionErrorStatuses { get; } = [412, 428];

    /// <summary>The scheme.</summary>
    public static OpenApiSecurityScheme SecurityScheme { get; } = new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        Description = "A key, made by whoever runs the service with `keys create`. Reading the register needs none. It is taken from this header only.",
    };

    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RequiredScopeMetadata>().LastOrDefault() is not { } guard)
            return;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, context.Document)] = [] }];
        operation.Description = $"{operation.Description}\n\nScope of the key: `{KeyScopes.Vocabulary.CodeOf(guard.Scope)}`.";
        Add(ErrorStatuses);

        // What needs a key is kept by nobody, so that there is nothing to hold it against.
        operation.Responses!.Remove("304");
        if (!metadata.OfType<WriteEndpointMetadata>().Any())
            return;
        Add(WriteErrorStatuses);
        if (operation.Responses.GetValueOrDefault("200") is OpenApiResponse { Headers: { } headers })
            headers[StoredResponseResult.ReplayedHeader] = new OpenApiHeaderReference(StoredResponseResult.ReplayedHeader, context.Document);
        if (metadata.OfType<RequestBodyMetadata>().Any() || metadata.OfType<FileUploadMetadata>().Any())
            operation.Responses["400"] = new OpenApiResponseReference(ProblemResponses.InvalidBody, context.Document);
        operation.Parameters = [.. operation.Parameters ?? [], CreateIdempotencyKeyParameter()];
        if (metadata.OfType<RequiresIfMatchMetadata>().Any())
        {
            Add(CorrectionErrorStatuses);
            operation.Parameters.Add(CreateIfMatchParameter());
        }

        void Add(IEnumerable<int> statuses)
        {
            foreach (var status in statuses.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                operation.Responses![status] = new OpenApiResponseReference(ProblemResponses.GetComponentName(status), context.Document);
        }
    }

    private static OpenApiParameter CreateIfMatchParameter() => new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Description = "The `ETag` that came with the record when you read it. If the record changed since, nothing is done. Needed: without it the answer is 428.",
        Example = "\"1f0c9a526f0e4d1b9a520e4d-mgz5k2ow\"",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter CreateIdempotencyKeyParameter() => new()
    {
        Name = WriteRequest.IdempotencyHeader,
        In = ParameterLocation.Header,
        Description = "A name of your own for this write, a new one for each. Repeated with the same body within a day, nothing is done twice and the first answer comes again, with `Idempotency-Replayed: true`.",
        Example = "3f0c9a52-6f0e-4d1b-9a52-0e4d1b9a526f",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[!-~]{1,255}$" },
    };
}
