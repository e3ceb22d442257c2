using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecordsApi.Testing;

namespace RecordsApi.Tests.Support;

/// <summary>A server on loopback in the place of the publisher, or of the receiver of a webhook: a page with links, and the files that they lead to.</summary>
internal sealed class PublisherStandIn : IAsyncDisposable
{
    /// <summary>The path of the page.</summary>
    public const string PagePath = "/identify/287g";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, RequestDelegate> responses = new();
    private readonly ConcurrentQueue<StandInRequest> requests = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly TimeProvider clock;

    private PublisherStandIn(TimeProvider clock)
    {
        this.clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(RespondAsync);
    }

    /// <summary>The address, without a slash at its end.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public int Port => new Uri(Address).Port;

    /// <summary>The requests, in order.</summary>
    public IReadOnlyList<StandInRequest> Requests => [.. requests];

    /// <summary>Starts it; the clock dates the requests.</summary>
    public static async Task<PublisherStandIn> StartAsync(TimeProvider clock)
    {
        var standIn = new PublisherStandIn(clock);
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>Waits for the next request that nobody waited for yet.</summary>
    public Task WaitForRequestAsync() => arrived.WaitAsync();

    public void Respond(string path, RequestDelegate response) => responses[path] = response;

    public void Respond(string path, int status, string body = "", string type = "text/html") => Respond(path, http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;

        // Writing a body to a response that must have none would close the connection.
        return body.Length == 0 ? Task.CompletedTask : http.Response.WriteAsync(body);
    });

    /// <summary>Serves a page of the program with links: the address and the text of each.</summary>
    public void ServePage(params (string Href, string Text)[] links) => Respond(PagePath, 200,
        $"<!DOCTYPE html><title>Partner With Us | 287(g) Program</title><h1>Delegation of Authority</h1><ul>{string.Concat(links.Select(link => $"<li><a href='{link.Href}'>{link.Text}</a></li>"))}</ul>");

    /// <summary>Serves a file, with the headers that are given.</summary>
    public void ServeFile(string path, byte[] content, string? entityTag = null, string? lastModified = null, string? disposition = null) => Respond(path, http =>
    {
        if (entityTag is not null)
            http.Response.Headers.ETag = entityTag;
        if (lastModified is not null)
            http.Response.Headers.LastModified = lastModified;
        if (disposition is not null)
            http.Response.Headers.ContentDisposition = disposition;
        if (entityTag is not null && http.Request.Headers.IfNoneMatch == entityTag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return http.Response.Body.WriteAsync(content).AsTask();
    });

    /// <summary>Serves a page with a link to one workbook, and the workbook.</summary>
    public void ServeList(string fileName, WorkbookBuilder workbook)
    {
        ServePage(($"/doclib/287g/{fileName}", "Participating Agencies"));
        ServeFile($"/doclib/287g/{fileName}", workbook.ToBytes());
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task RespondAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        requests.Enqueue(new(http.Request.Path, http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body, clock.GetUtcNow()));
        arrived.Release();
        if (responses.TryGetValue(http.Request.Path, out var response))
            await response(http);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}

/// <summary>A request that the stand-in received.</summary>
internal sealed record StandInRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body, DateTimeOffset At);
