using System.Text.Json.Nodes;
using RecordsApi.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>The rows that agreements include are kept for a dataset version; an edit begins another.</summary>
public sealed class IncludedRecordsAfterEditsTests : IAsyncLifetime
{
    private const string Agreement = "fl-miami-police-department-287g-task-force-1";
    private const string Url = $"/v1/agreements/{Agreement}?include=agency,jurisdiction,history,decisions,sources";

    private EmptyRegisterFactory Register { get; } = new();

    private EditorClient editor = null!;
    private string minutes = "";

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register);
        minutes = await editor.EnterAsync("/v1/sources", """{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes", "author": "The clerk", "publishedOn": "2025-06-18"}""");
        await editor.EnterAsync("/v1/agreements", $$"""
            {"agencyName": "Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
             "firstStatusEvent": {"status": "proposed", "occurredOn": "2025-04-10", "sourceIds": ["{{minutes}}"]} }
            """);
        await ReadAsync();
    }

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Fact]
    public async Task Status_event_entered_after_an_earlier_response_is_included()
    {
        await editor.EnterAsync($"/v1/agreements/{Agreement}/history", $$"""{"status": "pending", "occurredOn": "2025-06-18", "sourceIds": ["{{minutes}}"]}""");

        var agreement = await ReadAsync();

        HttpTestExtensions.AssertJsonEqual((await Register.GetJsonAsync($"/v1/status-events?agreement={Agreement}"))["data"]!.ToJsonString(), agreement["history"]);
        Assert.Equal(["proposed", "pending"], agreement["history"]!.AsArray().Select(e => (string?)e!["status"]));
    }

    [Fact]
    public async Task Source_corrected_after_an_earlier_response_is_included_as_corrected()
    {
        using var response = await editor.CorrectAsync($"/v1/sources/{minutes}", """{"kind": "wrong-fact", "reason": "It was otherwise.", "record": {"title": "Minutes of June 17"} }""");

        var agreement = await ReadAsync();

        Assert.Equal("Minutes of June 17", (string?)agreement["sources"]![0]!["title"]);
    }

    private async Task<JsonNode> ReadAsync() => (await Register.GetJsonAsync(Url))["data"]!;
}
