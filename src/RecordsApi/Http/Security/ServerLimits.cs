using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RecordsApi.Http.Security;

/// <summary>
/// How long and how slowly a connection may be used, so that those who send or read slowly hold up nobody else:
/// <c>Server:HeaderSeconds</c> (15) to send the headers, <c>Server:IdleSeconds</c> (60) between two requests,
/// <c>Server:LeastBytesPerSecond</c> (2048) in either direction after <c>Server:GraceSeconds</c> (5), and
/// <c>Server:Connections</c> (5000) at once.
/// </summary>
internal static class ServerLimits
{
    /// <summary>Sets the limits, and keeps the server from telling its name.</summary>
    public static void Apply(KestrelServerOptions server, IConfiguration configuration)
    {
        server.AddServerHeader = false;
        var limits = server.Limits;
        limits.RequestHeadersTimeout = Seconds("Server:HeaderSeconds", 15);
        limits.KeepAliveTimeout = Seconds("Server:IdleSeconds", 60);
        limits.MaxConcurrentConnections = configuration.GetValue("Server:Connections", 5000L);
        limits.MaxRequestHeaderCount = 100;
        limits.MaxRequestHeadersTotalSize = 32 * 1024;
        limits.MaxRequestLineSize = 8 * 1024;

        // A client on a poor line comes to ten times as much.
        var slowest = new MinDataRate(configuration.GetValue("Server:LeastBytesPerSecond", 2048.0), Seconds("Server:GraceSeconds", 5));
        limits.MinRequestBodyDataRate = slowest;
        limits.MinResponseDataRate = slowest;

        TimeSpan Seconds(string name, int usual) => TimeSpan.FromSeconds(configuration.GetValue(name, usual));
    }
}
