using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security;

/// <summary>
/// Limits of the request line and the headers. The server itself responds to what exceeds its limits without a body, before any
/// code runs, so it allows more than these do.
/// </summary>
internal static class RequestSizeLimits
{
    /// <summary>Maximum number of bytes of the address.</summary>
    public const int MaxAddressLength = 8 * 1024;

    /// <summary>Maximum number of bytes of all headers.</summary>
    public const int MaxHeadersLength = 32 * 1024;

    /// <summary>Maximum number of headers.</summary>
    public const int MaxHeaders = 100;

    /// <summary>How many times as much the server allows.</summary>
    public const int ServerFactor = 4;

    // ": " and the line break.
    private const int Separators = 4;

    /// <summary>Responds with 414 and 431 to requests beyond the limits.</summary>
    public static void UseRequestSizeLimits(this IApplicationBuilder app) => app.Use((http, next) => FindProblem(http.Request) is { } kind
        ? new ProblemResult(kind).ExecuteAsync(http)
        : next(http));

    private static ProblemType? FindProblem(HttpRequest request)
    {
        if ((request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0) > MaxAddressLength)
            return ProblemTypes.AddressTooLong;
        var headers = request.Headers;
        return headers.Count > MaxHeaders || GetLength(headers) > MaxHeadersLength ? ProblemTypes.HeadersTooLarge : null;
    }

    private static int GetLength(IHeaderDictionary headers)
    {
        var length = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
                length += name.Length + (value?.Length ?? 0) + Separators;
        }

        return length;
    }
}
