using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Exports;
using RecordsApi.Features.Exports.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The complete register as files, and how to use and cite them.</summary>
internal static class GetDataPage
{
    // The files of a new version take longer to write than a reader waits for a page.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const string RetryAfterSeconds = "10";

    /// <summary>Handles <c>GET /data</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(
        BoundQuery<PageQuery> query, PageContextFactory pages, ExportCache exports, TimeProvider clock, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var manifest = await AreReadyAsync(query.Http, exports, clock, cancellationToken) ? await page.Api.GetAsync<ExportsV1>("exports") : null;
        var head = new PageHead("Data", "The complete register as files with sizes and hashes: CSV, NDJSON, Parquet, GeoJSON, SQLite. How to use and cite it.")
        {
            Data = [new("List of the files", "exports")],
            HasDay = false,
        };
        var files = manifest?.Files.GroupBy(file => file.Resource ?? file.Name).Select(group => new ExportGroup(group.Key, Describe(group.Key), [.. group])).ToList();
        var result = PageResult.Create<DataPage>(new DataPageContent(page, head, manifest, files ?? []));
        if (manifest is not null)
            return result;

        // Nobody is to keep a page without the files.
        query.Http.Response.Headers.RetryAfter = RetryAfterSeconds;
        result.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return result;
    }

    private static async Task<bool> AreReadyAsync(HttpContext http, ExportCache exports, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return (await exports.GetAsync(http, either.Token)).Set is not null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static string Describe(string resource) => resource switch
    {
        ExportResources.DatabaseFileName => "The whole register as one SQLite database, with every row of every publication",
        ExportResources.SnapshotFileName => DataPackageWriter.SnapshotTitle,
        ExportResources.DataPackageFileName => "What each column of each file is (Frictionless Data Package)",
        _ => ExportResources.All.First(export => export.Name == resource).Title,
    };
}
