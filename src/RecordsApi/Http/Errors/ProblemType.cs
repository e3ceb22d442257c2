namespace RecordsApi.Http.Errors;

/// <summary>A kind of error, as the catalogue publishes it.</summary>
/// <param name="Code">Its code, the fragment of a problem's <c>type</c>.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">Its name.</param>
/// <param name="Meaning">What it means, and what to do.</param>
internal sealed record ProblemType(string Code, int Status, string Title, string Meaning);

/// <summary>The catalogue of errors.</summary>
internal static class ProblemTypes
{
    public static ProblemType InvalidQuery { get; } = new("invalid-query", 400, "The question has mistakes",
        "Parameters are unknown, repeated, empty or hold values that are not allowed. `errors` names each, with what is allowed and the nearest right name.");

    public static ProblemType BadRequest { get; } = new("bad-request", 400, "The request cannot be read",
        "The request is malformed below the level of parameters.");

    public static ProblemType InvalidBody { get; } = new("invalid-body", 400, "The body has mistakes",
        "Members are unknown, repeated, missing or hold values that are not allowed. `errors` names each by its JSON pointer, with what is allowed and the nearest right name.");

    public static ProblemType Unauthorised { get; } = new("unauthorised", 401, "A key is needed",
        "The request came without a valid key. Send one as `Authorization: Bearer …`; it is taken from nowhere else.");

    public static ProblemType Forbidden { get; } = new("forbidden", 403, "The key does not allow this",
        "The key is valid and may not do this.");

    public static ProblemType NotFound { get; } = new("not-found", 404, "Not found",
        "There is nothing at this address. A record that was once published stays addressable, so an id that is not found never existed.");

    public static ProblemType UnknownVersion { get; } = new("unknown-version", 404, "Unknown version",
        "The address names a version of the API that does not exist. `errors.version.allowed` lists those that do.");

    public static ProblemType MethodNotAllowed { get; } = new("method-not-allowed", 405, "Method not allowed",
        "The address takes other methods only; the Allow header lists them.");

    public static ProblemType NotAcceptable { get; } = new("not-acceptable", 406, "Not acceptable",
        "The Accept header takes none of the media types in which this is served.");

    public static ProblemType Conflict { get; } = new("conflict", 409, "It does not go with what is there",
        "The record is there already, or was merged or retracted. Nothing was done; `errors` names what stands against it.");

    public static ProblemType Stale { get; } = new("stale", 412, "The record has changed",
        "The record changed after the answer whose entity tag `If-Match` names. Nothing was done: get the record again, and correct what stands now.");

    public static ProblemType PreconditionRequired { get; } = new("precondition-required", 428, "If-Match is needed",
        "A correction names what it corrects: send the `ETag` that came with the record when you read it as `If-Match`. So nobody undoes what another just did.");

    public static ProblemType InvalidRecord { get; } = new("invalid-record", 422, "The record cannot be taken in",
        "The body names records that are not there, or says what cannot be. Nothing was done; `errors` names each mistake by its JSON pointer.");

    public static ProblemType InvalidTransition { get; } = new("invalid-transition", 422, "The step may not stand there",
        "The agreement's life does not allow the step where it would stand. `errors` tells the status then, what would be allowed, and the step that stands in the way. Nothing was done.");

    public static ProblemType IdempotencyInProgress { get; } = new("idempotency-in-progress", 409, "The same write is being done",
        "A request with the same `Idempotency-Key` has not been answered yet. Repeat this one in a moment to get its answer.");

    public static ProblemType TooLarge { get; } = new("too-large", 413, "Too large", "The body is larger than is accepted.");

    public static ProblemType UnsupportedMediaType { get; } = new("unsupported-media-type", 415, "Unsupported media type",
        "The body is of a media type that is not accepted here.");

    public static ProblemType IdempotencyKeyReused { get; } = new("idempotency-key-reused", 422, "The idempotency key was used for another request",
        "A request with the same `Idempotency-Key` and another method, path, content type or body was done before; nothing was done now. Give each new write a name of its own.");

    public static ProblemType TooManyRequests { get; } = new("too-many-requests", 429, "Too many requests",
        "The address or key has asked more often than it may. Try again after the seconds in the Retry-After header; the RateLimit headers tell the limit and what is left.");

    public static ProblemType InternalError { get; } = new("internal-error", 500, "Internal error",
        "The service failed. The request can be tried again; `traceId` helps its operator to find the cause.");

    public static ProblemType Loading { get; } = new("register-loading", 503, "The register is being loaded",
        "The service has started and does not hold the register yet. Try again after the seconds in the Retry-After header.");

    public static ProblemType Unavailable { get; } = new("register-unavailable", 503, "The register cannot be read",
        "The database does not answer. Try again after the seconds in the Retry-After header.");

    public static ProblemType Overloaded { get; } = new("overloaded", 503, "Too much is asked at once",
        "More is being asked than the service can answer at once. Try again after the seconds in the Retry-After header.");

    public static ProblemType ExportInProgress { get; } = new("export-in-the-making", 503, "The export is being made",
        "The files of this version of the register are being written. Try again after the seconds in the Retry-After header.");

    public static ProblemType ExportUnavailable { get; } = new("export-unavailable", 503, "The export cannot be made",
        "The files cannot be written, for example because the disk is full; the service's log says why. Lists as CSV and NDJSON are not affected.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        InvalidQuery, BadRequest, InvalidBody, Unauthorised, Forbidden, NotFound, UnknownVersion, MethodNotAllowed, NotAcceptable,
        Conflict, IdempotencyInProgress, Stale, TooLarge, UnsupportedMediaType, InvalidRecord, InvalidTransition, IdempotencyKeyReused,
        PreconditionRequired, TooManyRequests, InternalError, Loading, Unavailable, Overloaded,
        ExportInProgress, ExportUnavailable,
    ];

    /// <summary>The kind that stands for a bare status.</summary>
    public static ProblemType ForStatus(int status) =>
        All.FirstOrDefault(p => p.Status == status && p != InvalidQuery) ?? (status < 500 ? BadRequest : InternalError);
}
