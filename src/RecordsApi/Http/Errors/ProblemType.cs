namespace RecordsApi.Http.Errors;

/// <summary>A problem type, as listed in the catalog of problem types.</summary>
/// <param name="Code">Code, used as the fragment of the problem's <c>type</c>.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="Title">Title.</param>
/// <param name="Meaning">Meaning, and what the client can do.</param>
internal sealed record ProblemType(string Code, int Status, string Title, string Meaning);

/// <summary>The catalog of problem types.</summary>
internal static class ProblemTypes
{
    public static ProblemType InvalidQuery { get; } = new("invalid-query", 400, "Invalid query parameters",
        "One or more query parameters are unknown, repeated, empty, or have values that are not allowed. `errors` lists each one with the allowed values and the closest match.");

    public static ProblemType BadRequest { get; } = new("bad-request", 400, "Malformed request",
        "The HTTP request could not be parsed.");

    public static ProblemType InvalidBody { get; } = new("invalid-body", 400, "Invalid request body",
        "One or more properties of the request body are unknown, repeated, missing, or have values that are not allowed. `errors` lists each one by JSON pointer with the allowed values and the closest match.");

    public static ProblemType Unauthorized { get; } = new("unauthorized", 401, "API key required",
        "The request has no valid API key. Send one in the `Authorization: Bearer …` header; keys are not accepted anywhere else.");

    public static ProblemType Forbidden { get; } = new("forbidden", 403, "Insufficient scope",
        "The API key is valid but lacks the scope that this operation requires.");

    public static ProblemType ReadOnlyMirror { get; } = new("read-only-mirror", 403, "Read-only mirror",
        "The service is a read-only mirror of another one, which `detail` names. Send writes, and requests that need an API key, to that one.");

    public static ProblemType NotFound { get; } = new("not-found", 404, "Not found",
        "No resource exists at this URL; `/v1` links to all lists. Published records remain available permanently, so an unknown id was never published.");

    public static ProblemType UnknownVersion { get; } = new("unknown-version", 404, "Unknown API version",
        "The URL names an API version that does not exist. `errors.version.allowed` lists the supported versions.");

    public static ProblemType MethodNotAllowed { get; } = new("method-not-allowed", 405, "Method not allowed",
        "This URL does not support the request method. The `Allow` header lists the supported methods.");

    public static ProblemType NotAcceptable { get; } = new("not-acceptable", 406, "Not acceptable",
        "None of the media types in the `Accept` header are available for this resource.");

    public static ProblemType Conflict { get; } = new("conflict", 409, "Conflict with existing record",
        "The record already exists, or has been merged, retracted or superseded. No changes were made; `errors` describes the conflict.");

    public static ProblemType Stale { get; } = new("stale", 412, "Record has changed",
        "The record has changed since the response whose `ETag` was sent in `If-Match`. No changes were made. Read the record again and correct its current version.");

    public static ProblemType PreconditionRequired { get; } = new("precondition-required", 428, "If-Match required",
        "A correction must identify the version of the record that it corrects: send the `ETag` from the response in which you read the record as `If-Match`. This prevents concurrent edits from overwriting each other.");

    public static ProblemType InvalidRecord { get; } = new("invalid-record", 422, "Unprocessable record",
        "The request body refers to records that do not exist or violates a rule of the register. No changes were made; `errors` lists each error by JSON pointer.");

    public static ProblemType InvalidTransition { get; } = new("invalid-transition", 422, "Status transition not allowed",
        "The status event is not an allowed transition at its position in the status history of the agreement. `errors` gives the preceding status, the statuses allowed there, and the status event that conflicts. No changes were made.");

    public static ProblemType IdempotencyInProgress { get; } = new("idempotency-in-progress", 409, "Request with this idempotency key in progress",
        "A request with the same `Idempotency-Key` is still being processed. Repeat this request shortly to receive its response.");

    public static ProblemType TooLarge { get; } = new("too-large", 413, "Request body too large",
        "The request body exceeds the size limit.");

    public static ProblemType AddressTooLong { get; } = new("address-too-long", 414, "URL too long",
        "The URL exceeds 8 KiB. Name fewer values in a request, or use a broader filter. A URL beyond 32 KiB is rejected without a body.");

    public static ProblemType HeadersTooLarge { get; } = new("headers-too-large", 431, "Request headers too large",
        "The headers exceed 32 KiB, or there are more than 100 of them. Headers beyond 128 KiB are rejected without a body.");

    public static ProblemType FileChanged { get; } = new("file-changed", 412, "File has changed",
        "The file is not the one that `If-Match` or `If-Unmodified-Since` names, because the register has changed since. Download it again from its beginning.");

    public static ProblemType RangeNotSatisfiable { get; } = new("range-not-satisfiable", 416, "Range outside the file",
        "The file is shorter than the start of the requested range. The `Content-Range` header has its size.");

    public static ProblemType UnsupportedMediaType { get; } = new("unsupported-media-type", 415, "Unsupported media type",
        "The media type of the request body is not supported by this operation.");

    public static ProblemType IdempotencyKeyReused { get; } = new("idempotency-key-reused", 422, "Idempotency key reused",
        "The `Idempotency-Key` was already used for a request with a different method, path, content type or body. No changes were made. Use a new key for each new write.");

    public static ProblemType TooManyRequests { get; } = new("too-many-requests", 429, "Too many requests",
        "The client address or API key has exceeded its rate limit. Retry after the number of seconds in the `Retry-After` header; the `RateLimit` headers give the limit and what remains of it.");

    public static ProblemType InternalError { get; } = new("internal-error", 500, "Internal server error",
        "The service failed to process the request. You can retry it. Report `traceId` to the operator of the service to help find the cause.");

    public static ProblemType Loading { get; } = new("register-loading", 503, "Register is loading",
        "The service has started but has not finished loading the register. Retry after the number of seconds in the `Retry-After` header.");

    public static ProblemType Unavailable { get; } = new("register-unavailable", 503, "Register unavailable",
        "The database cannot be read. Retry after the number of seconds in the `Retry-After` header.");

    public static ProblemType Overloaded { get; } = new("overloaded", 503, "Service overloaded",
        "The service has reached its limit of concurrent requests. Retry after the number of seconds in the `Retry-After` header.");

    public static ProblemType ExportInProgress { get; } = new("export-in-progress", 503, "Export in progress",
        "The export files of this register version are being written. Retry after the number of seconds in the `Retry-After` header.");

    public static ProblemType ExportUnavailable { get; } = new("export-unavailable", 503, "Export unavailable",
        "The export files could not be written, because their folder is read-only or the disk is full. The operator of the service finds the reason in its log, and can name another folder in `Exports:Folder`. CSV and NDJSON lists are not affected.");

    /// <summary>All problem types.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        InvalidQuery, BadRequest, InvalidBody, Unauthorized, Forbidden, ReadOnlyMirror, NotFound, UnknownVersion, MethodNotAllowed, NotAcceptable,
        Conflict, IdempotencyInProgress, Stale, FileChanged, TooLarge, AddressTooLong, UnsupportedMediaType, RangeNotSatisfiable, InvalidRecord, InvalidTransition, IdempotencyKeyReused,
        PreconditionRequired, TooManyRequests, HeadersTooLarge, InternalError, Loading, Unavailable, Overloaded,
        ExportInProgress, ExportUnavailable,
    ];

    /// <summary>Gets the problem type that the <c>type</c> of a problem response names.</summary>
    public static ProblemType FindByType(string url) => All.First(problem => url.EndsWith($"#{problem.Code}", StringComparison.Ordinal));

    /// <summary>Gets the problem type for a status code without a body.</summary>
    public static ProblemType ForStatus(int status) =>
        All.FirstOrDefault(p => p.Status == status && p != InvalidQuery) ?? (status < 500 ? BadRequest : InternalError);
}
