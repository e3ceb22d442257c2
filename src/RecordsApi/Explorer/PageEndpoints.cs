using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Embeds;
using RecordsApi.Explorer.Images;
using RecordsApi.Explorer.Indexing;
using RecordsApi.Explorer.Pages;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer;

/// <summary>The pages for people: rendered on the server, from the API, with both times in their addresses.</summary>
internal static class PageEndpoints
{
    private static readonly (string Extension, string Type, ResponseFormat Format)[] ImageFormats =
        [("svg", ResponseFormats.SvgType, ResponseFormat.Svg), ("png", ResponseFormats.PngType, ResponseFormat.Png)];

    /// <summary>Adds what pages need.</summary>
    public static IServiceCollection AddExplorer(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddScoped<EmbedFinder>().AddSingleton<PageRoutes>().AddSingleton<SitemapReader>();
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
        routes.MapGet("/desk", GetDeskPage.HandleAsync).AsPage();
        routes.MapGet("/agreements/{id}", GetAgreementPage.HandleAsync).AsPage();
        routes.MapGet("/embed/map", GetChartEmbed.HandleMapAsync).AsPage();
        routes.MapGet("/embed/growth", GetChartEmbed.HandleGrowthAsync).AsPage();
        routes.MapGet("/embed/agencies/{id}", GetAgencyEmbed.HandleAsync).AsPage();
        foreach (var (extension, type, format) in ImageFormats)
        {
            routes.MapGet($"/charts/map.{extension}", GetChartImage.HandleMapAsync).AsFile(type, format);
            routes.MapGet($"/charts/growth.{extension}", GetChartImage.HandleGrowthAsync).AsFile(type, format);
            routes.MapGet($"/charts/months.{extension}", GetChartImage.HandleMonthsAsync).AsFile(type, format);
            routes.MapGet($"/charts/preview.{extension}", GetPreviewImage.HandleAsync).AsFile(type, format);
        }

        routes.MapGet("/sitemap.xml", GetSitemap.HandleIndexAsync).AsFile(GetSitemap.Type, ResponseFormat.Xml);
        routes.MapGet("/sitemaps/{part}/{number:int:min(1)}.xml", GetSitemap.HandlePartAsync).AsFile(GetSitemap.Type, ResponseFormat.Xml);
        routes.MapGet("/robots.txt", GetRobots.Handle).ExcludeFromDescription();
        routes.MapGet("/oembed", GetOEmbed.HandleAsync).ExcludeFromDescription();
        routes.MapGet("/decisions", GetDecisionsPage.HandleAsync).AsPage();
        routes.MapGet("/decisions/{id}", GetDecisionPage.HandleAsync).AsPage();
        routes.MapGet("/meetings/{id}", GetMeetingPage.HandleAsync).AsPage();
        routes.MapGet("/sources/{id}", GetSourcePage.HandleAsync).AsPage();
        routes.MapGet("/facilities", GetFacilitiesPage.HandleAsync).AsPage();
        routes.MapGet("/facilities/{id}", GetFacilityPage.HandleAsync).AsPage();
        routes.MapGet("/publications", GetPublicationsPage.HandleAsync).AsPage();
        routes.MapGet("/publications/{id}", GetPublicationPage.HandleAsync).AsPage();
        routes.MapGet("/compare", GetComparePage.HandleAsync).AsPage();
        routes.MapGet("/news", GetNewsPage.HandleAsync).AsPage();
        routes.MapGet("/coverage", GetCoveragePage.HandleAsync).AsPage();
        routes.MapGet("/data", GetDataPage.HandleAsync).AsPage();
        routes.MapGet("/docs", GetDocumentsPage.HandleAsync).AsPage();
        routes.MapGet("/docs/{name}", GetDocumentPage.HandleAsync).AsPage();
    }

    private static RouteHandlerBuilder AsPage(this RouteHandlerBuilder endpoint)
    {
        ((IEndpointConventionBuilder)endpoint).Add(RecordPages.AddRecordAddress);
        return endpoint.AsFile(ResponseFormats.HtmlType, ResponseFormat.Html);
    }

    private static RouteHandlerBuilder AsFile(this RouteHandlerBuilder endpoint, string type, ResponseFormat format) => endpoint
        .AddEndpointFilter<PageFilter>().AddEndpointFilter<QueryValidationEndpointFilter>()
        .WithMetadata(new FixedResponseFormat(type, format)).ExcludeFromDescription();
}
