using Asp.Versioning;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Features.Agencies;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Audit;
using RecordsApi.Features.Changes;
using RecordsApi.Features.Decisions;
using RecordsApi.Features.Editing;
using RecordsApi.Features.Exports;
using RecordsApi.Features.Jurisdictions;
using RecordsApi.Features.Publications;
using RecordsApi.Features.Reference;
using RecordsApi.Features.Sources;
using RecordsApi.Features.Statistics;
using RecordsApi.Features.StatusEvents;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Direct;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Http.Security.Writes;
using RecordsApi.Http.Versioning;

namespace RecordsApi;

/// <summary>The HTTP service over a register.</summary>
public static class RegisterApi
{
    /// <summary>
    /// Adds its services. The database is the connection string <c>Register</c>; without one, <c>register.db</c> in the
    /// working folder.
    /// </summary>
    public static WebApplicationBuilder AddRegisterApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.WebHost.ConfigureKestrel((host, server) => ServerLimits.Apply(server, host.Configuration));
        var services = builder.Services;
        services.AddRegisterServices();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext());
        services.AddSingleton<IRegisterReadiness, RegisterReadiness>().AddHostedService<RegisterStartupService>();
        services.AddSingleton<CursorSigningKey>().AddSingleton<CursorCodec>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ReadConnectionPool>(provider, OutputCaching.GetPollInterval(builder.Configuration)));
        services.AddSingleton<IDirectRoute, DirectAgreement>().AddSingleton<IDirectRoute, DirectAgreements>();
        services.AddExports();
        services.AddScoped<EditResponder>();
        services.AddCorrectionValidators();
        services.AddScoped<PagedResponder>().AddScoped<UnpagedResponder>().AddScoped<DatasetMetadataReader>();
        services.AddValidatorsFromAssemblyContaining<ListAgreementsValidator>(includeInternalTypes: true);
        services.ConfigureHttpJsonOptions(json => JsonSerialization.Apply(json.SerializerOptions));
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin().WithMethods("GET", "HEAD", "POST").AllowAnyHeader().SetPreflightMaxAge(TimeSpan.FromHours(1))
            .WithExposedHeaders("ETag", "Link", "X-Total-Count", "X-Register-Version", "RateLimit", "RateLimit-Policy", "Retry-After",
                "Location", "Idempotency-Replayed", "WWW-Authenticate", "Content-Disposition", "Content-Range", "Accept-Ranges", "api-supported-versions")));
        services.AddAllowedHosts();
        services.AddLoadShedding(builder.Configuration);
        services.AddOutputCaching(builder.Configuration);
        services.AddSingleton<RequestRateLimiter>().AddSingleton<FailedAuthLimiter>();
        services.AddHttpContextAccessor().AddWriteServices();
        // At a lower level it logs whole addresses, and with them a key that someone put into a query.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        services.AddApiVersioning(versions =>
        {
            versions.DefaultApiVersion = new ApiVersion(1, 0);
            versions.ReportApiVersions = true;
            versions.ApiVersionReader = new UrlSegmentApiVersionReader();
        }).AddApiExplorer(explorer =>
        {
            explorer.GroupNameFormat = "'v'V";
            explorer.SubstituteApiVersionInUrl = true;
        });
        services.AddOpenApiDocument();
        return builder;
    }

    /// <summary>Maps its pipeline and routes.</summary>
    public static WebApplication MapRegisterApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseTrustedProxies();
        app.UseMiddleware<HotAnswers>();
        app.UseSecurityHeaders();
        app.UseAllowedHosts();
        app.UseHeadAndOptions();
        app.UseCors();
        app.UseProblemResponses();
        app.UseReadinessCheck();
        app.UseUnknownApiVersion();
        app.UseMiddleware<DirectAnswers>();
        app.UseRouting();
        app.UseMiddleware<DeniedRequestAudit>();
        app.UseMiddleware<ApiKeyAuthenticationMiddleware>();
        app.UseConditionalRequests();
        app.UseRequestRateLimits();
        app.UseNotModified();
        app.UseOutputCache();
        app.UseLoadShedding();
        app.UseWhen(
            http => http.GetEndpoint()?.Metadata.GetMetadata<SkipConditionalRequests>() is null, compressed => compressed.UseResponseCompression());
        app.UseMiddleware<IdempotencyMiddleware>();

        app.MapHealth();
        app.MapOpenApiDocument();
        var v1 = app.NewVersionedApi("Register").MapGroup("/v{version:apiVersion}").HasApiVersion(1, 0);
        v1.MapService();
        v1.MapAgreements();
        v1.MapStatusEvents();
        v1.MapStatistics();
        v1.MapAgencies();
        v1.MapJurisdictions();
        v1.MapDecisions();
        v1.MapMeetings();
        v1.MapPublications();
        v1.MapSources();
        v1.MapPrograms();
        v1.MapEnums();
        v1.MapChanges();
        v1.MapExports();
        v1.MapEditing();
        v1.MapAudit();
        return app;
    }
}
