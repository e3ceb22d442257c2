using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Times that editors enter with the offset of the place.</summary>
public sealed class EnteredTimesTests : IAsyncLifetime
{
    private EditorClient editor = null!;

    private EmptyRegisterFactory Register { get; } = new() { Clock = new(new DateTimeOffset(2025, 6, 18, 9, 30, 0, TimeSpan.Zero)) };

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register);
    }

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Theory]
    [InlineData("2025-06-17T19:00:00-04:00", "2025-06-17T23:00:00.000Z")]
    [InlineData("2025-06-17T20:30:00.5-04:00", "2025-06-18T00:30:00.500Z")]
    [InlineData("2025-06-17T23:00:00Z", "2025-06-17T23:00:00.000Z")]
    public async Task Time_with_an_offset_is_kept_in_UTC_with_the_zone(string given, string expected)
    {
        var id = await editor.EnterAsync("/v1/meetings", Meeting(given));

        var meeting = (await Register.GetJsonAsync($"/v1/meetings/{id}"))["data"]!;
        Assert.Equal((expected, "America/New_York"), ((string?)meeting["calledToOrder"], (string?)meeting["timeZone"]));
    }

    [Fact]
    public async Task Correction_takes_a_time_with_an_offset()
    {
        var id = await editor.EnterAsync("/v1/meetings", Meeting("2025-06-17T19:00:00-04:00"));

        using var response = await editor.CorrectAsync($"/v1/meetings/{id}", """{"kind": "late-fact", "reason": "Minutes.", "record": {"adjourned": "2025-06-17T21:15:00-04:00"}}""");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("2025-06-18T01:15:00.000Z", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!["adjourned"]);
    }

    [Fact]
    public async Task Correction_to_the_same_time_in_another_zone_changes_nothing()
    {
        var id = await editor.EnterAsync("/v1/meetings", Meeting("2025-06-17T19:00:00-04:00"));

        using var response = await editor.CorrectAsync($"/v1/meetings/{id}", """{"kind": "late-fact", "reason": "Minutes.", "record": {"calledToOrder": "2025-06-17T18:00:00-05:00"}}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("2025-06-17T19:00:00")]
    [InlineData("2025-06-17T19:00:00 -04:00")]
    [InlineData("2025-06-17T19:00:00-4")]
    [InlineData("2025-06-17T19:00:00-25:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public async Task Time_without_a_valid_offset_is_400(string given)
    {
        using var response = await editor.SendAsync("/v1/meetings", Meeting(given));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!["/calledToOrder"]);
    }

    private static string Meeting(string calledToOrder) => $$"""
        {"body": "Miami City Commission", "jurisdictionId": "1245000", "heldOn": "2025-06-17", "calledToOrder": "{{calledToOrder}}", "timeZone": "America/New_York"}
        """;
}
