using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using RecordsApi.Features.Backups;
using RecordsApi.Features.Mirrors;
using RecordsApi.Http;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Security;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Tests.Configuration;

/// <summary>Invalid settings and their error messages.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("RateLimiting:Seconds", "0", "RateLimiting:Seconds is '0'. It must be an integer from 1 to 1000000.")]
    [InlineData("RateLimiting:Requests", "-5", "RateLimiting:Requests is '-5'. It must be an integer from 1 to 1000000.")]
    [InlineData("RateLimiting:Requests", "many", "RateLimiting:Requests is 'many'. It must be an integer from 1 to 1000000.")]
    [InlineData("RateLimiting:Requests", "", "RateLimiting:Requests is ''. It must be an integer from 1 to 1000000.")]
    [InlineData("RateLimiting:Requests", "99999999999", "RateLimiting:Requests is '99999999999'. It must be an integer from 1 to 1000000.")]
    [InlineData("RateLimiting:Enabled", "yes", "RateLimiting:Enabled is 'yes'. It must be true or false.")]
    [InlineData("ratelimiting:enabled", "1", "RateLimiting:Enabled is '1'. It must be true or false.")]
    [InlineData("ResponseCache:CheckMilliseconds", "-0.5", "ResponseCache:CheckMilliseconds is '-0.5'. It must be a number from 0 to 60000.")]
    [InlineData("ResponseCache:CheckMilliseconds", "NaN", "ResponseCache:CheckMilliseconds is 'NaN'. It must be a number from 0 to 60000.")]
    [InlineData("Concurrency:QueueLimit", "-1", "Concurrency:QueueLimit is '-1'. It must be an integer from 0 to 1000000.")]
    [InlineData("Idempotency:Hours", "23", "Idempotency:Hours is '23'. It must be an integer from 24 to 8760.")]
    [InlineData("Proxy:Trusted", "10.0.0.1, proxy.example", "Proxy:Trusted contains 'proxy.example'. It must be a list of addresses such as 10.0.0.1 and networks such as 10.0.0.0/8, separated by commas.")]
    [InlineData("PublicAddress", "records.example", "PublicAddress is 'records.example'. It must be an http or https address without a query, such as https://records.example.")]
    [InlineData("ConnectionStrings:Register", "/data/register.db", "ConnectionStrings:Register is '/data/register.db', which is not a connection string. Did you mean 'Data Source=/data/register.db'?")]
    [InlineData("Database:Provider", "Oracle", "Database:Provider is 'Oracle'. It must be SQLite or PostgreSQL.")]
    [InlineData("ConnectionStrings:Register", "Data Source=", "ConnectionStrings:Register names no file. It must be a connection string that names a file, such as Data Source=/data/register.db.")]
    [InlineData("RateLimiting:Request", "5", "RateLimiting:Request is not a setting. Did you mean RateLimiting:Requests?")]
    [InlineData("RateLimiting:Speed", "5", "RateLimiting:Speed is not a setting. The settings of RateLimiting are Enabled, Requests, KeyRequests, Seconds, Failures.")]
    [InlineData("RateLimiting:Requests:Max", "5", "RateLimiting:Requests is not a setting. The settings of RateLimiting are Enabled, Requests, KeyRequests, Seconds, Failures.")]
    [InlineData("RateLimitng:Seconds", "60", "RateLimitng is not a setting. Did you mean RateLimiting?")]
    [InlineData("PublicAdress", "https://records.example", "PublicAdress is not a setting. Did you mean PublicAddress?")]
    public void Invalid_setting_is_named_with_its_value_and_what_is_allowed(string key, string value, string message) =>
        Assert.Equal([message], FindErrors((key, value)));

    [Fact]
    public void All_invalid_settings_are_named_at_once() => Assert.Equal(
        [
            "RateLimiting:Requests is 'many'. It must be an integer from 1 to 1000000.",
            "RateLimiting:Secconds is not a setting. Did you mean RateLimiting:Seconds?",
            "Concurrency:PermitLimit is '0'. It must be an integer from 1 to 10000.",
        ],
        FindErrors(("RateLimiting:Requests", "many"), ("RateLimiting:Secconds", "60"), ("Concurrency:PermitLimit", "0")));

    [Theory]
    [InlineData("Follow", "https://records.example", "Follow is set, and Database:Provider is PostgreSQL. A mirror keeps its copy in an SQLite file. Remove Database:Provider, and name the file in ConnectionStrings:Register.")]
    [InlineData("Backup:Every", "1.00:00:00", "Backup:Every is set, and Database:Provider is PostgreSQL, which has backups of its own. Remove Backup:Every, and use pg_dump or pg_basebackup.")]
    public void Setting_that_needs_a_database_file_is_refused_with_PostgreSQL(string key, string value, string message) => Assert.Equal(
        [message],
        FindErrors(
            (key, value), ("Backup:Folder", Path.GetTempPath()), ("Database:Provider", "PostgreSQL"), ("ConnectionStrings:Register", "Host=db.example;Database=register;Username=records")));

    [Fact]
    public void Valid_settings_are_bound()
    {
        using var services = CreateServices(("RateLimiting:Requests", "7"), ("ResponseCache:CheckMilliseconds", "0.5"), ("PublicAddress", "https://records.example/"), ("Unrelated", "x"));
        services.ValidateSettings();

        Assert.Equal(
            (7, 600, 0.5, "https://records.example"),
            (Get<RateLimitingOptions>(services).Requests, Get<RateLimitingOptions>(services).KeyRequests, Get<ResponseCacheOptions>(services).CheckMilliseconds, Get<HostingOptions>(services).GetPublicAddress()));
    }

    [Theory]
    [InlineData(3, null, 48)]
    [InlineData(3, 5, 5)]
    [InlineData(3, 0, 0)]
    public void Queue_limit_follows_the_permit_limit_unless_set(int permits, int? queue, int expected) =>
        Assert.Equal(expected, new ConcurrencyOptions { PermitLimit = permits, QueueLimit = queue }.GetQueueLimit());

    [Theory]
    [InlineData(1, null, 1)]
    [InlineData(4, null, 1)]
    [InlineData(16, null, 4)]
    [InlineData(16, 6, 6)]
    [InlineData(4, 9, 4)]
    public void Permits_of_costly_requests_are_a_quarter_unless_set(int permits, int? costly, int expected) =>
        Assert.Equal(expected, new ConcurrencyOptions { PermitLimit = permits, CostlyPermitLimit = costly }.GetCostlyPermitLimit());

    private static IEnumerable<string> FindErrors(params (string Key, string Value)[] settings)
    {
        using var services = CreateServices(settings);
        var error = Assert.ThrowsAny<Exception>(services.ValidateSettings);
        return StartupErrors.Describe(error);
    }

    private static T Get<T>(IServiceProvider services)
        where T : class => services.GetRequiredService<IOptions<T>>().Value;

    private static ServiceProvider CreateServices(params (string Key, string Value)[] settings) =>
        CreateServices(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());

    private static ServiceProvider CreateServices(IConfiguration configuration) => new ServiceCollection()
        .AddSingleton(configuration)
        .AddSettings<RateLimitingOptions>(RateLimitingOptions.Section)
        .AddSettings<ConcurrencyOptions>(ConcurrencyOptions.Section)
        .AddSettings<ResponseCacheOptions>(ResponseCacheOptions.Section)
        .AddSettings<IdempotencyOptions>(IdempotencyOptions.Section)
        .AddSettings<ProxyOptions>(ProxyOptions.Section)
        .AddSettings<HostingOptions>(HostingOptions.Section)
        .AddDatabaseSettings()
        .AddSettings<MirrorOptions>(MirrorOptions.Section)
        .AddMirror(configuration)
        .AddBackups()
        .BuildServiceProvider();
}
