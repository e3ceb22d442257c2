using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Sources of meetings, from entry to correction.</summary>
public sealed class MeetingSourcesTests : IAsyncLifetime
{
    private EditorClient editor = null!;
    private string minutes = null!;
    private string agenda = null!;

    private EmptyRegisterFactory Register { get; } = new() { Clock = new(new DateTimeOffset(2025, 6, 20, 9, 30, 0, TimeSpan.Zero)) };

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register);
        minutes = await editor.EnterAsync("/v1/sources", """{"publisher": "City of Doral", "kind": "minutes", "title": "Minutes", "publishedOn": "2025-06-18"}""");
        agenda = await editor.EnterAsync("/v1/sources", """{"publisher": "City of Doral", "kind": "agenda", "title": "Agenda", "publishedOn": "2025-06-10"}""");
    }

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Fact]
    public async Task Entered_sources_of_a_meeting_are_returned_in_the_order_of_their_ids()
    {
        var meeting = await EnterAsync(minutes, agenda);

        Assert.Equal(Sorted(agenda, minutes), await ReadIdsAsync(meeting));
    }

    [Theory]
    [InlineData("{0}?include=sources", "data.sources")]
    [InlineData("/v1/meetings?include=sources", "data.0.sources")]
    public async Task Sources_of_a_meeting_are_included_on_request(string address, string path)
    {
        var meeting = await EnterAsync(minutes);
        JsonNode node = await Register.GetJsonAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, meeting));
        foreach (var part in path.Split('.'))
            node = int.TryParse(part, out var index) ? node[index]! : node[part]!;

        Assert.Equal("Minutes", (string?)Assert.Single(node.AsArray())!["title"]);
    }

    [Fact]
    public async Task Unknown_source_of_a_meeting_is_rejected()
    {
        using var response = await editor.SendAsync("/v1/meetings", Meeting(minutes, "no-such-source"));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(["/sourceIds/1"], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Minutes_published_before_the_meeting_are_rejected_as_its_source()
    {
        var early = await editor.EnterAsync("/v1/sources", """{"publisher": "City of Doral", "kind": "minutes", "title": "Earlier minutes", "publishedOn": "2025-06-01"}""");
        using var response = await editor.SendAsync("/v1/meetings", Meeting(early));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Correction_replaces_the_sources_and_the_earlier_ones_stay_readable()
    {
        var meeting = await EnterAsync(agenda);
        var then = (string)(await Register.GetJsonAsync(meeting))["register"]!["knownAt"]!;
        using var corrected = await editor.CorrectAsync(meeting, $$"""{"kind": "late-fact", "reason": "Minutes were published.", "record": {"sourceIds": ["{{minutes}}"]} }""");

        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
        Assert.Equal([minutes], await ReadIdsAsync(meeting));
        Assert.Equal([agenda], await ReadIdsAsync($"{meeting}?knownAt={then}"));
    }

    [Fact]
    public async Task Correction_without_sources_keeps_those_of_the_meeting_and_adds_its_own()
    {
        var meeting = await EnterAsync(agenda);
        using var corrected = await editor.CorrectAsync(
            meeting, $$"""{"kind": "late-fact", "reason": "Minutes were published.", "sourceIds": ["{{minutes}}"], "record": {"publicSpeakers": 12} }""");

        Assert.Equal(Sorted(agenda, minutes), await ReadIdsAsync(meeting));
    }

    [Fact]
    public async Task Changes_of_a_meeting_name_its_sources()
    {
        await EnterAsync(minutes);
        JsonNode changes = await Register.GetJsonAsync("/v1/changes?kind=meeting-added");

        Assert.Equal([minutes], Ids(Assert.Single(changes["data"]!.AsArray())!));
    }

    [Fact]
    public async Task Source_of_a_meeting_cannot_be_retracted()
    {
        await EnterAsync(minutes);
        using var response = await editor.CorrectAsync($"/v1/sources/{minutes}", """{"kind": "retraction", "reason": "Entered by mistake."}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Source_is_not_corrected_to_a_day_before_its_meeting()
    {
        await EnterAsync(minutes);
        using var response = await editor.CorrectAsync($"/v1/sources/{minutes}", """{"kind": "typo", "reason": "Mistyped.", "record": {"publishedOn": "2025-06-08"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private async Task<string> EnterAsync(params string[] sources) => $"/v1/meetings/{await editor.EnterAsync("/v1/meetings", Meeting(sources))}";

    private async Task<string[]> ReadIdsAsync(string address) => Ids((await Register.GetJsonAsync(address))["data"]!);

    private static string[] Ids(JsonNode record) => [.. record["sourceIds"]!.AsArray().Select(id => (string)id!)];

    private static string[] Sorted(params string[] ids) => [.. ids.Order(StringComparer.Ordinal)];

    private static string Meeting(params string[] sources) => new JsonObject
    {
        ["body"] = "Doral City Council",
        ["jurisdictionId"] = "1217200",
        ["heldOn"] = "2025-06-17",
        ["sourceIds"] = new JsonArray([.. sources.Select(id => JsonValue.Create(id))]),
    }.ToJsonString();
}
