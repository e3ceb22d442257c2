using Microsoft.Extensions.Options;
using RecordsApi.Commands;
using RecordsApi.Configuration;
using RecordsApi.Data.Reading;
using RecordsApi.Explorer;
using RecordsApi.Features.Agencies;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Audit;
using RecordsApi.Features.Backups;
using RecordsApi.Features.Changes;
using RecordsApi.Features.Changes.Webhooks;
using RecordsApi.Features.Coverage;
using RecordsApi.Features.Decisions;
using RecordsApi.Features.Editing;
using RecordsApi.Features.Exports;
using RecordsApi.Features.Facilities;
using RecordsApi.Features.Jurisdictions;
using RecordsApi.Features.LinkedData;
using RecordsApi.Features.Mcp;
using RecordsApi.Features.Mirrors;
using RecordsApi.Features.Names;
using RecordsApi.Features.Publications;
using RecordsApi.Features.Reconciliation;
using RecordsApi.Features.Reference;
using RecordsApi.Features.Sources;
using RecordsApi.Features.Statistics;
using RecordsApi.Features.StatusEvents;
using RecordsApi.Http;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Http.Security.Writes;
using RecordsApi.Http.Versioning;
using RecordsApi.Telemetry;
using RecordsApi.Updating;

// Without a command the program serves; arguments that begin with a dash are then the host's (--urls …).
return args is [] || (args[0].StartsWith('-') && !CommandLine.IsHelp(args[0]))
    ? await ServeCommand.RunAsync(args)
    : await CommandLine.InvokeAsync(args);

/// <summary>The program's entry point.</summary>
public partial class Program;

namespace RecordsApi
{
    /// <summary>The HTTP service: its services, the pipeline that requests pass, and its routes.</summary>
    public static class RegisterApi
    {
        /// <summary>Adds the services.</summary>
        public static WebApplicationBuilder AddRegisterApi(this WebApplicationBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Logging.AddServiceLogFilters();
            builder.AddTelemetry();
            var services = builder.Services;

            // The register: its database, what reads and writes it, and its state of readiness.
            services.AddRegisterServices();
            services.AddScoped<RegisterSession>().AddScoped(provider => provider.GetRequiredService<RegisterSession>().Context);
            var isMirror = builder.Configuration.FindMirrorSource() is not null;
            services.AddReadiness(isMirror);
            services.AddMirror(builder.Configuration);
            services.AddUpdating();
            services.AddWebhooks();
            if (!isMirror)
                services.AddUpdateJob().AddWebhookDelivery();

            // What a request passes.
            services.AddServerLimits();
            services.AddAccessLog();
            services.AddProblems();
            services.AddAllowedHosts();
            services.AddRateLimiting();
            services.AddConcurrencyLimit();
            services.AddResponseCache();
            services.AddApiKeys();
            services.AddWriteServices();
            services.AddOpenCors();

            // What endpoints need.
            services.AddApiVersions();
            services.AddQueries();
            services.AddJson(ResponseJsonContext.Default);
            services.AddEditing();
            services.AddReconciliation();
            services.AddExports();
            services.AddBackups();
            services.AddLinkedData();
            services.AddUploads();
            services.AddOpenApiDocument();
            services.AddMcp();
            services.AddExplorer();
            return builder;
        }

        /// <summary>Builds the pipeline and maps the routes.</summary>
        /// <exception cref="OptionsValidationException">A setting is not allowed.</exception>
        public static WebApplication MapRegisterApi(this WebApplication app)
        {
            ArgumentNullException.ThrowIfNull(app);
            app.Services.ValidateSettings();

            // Before the response cache: what every response needs, and what no stored response is sent without.
            app.UseTrustedProxies();
            app.UsePublicPath();
            app.UseAccessLog();
            app.Use(app.Services.GetRequiredService<RequestPipeline>().Attach);
            app.UseMiddleware<SecurityHeaders>();
            app.UseCors();
            app.UseAllowedHosts();
            app.UseRequestRateLimits();
            app.UseRequestSizeLimits();
            app.UseOutputCache();

            // Behind it: what other requests need.
            app.UseMiddleware<HeadAndOptionsMiddleware>();
            app.UseProblemResponses();
            app.UseReadinessCheck();
            app.UseUnknownApiVersion();
            app.UseRouting();
            app.UseMirror();
            app.UseMiddleware<ProtectedEndpointMiddleware>();
            app.UseAuthentication();
            app.UseAuthorization();
            app.UseAuthenticatedRateLimits();
            app.UseMiddleware<ConditionalRequestMiddleware>();
            app.UseRequestCosts();
            app.UseConcurrencyLimit();
            app.UseCompression();
            app.UseMiddleware<IdempotencyMiddleware>();

            app.MapHealth();
            app.MapMetrics();
            app.MapOpenApiDocument();
            app.MapMcp();
            app.MapExplorer();
            var v1 = app.NewVersionedApi("Register").MapGroup("/v{version:apiVersion}").HasApiVersion(1, 0);
            v1.MapService();
            v1.MapCoverage();
            v1.MapAgreements();
            v1.MapStatusEvents();
            v1.MapStatistics();
            v1.MapAgencies();
            v1.MapJurisdictions();
            v1.MapNames();
            v1.MapReconciliation();
            v1.MapDecisions();
            v1.MapMeetings();
            v1.MapPublications();
            v1.MapFacilities();
            v1.MapSources();
            v1.MapPrograms();
            v1.MapEnums();
            v1.MapChanges();
            v1.MapWebhooks();
            v1.MapExports();
            v1.MapLinkedData();
            v1.MapEditing();
            v1.MapAudit();
            return app;
        }
    }
}
