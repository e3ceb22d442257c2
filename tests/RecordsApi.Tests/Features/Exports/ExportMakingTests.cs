using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RecordsApi.Features.Exports;
using RecordsApi.Register.Storage;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>When and where exports are made.</summary>
public sealed class ExportMakingTests : IDisposable
{
    private readonly Told service = new() { Settings = { ["Exports:WaitSeconds"] = "3600" } };

    private string Exports => service.DatabasePath + ".exports";

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task Files_of_a_version_are_made_once_however_many_ask_for_them()
    {
        using var client = service.CreateClient();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetByteArrayAsync("/v1/exports/agreements.csv")));
        await client.GetByteArrayAsync("/v1/exports/register.sqlite");

        Assert.Single(service.Lines, line => line.StartsWith("Made the export of 2025-12-30.1 in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_of_an_earlier_process_are_used()
    {
        await service.FileAsync("agreements.csv");
        using var later = service.WithWebHostBuilder(_ => { });
        using var client = later.CreateClient();

        await client.GetByteArrayAsync("/v1/exports/agreements.csv");

        Assert.Single(service.Lines, line => line.StartsWith("Made the export", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_version_makes_new_files_and_those_of_the_old_one_go()
    {
        var before = await service.FileAsync("agreements.ndjson");
        ToVersion("2025-12-31.1");
        var after = await service.FileAsync("agreements.ndjson");

        Assert.NotEqual(before, after);
        Assert.StartsWith("2025-12-31.1.", Assert.Single(Entries()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_being_sent_is_sent_whole_though_a_newer_version_is_made()
    {
        var whole = await service.FileAsync("register.sqlite");
        using var client = service.CreateClient();
        using var answer = await client.GetAsync("/v1/exports/register.sqlite", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var first = new byte[10];
        await body.ReadExactlyAsync(first);

        ToVersion("2025-12-31.1");
        await service.FileAsync("agreements.csv");
        using var rest = new MemoryStream();
        await body.CopyToAsync(rest);

        Assert.Equal(whole, (byte[])[.. first, .. rest.ToArray()]);
    }

    [Fact]
    public async Task A_file_cut_short_on_the_disk_is_never_served()
    {
        var whole = await service.FileAsync("agreements.csv");
        await File.WriteAllBytesAsync(Path.Combine(Exports, Entries()[0], "agreements.csv"), whole[..20]);
        using var later = service.WithWebHostBuilder(_ => { });
        using var client = later.CreateClient();

        Assert.Equal(whole, await client.GetByteArrayAsync("/v1/exports/agreements.csv"));
    }

    [Theory]
    [InlineData("register.sqlite")]
    [InlineData("agreements")]
    [InlineData("programs")]
    public async Task Making_that_is_broken_off_leaves_nothing(string during)
    {
        using var stop = new CancellationTokenSource();
        var folder = Path.Combine(Path.GetDirectoryName(service.DatabasePath)!, "broken-off");
        var maker = new ExportMaker(
            service.Services.GetRequiredService<IDbContextFactory<RegisterContext>>(), service.Services.GetRequiredService<IConfiguration>());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => maker.MakeAsync(folder, new StopAt(during, stop), stop.Token));

        Assert.False(Path.Exists(folder));
    }

    [Fact]
    public async Task What_a_killed_process_left_is_removed_and_never_served()
    {
        var left = Directory.CreateDirectory(Path.Combine(Exports, ".making-0")).FullName;
        await File.WriteAllTextAsync(Path.Combine(left, "agreements.csv"), "id,");
        await File.WriteAllTextAsync(left + ".lock", "");

        Assert.NotEqual(3, (await service.FileAsync("agreements.csv")).Length);
        Assert.StartsWith("2025-12-30.1.", Assert.Single(Entries()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_problem_and_the_next_request_tries_anew()
    {
        await File.WriteAllTextAsync(Exports, "A file where the folder should be.");

        var (status, problem) = await service.ProblemAsync("/v1/exports/agreements.csv");
        File.Delete(Exports);

        Assert.Equal((503, "The export cannot be made"), (status, (string?)problem["title"]));
        Assert.NotEmpty(await service.FileAsync("agreements.csv"));
    }

    [Fact]
    public async Task Who_cannot_wait_is_told_when_to_come_again()
    {
        service.Settings["Exports:WaitSeconds"] = "0";
        using var client = service.CreateClient();
        using var answer = await client.GetAsync("/v1/exports");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("export-in-the-making", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_waits_until_what_was_being_made_is_removed()
    {
        service.Settings["Exports:WaitSeconds"] = "0";
        using var client = service.CreateClient();
        using var answer = await client.GetAsync("/v1/exports");

        service.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await service.Services.GetRequiredService<ExportShelf>().StopAsync(CancellationToken.None);

        Assert.Empty(Directory.Exists(Exports) ? Entries() : []);
    }

    [Fact]
    public async Task Addresses_in_files_do_not_depend_on_the_host_that_was_asked()
    {
        var csv = System.Text.Encoding.UTF8.GetString(await service.FileAsync("agreements.csv"));

        Assert.Contains(",/v1/agreements/fl-hialeah-police-department-287g-task-force-1,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", csv, StringComparison.Ordinal);
    }

    private string[] Entries() => [.. Directory.EnumerateFileSystemEntries(Exports).Select(e => Path.GetFileName(e)!)];

    private void ToVersion(string version)
    {
        using var connection = new SqliteConnection($"Data Source={service.DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE RegisterFacts SET Value = $version WHERE Name = 'version'";
        command.Parameters.AddWithValue("$version", version);
        command.ExecuteNonQuery();
    }

    private sealed class StopAt(string step, CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value == step)
                stop.Cancel();
        }
    }

    /// <summary>Keeps what the service logs of exports.</summary>
    private sealed class Told : Service, ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Keeper(this);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            Settings["Logging:LogLevel:RecordsApi.Features.Exports"] = "Information";
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(this));
        }

        private sealed class Keeper(Told told) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                told.Lines.Enqueue(formatter(state, exception));
        }
    }
}
