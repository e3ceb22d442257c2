using System.Security.Cryptography;
using RecordsApi.Testing;
using RecordsApi.Tests.Support;
using RecordsApi.Updating;

namespace RecordsApi.Tests.Updating;

/// <summary>Retrieving and importing lists from the publisher's page.</summary>
public sealed class ListUpdaterTests
{
    private const string First = "participatingAgencies12292025.xlsx";
    private const string Second = "participatingAgencies12302025.xlsx";

    [Fact]
    public async Task List_of_a_link_to_a_workbook_is_imported()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        var report = await fixture.RunAsync();

        Assert.Equal([(First, ListNews.New, true)], report.Lists.Select(list => (list.FileName, list.News, list.IsImported)));
        Assert.Equal(3, (await fixture.Service.GetJsonAsync("/v1/agreements"))["data"]!.AsArray().Count);
        Assert.Empty(report.Open);
    }

    [Fact]
    public async Task Next_request_after_an_import_gets_the_new_list()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("ResponseCache:CheckMilliseconds", "60000"));
        var before = (await fixture.Service.GetJsonAsync("/v1/agreements"))["data"]!.AsArray().Count;
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        await fixture.RunAsync();
        var after = (await fixture.Service.GetJsonAsync("/v1/agreements"))["data"]!.AsArray().Count;

        Assert.Equal((0, 3), (before, after));
    }

    [Fact]
    public async Task Name_of_a_download_comes_from_its_response()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(("/file-download/download/public/209067", "Participating Agencies"));
        fixture.Publisher.ServeFile("/file-download/download/public/209067", UpdateFixture.ListOf(3).ToBytes(), disposition: $"attachment; filename=\"{First}\"");
        await fixture.RunAsync();

        Assert.Equal([First], await fixture.GetPublicationsAsync());
    }

    [Fact]
    public async Task Redirect_to_the_file_is_followed()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(("/file-download/download/public/1", "Participating Agencies"));
        fixture.Publisher.Respond("/file-download/download/public/1", http =>
        {
            http.Response.Redirect($"/files/{First}");
            return Task.CompletedTask;
        });
        fixture.Publisher.ServeFile($"/files/{First}", UpdateFixture.ListOf(3).ToBytes());
        await fixture.RunAsync();

        Assert.Equal([First], await fixture.GetPublicationsAsync());
    }

    [Fact]
    public async Task Lists_are_imported_in_the_order_of_their_dates()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Update:Lists", "participating,pending"));
        fixture.Publisher.ServePage(($"/{Second}", "Newest"), ("/pendingAgencies12302025.xlsx", "Pending"), ($"/{First}", "Before"));
        fixture.Publisher.ServeFile($"/{First}", UpdateFixture.ListOf(3).ToBytes());
        fixture.Publisher.ServeFile($"/{Second}", UpdateFixture.ListOf(4).ToBytes());
        fixture.Publisher.ServeFile("/pendingAgencies12302025.xlsx", SampleWorkbooks.PendingList("Oak Police Department").ToBytes());
        await fixture.RunAsync();

        Assert.Equal([First, Second, "pendingAgencies12302025.xlsx"], await fixture.GetPublicationsAsync());
    }

    [Fact]
    public async Task Bytes_are_kept_by_their_hash()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        var workbook = UpdateFixture.ListOf(3).ToBytes();
        fixture.Publisher.ServePage(($"/{First}", "List"));
        fixture.Publisher.ServeFile($"/{First}", workbook);
        await fixture.RunAsync();

        var kept = Assert.Single(Directory.GetFiles(fixture.Folder));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(workbook)), Path.GetFileName(kept));
        Assert.Equal(workbook, await File.ReadAllBytesAsync(kept));
    }

    [Fact]
    public async Task Validators_are_sent_exactly_as_they_came()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(($"/{First}", "List"));
        fixture.Publisher.ServeFile($"/{First}", UpdateFixture.ListOf(3).ToBytes(), entityTag: "5f2-64,\"x\" -gzip", lastModified: "Mon, 1 December 2025 14:00:47 EST");
        await fixture.RunAsync();
        await fixture.RunAsync();

        var headers = fixture.Publisher.Requests.Last(request => request.Path == $"/{First}").Headers;
        Assert.Equal(("5f2-64,\"x\" -gzip", "Mon, 1 December 2025 14:00:47 EST"), (headers["If-None-Match"], headers["If-Modified-Since"]));
    }

    [Fact]
    public async Task List_that_is_not_modified_is_unchanged()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(($"/{First}", "List"));
        fixture.Publisher.ServeFile($"/{First}", UpdateFixture.ListOf(3).ToBytes(), entityTag: "\"1\"");
        await fixture.RunAsync();
        var report = await fixture.RunAsync();

        Assert.Equal([(ListNews.Unchanged, false)], report.Lists.Select(list => (list.News, list.IsImported)));
    }

    [Fact]
    public async Task Links_of_a_page_that_is_not_modified_are_read_again()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        fixture.Publisher.ServeFile(PublisherStandIn.PagePath, System.Text.Encoding.UTF8.GetBytes($"<a href='/doclib/287g/{First}'>List</a>"), entityTag: "\"p\"");
        await fixture.RunAsync();
        fixture.Publisher.ServeFile($"/doclib/287g/{First}", UpdateFixture.ListOf(4).ToBytes());
        var report = await fixture.RunAsync();

        Assert.Equal([(ListNews.New, true)], report.Lists.Select(list => (list.News, list.IsImported)));
    }

    [Fact]
    public async Task Page_is_retrieved_again_while_one_of_its_files_is_missing()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServeFile(PublisherStandIn.PagePath, System.Text.Encoding.UTF8.GetBytes($"<a href='/{First}'>List</a>"), entityTag: "\"p\"");
        fixture.Publisher.Respond($"/{First}", 500);
        await fixture.RunAsync();
        fixture.Publisher.ServeFile($"/{First}", UpdateFixture.ListOf(3).ToBytes());
        await fixture.RunAsync();

        Assert.Equal([First], await fixture.GetPublicationsAsync());
    }

    [Fact]
    public async Task Older_publication_that_is_served_again_is_reverted_and_changes_nothing()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        await fixture.RunAsync();
        fixture.Publisher.ServeList(Second, UpdateFixture.ListOf(4));
        await fixture.RunAsync();
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        var report = await fixture.RunAsync();

        Assert.Equal([(First, ListNews.Reverted, false)], report.Lists.Select(list => (list.FileName, list.News, list.IsImported)));
    }

    [Fact]
    public async Task List_whose_import_was_interrupted_is_imported_from_the_kept_bytes()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(($"/{First}", "List"));
        fixture.Publisher.ServeFile($"/{First}", UpdateFixture.ListOf(20).ToBytes(), entityTag: "\"1\"");
        await fixture.RunAsync();
        await fixture.DiscardRegisterAsync();
        await fixture.RunAsync();

        Assert.Equal([First], await fixture.GetPublicationsAsync());
    }

    [Fact]
    public async Task Failed_request_is_made_again()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        var failures = 0;
        fixture.Publisher.Respond(PublisherStandIn.PagePath, http =>
        {
            if (failures++ < 2)
            {
                http.Response.StatusCode = 503;
                return Task.CompletedTask;
            }

            return http.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"<a href='/doclib/287g/{First}'>List</a>")).AsTask();
        });
        var report = await fixture.RunAsync();

        Assert.Equal(1, report.Imported);
    }

    [Fact]
    public async Task Program_names_itself_with_its_contact()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        await fixture.RunAsync();

        Assert.Matches(@"^RecordsApi/[\d.]+ \(desk@records\.example\)$", fixture.Publisher.Requests[0].Headers["User-Agent"]);
    }

    [Fact]
    public async Task Requests_keep_the_configured_interval()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Update:IntervalSeconds", "30"));
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        var run = fixture.RunAsync();
        await fixture.Publisher.WaitForRequestAsync();
        fixture.Service.Clock.Advance(TimeSpan.FromSeconds(30));
        await run;

        Assert.Equal([0, 30], fixture.Publisher.Requests.Select(request => (request.At - RegisterApiFactory.Now).TotalSeconds));
    }

    [Fact]
    public async Task Update_never_runs_twice_at_once()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fixture.Publisher.Respond(PublisherStandIn.PagePath, _ => release.Task);
        var first = fixture.TryRunAsync();
        await fixture.Publisher.WaitForRequestAsync();
        var second = await fixture.TryRunAsync();
        release.SetResult();

        Assert.Null(second);
        Assert.NotNull(await first);
        Assert.NotNull(await fixture.TryRunAsync());
    }
}
