using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RecordsApi.Data;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Http.Hosting;
using RecordsApi.Seed;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Support;

/// <summary>The service over a register in its own database; the clock is at noon UTC on the last day of 2025.</summary>
public class RegisterApiFactory : WebApplicationFactory<global::Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("records-api-").FullName;

    /// <summary>Creates the service over the register of <see cref="FloridaTestData"/>.</summary>
    public RegisterApiFactory()
        : this(FloridaTestData.Register)
    {
    }

    internal RegisterApiFactory(RegisterBuilder? register) => register?.Write(DatabasePath);

    public static DateTimeOffset Now { get; } = new(2025, 12, 31, 12, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; init; } = new(Now);

    public StatementCounter Statements { get; } = new();

    public string DatabasePath => Path.Combine(folder, "register.db");

    /// <summary>Whether names are read ahead, which would change the number of statements of a request.</summary>
    internal bool PreloadsRegister { get; init; }

    /// <summary>The folder from which a missing register is built; none by default.</summary>
    internal BundleFolder? Bundle { get; set; }

    /// <summary>Settings that override those of the service.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["RateLimiting:Enabled"] = "false",
        ["RateLimiting:Failures"] = "0",
        ["ResponseCache:CheckMilliseconds"] = "0",
        ["Exports:Ahead"] = "false",
        ["Webhooks:Enabled"] = "false",
        ["Exports:WaitSeconds"] = "3600", // An export may take long on a busy machine.
    };

    /// <summary>Creates a client that validates every response against the OpenAPI document.</summary>
    public new HttpClient CreateClient() => CreateClient(ClientOptions);

    /// <summary>Creates a client that validates every response against the OpenAPI document.</summary>
    public new HttpClient CreateClient(WebApplicationFactoryClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        DelegatingHandler[] redirects = options.AllowAutoRedirect ? [new RedirectHandler(options.MaxAutomaticRedirections)] : [];
        return CreateDefaultClient(options.BaseAddress, [.. redirects, new ContractValidationHandler()]);
    }

    // A response that takes long on a busy machine is no failure; one that never comes is.
    protected override void ConfigureClient(HttpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        base.ConfigureClient(client);
        client.Timeout = TimeSpan.FromMinutes(10);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("ConnectionStrings:Register", TestDatabase.GetConnectionString(DatabasePath, pooling: true));
        builder.UseSetting("Database:Provider", TestDatabase.ProviderName);
        builder.UseSetting("Exports:Folder", DatabasePath + ".exports");
        builder.UseSetting("Update:Folder", DatabasePath + ".lists");
        builder.UseSetting("Logging:LogLevel:Default", "None");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        if (!PreloadsRegister)
            builder.ConfigureTestServices(services => services.Remove(services.Single(service => service.ImplementationType == typeof(PreloadService))));

        // EF Core makes its services and the model once for each logger factory. Where no test reads a log, one is enough for all hosts.
        if (!Settings.Keys.Any(name => name.StartsWith("Logging:", StringComparison.Ordinal)))
            builder.ConfigureTestServices(services => services.ConfigureDbContext<RegisterContext>(options => options.UseLoggerFactory(NullLoggerFactory.Instance)));
        builder.ConfigureTestServices(services => services
            .ConfigureDbContext<RegisterContext>(options => options.AddInterceptors(Statements))
            .AddSingleton<IStatementObserver>(new InterceptorObserver(Statements))
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            .Replace(ServiceDescriptor.Singleton(Bundle ?? new BundleFolder(Path.Combine(folder, "no-bundle")))));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(folder))
            return;
        TestDatabase.Delete(DatabasePath);
        Directory.Delete(folder, recursive: true);
    }
}
