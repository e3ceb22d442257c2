using System.Net;
using Microsoft.Data.Sqlite;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>The service in this process, over a register, with rate limits off.</summary>
internal sealed class RegisterServiceHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private RegisterServiceHost(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(10) };
    }

    /// <summary>Its address.</summary>
    public Uri Address => Client.BaseAddress!;

    /// <summary>A client of the service.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it.</summary>
    /// <param name="database">Path of an existing register.</param>
    /// <param name="cacheResponses">Whether the response cache is on, as it is by default.</param>
    /// <param name="settings">Other settings.</param>
    public static async Task<RegisterServiceHost> StartAsync(string database, bool cacheResponses, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        var configuration = builder.Configuration;
        configuration["ConnectionStrings:Register"] = new SqliteConnectionStringBuilder { DataSource = database }.ToString();
        configuration["RateLimiting:Enabled"] = "false";
        configuration["Exports:Ahead"] = "false";
        configuration["Streams:PerAddress"] = "1000";
        configuration["Streams:Total"] = "1000";
        if (!cacheResponses)
            configuration["ResponseCache:SizeMebibytes"] = "0";
        foreach (var (name, value) in settings)
            configuration[name] = value;
        builder.AddRegisterApi();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapRegisterApi();
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Requests a URL and returns the body of a successful response.</summary>
    public async Task<byte[]> GetBytesAsync(string url)
    {
        using var response = await Client.GetAsync(new Uri(url, UriKind.Relative));
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{url}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
