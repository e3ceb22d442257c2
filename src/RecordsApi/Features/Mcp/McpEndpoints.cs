using RecordsApi.Http.Hosting;

namespace RecordsApi.Features.Mcp;

/// <summary>
/// The read operations as tools for language models, by the Model Context Protocol (https://modelcontextprotocol.io) over HTTP. Tools read only,
/// and each call counts against the rate limit of its client like the same HTTP request.
/// </summary>
internal static class McpEndpoints
{
    private const string Instructions =
        """
        A register of agreements between local governments and other authorities in the United States, such as 287(g) agreements with ICE. Use asOf to ask for a date, and knownAt for what was recorded by a timestamp. Without asOf, an answer is as of the last day known, which register.asOf names. Tell approved from signed and from listed, quote register.asOf, and cite the citation of each record. None recorded does not mean that there is none: see listCoverage. query.notes says what a reader must know.
        """;

    /// <summary>Adds the server.</summary>
    public static IServiceCollection AddMcp(this IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddSingleton<RequestPipeline>().AddSingleton<McpTools>();
        services.AddMcpServer(server =>
        {
            server.ServerInfo = new() { Name = "records-api", Title = "RecordsApi", Version = "1.0" };
            server.ServerInstructions = Instructions;
        })
            .WithHttpTransport(transport => transport.Stateless = true)
            .WithListToolsHandler((request, _) => new(request.Services!.GetRequiredService<McpTools>().List()))
            .WithCallToolHandler((request, _) => request.Services!.GetRequiredService<McpTools>()
                .CallAsync(request.Params!, request.Services!.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        return services;
    }

    /// <summary>Maps the endpoint.</summary>
    public static void MapMcp(this WebApplication app) => app.MapMcp("/mcp").ExcludeFromDescription();
}
