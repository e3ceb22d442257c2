using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Pages;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer;

/// <summary>The pages for people: rendered on the server, from the API, with both times in their addresses.</summary>
internal static class PageEndpoints
{
    /// <summary>Adds what pages need.</summary>
    public static IServiceCollection AddExplorer(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddScoped<PageContextFactory>().AddSingleton<IProblemPage, ProblemPageWriter>().AddSingleton<CountyOutlines>();
        return services;
    }

    /// <summary>Maps the routes.</summary>
    public static void MapExplorer(this IEndpointRouteBuilder routes)
    {
        routes.MapPageAssets();
        routes.MapGet("/", GetHomePage.HandleAsync).AsPage();
        routes.MapGet("/search", GetSearchPage.HandleAsync).AsPage();
        routes.MapGet("/states", GetStatesPage.HandleAsync).AsPage();
        routes.MapGet("/states/{code}", GetJurisdictionPage.HandleStateAsync).AsPage();
        routes.MapGet("/counties/{geoid}", GetJurisdictionPage.HandleAsync).AsPage();
        routes.MapGet("/places/{geoid}", GetJurisdictionPage.HandleAsync).AsPage();
        routes.MapGet("/agencies/{id}", GetAgencyPage.HandleAsync).AsPage();
        routes.MapGet("/agreements/{id}", GetAgreementPage.HandleAsync).AsPage();
    }

    private static RouteHandlerBuilder AsPage(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter<PageFilter>().AddEndpointFilter<QueryValidationFilter>()
        .WithMetadata(new FixedResponseFormat(ResponseFormats.HtmlType, ResponseFormat.Html)).ExcludeFromDescription();
}
