namespace RecordsApi.Http.Security;

/// <summary>Request feature: what a request has been charged.</summary>
internal sealed class RateLimitCharge(HttpContext http, RequestRateLimiter limiter, RateLimitClient client, bool isConditional)
{
    /// <summary>The request.</summary>
    public HttpContext Http => http;

    /// <summary>The limiter.</summary>
    public RequestRateLimiter Limiter => limiter;

    /// <summary>Who is charged.</summary>
    public RateLimitClient Client => client;

    /// <summary>The tokens charged so far.</summary>
    public int Tokens { get; set; } = isConditional ? RequestRateLimiter.NotModifiedCost : RequestRateLimiter.RequestCost;

    /// <summary>Whether the request was charged as one whose response is 304, and the rest is not yet charged.</summary>
    public bool IsPartial { get; set; } = isConditional;
}
