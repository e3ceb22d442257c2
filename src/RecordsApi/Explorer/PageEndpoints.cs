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
        routes.MapGet("/agencies/{id}", GetAgencyPage.HandleAsync).AsPage();
        routes.MapGet("/desk", GetDeskPage.HandleAsync).AsPage();
        routes.MapGet("/agreements/{id}", GetAgreementPage.HandleAsync).AsPage();
        routes.MapGet("/decisions", GetDecisionsPage.HandleAsync).AsPage();
        routes.MapGet("/decisions/{id}", GetDecisionPage.HandleAsync).AsPage();
        routes.MapGet("/meetings/{id}", GetMeetingPage.HandleAsync).AsPage();
        routes.MapGet("/sources/{id}", GetSourcePage.HandleAsync).AsPage();
        routes.MapGet("/publications", GetPublicationsPage.HandleAsync).AsPage();
        routes.MapGet("/publications/{id}", GetPublicationPage.HandleAsync).AsPage();
        routes.MapGet("/compare", GetComparePage.HandleAsync).AsPage();
        routes.MapGet("/news", GetNewsPage.HandleAsync).AsPage();
        routes.MapGet("/coverage", GetCoveragePage.HandleAsync).AsPage();
        routes.MapGet("/data", GetDataPage.HandleAsync).AsPage();
        routes.MapGet("/docs", GetDocumentsPage.HandleAsync).AsPage();
        routes.MapGet("/docs/{name}", GetDocumentPage.HandleAsync).AsPage();
    }

    private static RouteHandlerBuilder AsPage(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter<PageFilter>().AddEndpointFilter<QueryValidationFilter>()
        .WithMetadata(new FixedResponseFormat(ResponseFormats.HtmlType, ResponseFormat.Html)).ExcludeFromDescription();
}
