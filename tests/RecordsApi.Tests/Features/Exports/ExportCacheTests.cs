using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RecordsApi.Features.Exports;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>When and where exports are built.</summary>
public sealed class ExportCacheTests : IDisposable
{
    private readonly LoggingApiFactory service = new();

    private string ExportsFolder => service.DatabasePath + ".exports";

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task Export_of_a_dataset_version_is_built_once_for_concurrent_requests()
    {
        using var client = service.CreateClient();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetByteArrayAsync("/v1/exports/agreements.csv")));
        await client.GetByteArrayAsync("/v1/exports/register.sqlite");

        Assert.Single(service.Log.Lines, line => line.StartsWith("Created the export of 2025-12-30.1 in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_of_an_earlier_process_is_reused()
    {
        await service.GetExportFileAsync("agreements.csv");
        using var later = service.WithWebHostBuilder(_ => { });
        using var client = later.CreateClient();

        await client.GetByteArrayAsync("/v1/exports/agreements.csv");

        Assert.Single(service.Log.Lines, line => line.StartsWith("Created the export", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_dataset_version_builds_a_new_export_and_removes_the_old_one()
    {
        var before = await service.GetExportFileAsync("datapackage.json");
        SetDatasetVersion("2025-12-31.1");
        var after = await service.GetExportFileAsync("datapackage.json");

        Assert.NotEqual(before, after);
        Assert.StartsWith("2025-12-31.1.", Assert.Single(Entries()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_completes_while_a_newer_export_is_built()
    {
        var file = await service.GetExportFileAsync("register.sqlite");
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/v1/exports/register.sqlite", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var first = new byte[10];
        await body.ReadExactlyAsync(first);

        SetDatasetVersion("2025-12-31.1");
        await service.GetExportFileAsync("agreements.csv");
        using var rest = new MemoryStream();
        await body.CopyToAsync(rest);

        Assert.Equal(file, (byte[])[.. first, .. rest.ToArray()]);
    }

    [Fact]
    public async Task Truncated_file_on_disk_is_never_served()
    {
        var file = await service.GetExportFileAsync("agreements.csv");
        await File.WriteAllBytesAsync(Path.Combine(ExportsFolder, Entries()[0], "agreements.csv"), file[..20]);
        using var later = service.WithWebHostBuilder(_ => { });
        using var client = later.CreateClient();

        Assert.Equal(file, await client.GetByteArrayAsync("/v1/exports/agreements.csv"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(20)]
    public async Task File_that_is_removed_or_cut_while_the_service_runs_is_created_again(int length)
    {
        var file = await service.GetExportFileAsync("agreements.csv");
        var path = Path.Combine(ExportsFolder, Entries()[0], "agreements.csv");
        File.Delete(path);
        if (length >= 0)
            await File.WriteAllBytesAsync(path, file[..length]);

        Assert.Equal(file, await service.GetExportFileAsync("agreements.csv"));
        Assert.Equal(2, service.Log.Lines.Count(line => line.StartsWith("Created the export of 2025-12-30.1 in", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Export_is_made_in_the_background_and_the_previous_one_is_served_until_it_is_complete()
    {
        service.Settings["Exports:Ahead"] = "true";
        using var client = service.CreateClient();
        await service.Log.WhenLoggedAsync("Created the export of 2025-12-30.1 in");
        SetDatasetVersion("2025-12-31.1");
        using var previous = await client.GetAsync("/v1/exports");
        var made = service.Log.WhenLoggedAsync("Created the export of 2025-12-31.1 in");
        while (!made.IsCompleted)
        {
            service.Clock.Advance(TimeSpan.FromSeconds(61));
            await Task.Yield();
        }

        using var current = await client.GetAsync("/v1/exports");

        Assert.Equal((true, null), (previous.Headers.CacheControl!.NoStore, previous.Headers.ETag));
        Assert.Contains("\"registerVersion\":\"2025-12-30.1\"", await previous.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(current.Headers.ETag);
        Assert.Contains("\"registerVersion\":\"2025-12-31.1\"", await current.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register.sqlite")]
    [InlineData("agreements")]
    [InlineData("programs")]
    public async Task Canceled_build_leaves_nothing(string during)
    {
        using var stop = new CancellationTokenSource();
        var folder = Path.Combine(Path.GetDirectoryName(service.DatabasePath)!, "broken-off");
        var maker = ActivatorUtilities.CreateInstance<ExportBuilder>(service.Services);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => maker.BuildAsync(folder, new CancelAtStep(during, stop), stop.Token));

        Assert.False(Path.Exists(folder));
    }

    [Fact]
    public async Task Abandoned_build_folder_is_removed_and_never_served()
    {
        var left = Directory.CreateDirectory(Path.Combine(ExportsFolder, ".building-0")).FullName;
        await File.WriteAllTextAsync(Path.Combine(left, "agreements.csv"), "id,");
        await File.WriteAllTextAsync(left + ".lock", "");

        Assert.NotEqual(3, (await service.GetExportFileAsync("agreements.csv")).Length);
        Assert.StartsWith("2025-12-30.1.", Assert.Single(Entries()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unwritable_folder_returns_503_and_the_next_request_retries()
    {
        await File.WriteAllTextAsync(ExportsFolder, "A file where the folder should be.");

        var (status, problem) = await service.GetProblemAsync("/v1/exports/agreements.csv");
        File.Delete(ExportsFolder);

        Assert.Equal((503, "Export unavailable"), (status, (string?)problem["title"]));
        Assert.Contains("`Exports:Folder`", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.NotEmpty(await service.GetExportFileAsync("agreements.csv"));
    }

    [Fact]
    public async Task Wait_timeout_returns_503_with_Retry_After()
    {
        service.Settings["Exports:WaitSeconds"] = "0";
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/v1/exports");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Contains("export-in-progress", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shutdown_waits_until_the_unfinished_build_is_removed()
    {
        service.Settings["Exports:WaitSeconds"] = "0";
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/v1/exports");

        service.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await service.Services.GetRequiredService<ExportCache>().StopAsync(CancellationToken.None);

        // A build that was complete before the shutdown stays; what is unfinished begins with a dot.
        Assert.DoesNotContain(Directory.Exists(ExportsFolder) ? Entries() : [], entry => entry.StartsWith('.'));
    }

    [Fact]
    public async Task Links_in_files_do_not_depend_on_the_request_host()
    {
        var csv = System.Text.Encoding.UTF8.GetString(await service.GetExportFileAsync("agreements.csv"));

        Assert.Contains(",/v1/agreements/fl-hialeah-police-department-287g-task-force-1,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", csv, StringComparison.Ordinal);
    }

    private string[] Entries() => [.. Directory.EnumerateFileSystemEntries(ExportsFolder).Select(e => Path.GetFileName(e)!)];

    private void SetDatasetVersion(string version)
    {
        TestDatabase.Execute(service.DatabasePath, $"UPDATE DatasetMetadata SET Value = '{version}' WHERE Name = 'version'");
    }

    private sealed class CancelAtStep(string step, CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value == step)
                stop.Cancel();
        }
    }

    /// <summary>Captures what the service logs about exports.</summary>
    private sealed class LoggingApiFactory : RegisterApiFactory
    {
        public CapturedLog Log { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            Settings["Logging:LogLevel:RecordsApi.Features.Exports"] = "Information";
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        }
    }
}
