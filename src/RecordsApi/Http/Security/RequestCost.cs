namespace RecordsApi.Http.Security;

/// <summary>
/// Endpoint metadata: what a request costs, in requests that read one page. One for each 5 ms that it takes on one processor, measured with nothing
/// stored. The rate limit counts cost, and the concurrency limit has fewer permits for requests that cost more than one.
/// </summary>
/// <param name="Requests">What a request costs that returns JSON.</param>
internal sealed record RequestCost(int Requests = 1)
{
    /// <summary>What an endpoint costs that declares nothing.</summary>
    public static RequestCost Default { get; } = new();

    /// <summary>What an endpoint costs that finds records for the items of a body.</summary>
    public static RequestCost FoundByItem { get; } = new() { ItemTenths = 1 };

    /// <summary>What the whole of a list costs, where it can also be read by pages.</summary>
    public int WholeList { get; init; } = 10;

    /// <summary>A parameter with which a request costs more; null if there is none.</summary>
    public string? Parameter { get; init; }

    /// <summary>What a request with <see cref="Parameter"/> costs.</summary>
    public int WithParameter { get; init; }

    /// <summary>What each item of the body costs, in tenths of a request, in addition to the request.</summary>
    public int ItemTenths { get; init; }

    /// <summary>What a number of items costs, in the units of the rate limit.</summary>
    public int GetItemCharge(int items) => items * ItemTenths * RequestRateLimiter.RequestCost / 10;
}

/// <summary>Declares costs.</summary>
internal static class RequestCostExtensions
{
    /// <summary>Declares what a request to an endpoint costs.</summary>
    public static RouteHandlerBuilder WithCost(this RouteHandlerBuilder endpoint, RequestCost cost) => endpoint.WithMetadata(cost);
}
