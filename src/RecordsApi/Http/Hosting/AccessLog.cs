using System.Diagnostics;
using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using RecordsApi.Domain.Audit;

namespace RecordsApi.Http.Hosting;

/// <summary>
/// Logs a line for each request, whether it was answered, refused or shed: client, method, path, status, time and the id that a problem
/// response names. The query string is left out, because it may contain anything, such as an API key.
/// </summary>
internal sealed partial class AccessLog(RequestDelegate next, ILogger<AccessLog> log)
{
    /// <summary>Passes a request on.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            LogRequest(
                http.Connection.RemoteIpAddress?.ToString() ?? "-", LogText.Escape(http.Request.Method), LogText.Escape(http.Request.PathBase + http.Request.Path),
                http.Response.StatusCode, Stopwatch.GetElapsedTime(since).TotalMilliseconds, http.RequestAborted.IsCancellationRequested ? "aborted" : "done",
                Activity.Current?.Id ?? http.TraceIdentifier);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Client} {Method} {Path} {Status} {Milliseconds:0.0} ms {End} {RequestId}")]
    private partial void LogRequest(string client, string method, string path, int status, double milliseconds, string end, string requestId);
}

/// <summary>Adds the access log.</summary>
internal static class AccessLogExtensions
{
    /// <summary>Adds its settings.</summary>
    public static IServiceCollection AddAccessLog(this IServiceCollection services) => services.AddSettings<AccessLogOptions>(AccessLogOptions.Section);

    /// <summary>Logs requests, if that is turned on.</summary>
    public static void UseAccessLog(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<IOptions<AccessLogOptions>>().Value.Enabled)
            app.UseMiddleware<AccessLog>();
    }
}
