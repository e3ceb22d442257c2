using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Testing;
using RecordsApi.Tests.Features.Editing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security.Writes;

/// <summary>Previews of every kind of write.</summary>
public sealed class WritePreviewTests : IAsyncLifetime
{
    private const string Agreement = "fl-miami-police-department-287g-task-force-1";
    private const string Source = """{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes", "publishedOn": "2025-06-18"}""";

    private EmptyRegisterFactory Register { get; } = new();

    private EditorClient editor = null!;
    private string minutes = "";

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register, KeyScope.RegisterWrite, KeyScope.PublicationsImport, KeyScope.RegisterAdmin);
        minutes = await editor.EnterAsync("/v1/sources", Source);
        await editor.EnterAsync("/v1/agreements", $$"""
            {"agencyName": "Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
             "firstStatusEvent": {"status": "proposed", "occurredOn": "2025-04-10", "sourceIds": ["{{minutes}}"]} }
            """);
    }

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Fact]
    public async Task Preview_of_an_entry_returns_what_would_be_written_and_changes_nothing()
    {
        var version = await VersionAsync();
        var preview = await PreviewAsync($"/v1/agreements/{Agreement}/history?dryRun=true", StatusEvent);

        Assert.Equal((true, "active", 1), ((bool)preview["dryRun"]!, (string?)preview["data"]!["status"], (int)preview["changeCount"]!));
        Assert.Equal(Agreement, (string?)preview["changes"]![0]!["agreementId"]);
        Assert.Equal(version, await VersionAsync());
        Assert.Single((await Register.GetJsonAsync($"/v1/agreements/{Agreement}/history"))["data"]!.AsArray());
    }

    [Fact]
    public async Task Entry_after_its_preview_returns_the_previewed_record()
    {
        var preview = await PreviewAsync($"/v1/agreements/{Agreement}/history?dryRun=true", StatusEvent);
        using var entered = await editor.SendAsync($"/v1/agreements/{Agreement}/history", StatusEvent);
        var data = JsonNode.Parse(await entered.Content.ReadAsStringAsync())!["data"]!;

        Assert.Equal(HttpStatusCode.Created, entered.StatusCode);
        Assert.Equal(((string?)data["id"], (string?)data["status"], (string?)data["basis"]), ((string?)preview["data"]!["id"], (string?)preview["data"]!["status"], (string?)preview["data"]!["basis"]));
    }

    [Fact]
    public async Task Preview_of_a_correction_and_of_a_correction_that_changes_nothing()
    {
        using var read = await editor.Client.GetAsync($"/v1/sources/{minutes}");
        var tag = ("If-Match", read.Headers.ETag!.ToString());
        using var corrected = await editor.SendAsync($"/v1/sources/{minutes}/corrections?dryRun=true", """{"kind": "typo", "reason": "It was.", "record": {"title": "The minutes"} }""", tag);
        using var unchanged = await editor.SendAsync($"/v1/sources/{minutes}/corrections?dryRun=true", """{"kind": "typo", "reason": "It was.", "record": {} }""", tag);
        var (changed, same) = (JsonNode.Parse(await corrected.Content.ReadAsStringAsync())!, JsonNode.Parse(await unchanged.Content.ReadAsStringAsync())!);

        Assert.Equal(("The minutes", 1), ((string?)changed["data"]!["title"], (int)changed["changeCount"]!));
        Assert.Equal(("Minutes", 0, true), ((string?)same["data"]!["title"], (int)same["changeCount"]!, (bool)same["dryRun"]!));
        Assert.Equal("Minutes", (string?)(await Register.GetJsonAsync($"/v1/sources/{minutes}"))["data"]!["title"]);
    }

    [Fact]
    public async Task Preview_of_an_upload_imports_nothing()
    {
        var bytes = WorkbookBuilder.ForParticipatingList().AddRow("FLORIDA", "Doral Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 5, 1)).ToBytes();
        using var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"participatingAgencies06022025.xlsx\"");
        using var response = await editor.Client.PostAsync("/v1/publications?dryRun=true", content);
        var preview = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal((HttpStatusCode.OK, true, 1), (response.StatusCode, (bool)preview["dryRun"]!, (int)preview["data"]!["newAgreements"]!));
        Assert.Empty((await Register.GetJsonAsync("/v1/publications"))["data"]!.AsArray());
    }

    [Fact]
    public async Task Preview_of_a_rejected_entry_is_rejected()
    {
        using var response = await editor.SendAsync($"/v1/agreements/{Agreement}/history?dryRun=true", StatusEvent.Replace("active", "suspended", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Previews_are_neither_audited_nor_stored_for_repeated_requests()
    {
        var before = (await Register.GetAuditEntriesAsync("?limit=1"))[0]!["sequence"]!.ToJsonString();
        using var preview = await editor.SendAsync($"/v1/agreements/{Agreement}/history?dryRun=true", StatusEvent, ("Idempotency-Key", "one"));
        var after = (await Register.GetAuditEntriesAsync("?limit=1"))[0]!["sequence"]!.ToJsonString();
        using var entered = await editor.SendAsync($"/v1/agreements/{Agreement}/history", StatusEvent, ("Idempotency-Key", "one"));

        Assert.Equal(before, after);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), (preview.StatusCode, entered.StatusCode));
    }

    [Theory]
    [InlineData("dryRun=maybe")]
    [InlineData("dryrun=true")]
    [InlineData("dryRun=true&dryRun=true")]
    public async Task Misspelt_parameter_is_rejected_and_nothing_is_written(string query)
    {
        using var response = await editor.SendAsync($"/v1/agreements/{Agreement}/history?{query}", StatusEvent);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single((await Register.GetJsonAsync($"/v1/agreements/{Agreement}/history"))["data"]!.AsArray());
    }

    private string StatusEvent => $$"""{"status": "active", "occurredOn": "2025-05-28", "sourceIds": ["{{minutes}}"]}""";

    private async Task<string?> VersionAsync() => (string?)(await Register.GetJsonAsync("/v1/sources"))["register"]!["version"];

    private async Task<JsonNode> PreviewAsync(string address, string body)
    {
        using var response = await editor.SendAsync(address, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }
}
