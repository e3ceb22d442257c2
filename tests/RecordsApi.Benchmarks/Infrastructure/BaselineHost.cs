using System.Net;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>The baseline: a bare ASP.NET Core endpoint in this process that writes given bytes from memory, whatever the request.</summary>
internal sealed class BaselineHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BaselineHost(WebApplication app) => this.app = app;

    /// <summary>The response body; null for an empty 304 response.</summary>
    public byte[]? Body { get; set; } = [];

    /// <summary>Media type of the body.</summary>
    public string ContentType { get; set; } = "application/json; charset=utf-8";

    /// <summary>Its address.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts it.</summary>
    public static async Task<BaselineHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        var host = new BaselineHost(app);
        app.MapGet("/{**path}", host.WriteResponseAsync);
        await app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task WriteResponseAsync(HttpContext http)
    {
        if (Body is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.ContentType = ContentType;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, 0, body.Length);
    }
}
