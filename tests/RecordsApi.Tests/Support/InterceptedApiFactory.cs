using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;

namespace RecordsApi.Tests.Support;

/// <summary>The service with an interceptor of its database commands.</summary>
internal sealed class InterceptedApiFactory(DbCommandInterceptor interceptor, RegisterBuilder? register = null) : RegisterApiFactory(register ?? FloridaTestData.Register)
{
    /// <summary>The environment; Production by default.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>Called when the service has finished a request that its client aborted.</summary>
    public Action? OnRequestAborted { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment(Environment);
        builder.ConfigureTestServices(services => services
            .AddSingleton<IStatementObserver>(new InterceptorObserver(interceptor))
            .ConfigureDbContext<RegisterContext>(options => options
            .AddInterceptors(interceptor))
            .AddTransient<IStartupFilter>(_ => new RequestEndFilter(OnRequestAborted)));
    }

    private sealed class RequestEndFilter(Action? onAborted) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, rest) =>
            {
                try
                {
                    await rest(http);
                }
                finally
                {
                    if (http.RequestAborted.IsCancellationRequested)
                        onAborted?.Invoke();
                }
            });
            next(app);
        };
    }
}
