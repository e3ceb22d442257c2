using Microsoft.OpenApi;
using RecordsApi.Domain.Keys;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Http.Security.Writes;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Documents which operations require an API key, the headers of writes, and the errors that follow.</summary>
internal sealed class ApiKeyOperationFilter : IOperationFilter
{
    /// <summary>Name of the security scheme.</summary>
    public const string SchemeName = "bearerKey";

    /// <summary>Error statuses of operations that require an API key.</summary>
    public static IReadOnlyList<int> ErrorStatuses { get; } = [401, 403];

    /// <summary>Additional error statuses of writes.</summary>
    public static IReadOnlyList<int> WriteErrorStatuses { get; } = [409, 413, 415, 422];

    /// <summary>Additional error statuses of corrections.</summary>
    public static IReadOnlyList<int> CorrectionErrorStatuses { get; } = [412, 428];

    /// <summary>The security scheme.</summary>
    public static OpenApiSecurityScheme SecurityScheme { get; } = new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        Description = "An API key, issued by the operator of the service with `keys create`. Reading the register requires no key. Keys are accepted only in the `Authorization` header.",
    };

    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RequiredScopeMetadata>().LastOrDefault() is not { } guard)
            return;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, context.Document)] = [] }];
        operation.Description = $"{operation.Description}\n\n{(guard.Scope is { } scope ? $"Required scope: `{KeyScopes.Vocabulary.GetCode(scope)}`." : "Any valid API key is enough.")}";
        Add(ErrorStatuses);

        // Responses to authenticated requests are not cached, so there is nothing to revalidate.
        operation.Responses!.Remove("304");
        if (!metadata.OfType<WriteEndpointMetadata>().Any())
            return;
        Add(WriteErrorStatuses);
        if (operation.Responses.GetValueOrDefault("200") is OpenApiResponse { Headers: { } headers })
            headers[StoredResponseResult.ReplayedHeader] = new OpenApiHeaderReference(StoredResponseResult.ReplayedHeader, context.Document);
        if (metadata.OfType<RequestBodyMetadata>().Any() || metadata.OfType<FileUploadMetadata>().Any())
            operation.Responses["400"] = new OpenApiResponseReference(ProblemResponses.InvalidBody, context.Document);
        operation.Parameters = [.. operation.Parameters ?? [], OpenApiParameters.Create(WritePreview.Parameter, null), CreateIdempotencyKeyParameter()];
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
        Description = "The `ETag` that you received with the record. If the record has changed since then, the request is rejected with 412. Required; without it the response is 428.",
        Example = "\"1f0c9a526f0e4d1b9a520e4d-mgz5k2ow-7c2f41d0\"",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter CreateIdempotencyKeyParameter() => new()
    {
        Name = WriteRequest.IdempotencyHeader,
        In = ParameterLocation.Header,
        Description = "A unique key of your choice for this write. If the same request is repeated within one day, it is not executed again, and the first response is returned with `Idempotency-Replayed: true`.",
        Example = "3f0c9a52-6f0e-4d1b-9a52-0e4d1b9a526f",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[!-~]{1,255}$" },
    };
}
