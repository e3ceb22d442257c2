using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecordsApi.Data;

namespace RecordsApi.Tests.Support;

/// <summary>The service with something between it and its database.</summary>
internal sealed class InterceptedApiFactory(DbCommandInterceptor interceptor) : RegisterApiFactory
{
    /// <summary>Environment it runs in; Production if it is not set.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>Is told how statements ended that did not end well.</summary>
    public Action<EventId>? OnCommandFailed { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment(Environment);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<RegisterContext>(options => options
            .AddInterceptors(interceptor)
            .LogTo((id, _) => id == RelationalEventId.CommandCanceled || id == RelationalEventId.CommandError, data => OnCommandFailed?.Invoke(data.EventId))));
    }
}
