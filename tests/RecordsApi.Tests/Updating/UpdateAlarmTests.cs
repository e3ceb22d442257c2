using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Updating;
using RecordsApi.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Updating;

/// <summary>Alarms about the publisher's page and lists, and where they are reported.</summary>
public sealed class UpdateAlarmTests
{
    private const string First = "participatingAgencies12292025.xlsx";
    private const string Second = "participatingAgencies12302025.xlsx";
    private const string Third = "participatingAgencies12312025am.xlsx";

    [Fact]
    public async Task Page_without_a_link_to_a_list_raises_an_alarm()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(("/news", "News"));

        Assert.Equal([(AlarmKind.NoLink, fixture.Publisher.Address + PublisherStandIn.PagePath)], await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task Block_page_in_place_of_the_page_raises_an_alarm()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.Respond(PublisherStandIn.PagePath, 200, "<title>Access Denied</title>You do not have permission.");

        Assert.Equal([AlarmKind.Blocked], (await fixture.RunForAlarmsAsync()).Select(alarm => alarm.Kind));
    }

    [Fact]
    public async Task Refused_request_raises_an_alarm()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.Respond(PublisherStandIn.PagePath, 403);

        Assert.Equal([AlarmKind.Blocked], (await fixture.RunForAlarmsAsync()).Select(alarm => alarm.Kind));
    }

    [Fact]
    public async Task Block_page_in_place_of_a_list_raises_an_alarm_and_is_not_kept()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(($"/{First}", "List"));
        fixture.Publisher.Respond($"/{First}", 200, "<html><title>Just a minute...</title></html>");

        Assert.Equal([(AlarmKind.Blocked, "participating")], await fixture.RunForAlarmsAsync());
        Assert.False(Directory.Exists(fixture.Folder));
    }

    [Fact]
    public async Task Page_that_fails_raises_an_alarm_after_the_last_attempt()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.Respond(PublisherStandIn.PagePath, 500);

        Assert.Equal([AlarmKind.Unreachable], (await fixture.RunForAlarmsAsync()).Select(alarm => alarm.Kind));
        Assert.Equal(3, fixture.Publisher.Requests.Count);
    }

    [Fact]
    public async Task File_without_the_columns_of_a_list_is_rejected_and_not_kept()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServeList(First, WorkbookBuilder.WithColumns("NAME", "PHONE").AddRow("a", "b"));

        Assert.Equal([(AlarmKind.FileRejected, "participating")], await fixture.RunForAlarmsAsync());
        Assert.False(Directory.Exists(fixture.Folder));
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    [InlineData("plain text")]
    public async Task File_of_another_format_is_rejected(string content)
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(($"/{First}", "List"));
        fixture.Publisher.Respond($"/{First}", 200, content, "application/octet-stream");

        Assert.Equal([(AlarmKind.FileRejected, "participating")], await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task Download_without_a_name_is_rejected()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(("/file-download/download/public/1", "Participating"));
        fixture.Publisher.ServeFile("/file-download/download/public/1", UpdateFixture.ListOf(3).ToBytes());

        Assert.Equal([(AlarmKind.FileRejected, "participating")], await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task File_that_is_too_large_raises_an_alarm()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(($"/{First}", "List"));
        fixture.Publisher.ServeFile($"/{First}", new byte[(32 << 20) + 1]);

        Assert.Equal([(AlarmKind.Unreachable, "participating")], await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task Document_beside_a_list_raises_no_alarm()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(("/file-download/download/public/1", "Participating agencies, map"), ($"/{First}", "List"));
        fixture.Publisher.Respond("/file-download/download/public/1", 200, "%PDF-1.7", "application/pdf");
        fixture.Publisher.ServeFile($"/{First}", UpdateFixture.ListOf(3).ToBytes());

        Assert.Empty(await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task List_that_is_not_linked_any_more_raises_an_alarm()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Update:Lists", "participating,pending"));
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));

        Assert.Equal([(AlarmKind.ListGone, "pending")], await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task Link_that_leads_to_nothing_raises_an_alarm()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(($"/{First}", "List"));

        Assert.Equal([(AlarmKind.ListGone, "participating")], await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task List_older_than_allowed_raises_an_alarm()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Update:MaximumAgeDays", "3"));
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        await fixture.RunAsync();
        fixture.Service.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal([(AlarmKind.ListOutdated, "participating")], await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task List_that_lost_more_rows_than_allowed_raises_an_alarm()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Update:RowLossPercent", "10"));
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(20));
        await fixture.RunAsync();
        fixture.Publisher.ServeList(Second, UpdateFixture.ListOf(20, without: 3));

        Assert.Equal([(AlarmKind.RowsLost, "participating")], await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task Quarantine_names_what_it_would_end_and_the_command_that_settles_it()
    {
        await using var fixture = await CreateQuarantineAsync();
        var alarm = Assert.Single((await fixture.RunAsync()).Open);

        Assert.Equal((AlarmKind.Quarantined, Second), (alarm.Kind, alarm.Subject));
        Assert.Contains("12 agreements are not listed any more (fl-alder-police-department-287g-task-force-1, ", alarm.Message, StringComparison.Ordinal);
        Assert.Contains($"review settle '{Second}' accepted --reason", alarm.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("quarantined")]
    public async Task Alarm_about_a_quarantine_is_over_after_a_ruling(string verdict)
    {
        await using var fixture = await CreateQuarantineAsync();
        await fixture.RunAsync();
        using var client = fixture.Service.CreateClientWithKey(await fixture.Service.CreateKeyAsync(KeyScope.RegisterAdmin));
        using var ruling = await client.PostAsJsonAsync("/v1/publications/ice-participating-2025-12-30/review", new { verdict, reason = "Checked by telephone." });
        var report = await fixture.RunAsync();

        Assert.Equal(200, (int)ruling.StatusCode);
        Assert.Equal([AlarmKind.Quarantined], report.Ended.Select(alarm => alarm.Kind));
    }

    [Fact]
    public async Task Ruling_is_needed_on_the_newest_quarantined_publication_only()
    {
        await using var fixture = await CreateQuarantineAsync();
        await fixture.RunAsync();
        fixture.Publisher.ServeList(Third, UpdateFixture.ListOf(24, without: 12));

        Assert.Equal([(AlarmKind.Quarantined, Third)], await fixture.RunForAlarmsAsync());
    }

    [Fact]
    public async Task Import_that_would_end_many_agreements_raises_an_alarm_and_is_done_after_confirmation()
    {
        await using var fixture = await CreateQuarantineAsync();
        await fixture.RunAsync();
        fixture.Publisher.ServeList(Third, UpdateFixture.ListOf(25, without: 12));
        fixture.Service.Clock.Advance(TimeSpan.FromDays(1));
        await fixture.RunAsync();
        fixture.Publisher.ServeList("participatingAgencies01012026.xlsx", UpdateFixture.ListOf(26, without: 12));
        var stopped = await fixture.RunForAlarmsAsync();
        var confirmed = await fixture.RunAsync(allowEnds: true);

        Assert.Equal([(AlarmKind.ImportStopped, "participatingAgencies01012026.xlsx")], stopped);
        Assert.Equal((1, 0), (confirmed.Imported, confirmed.Open.Count));
    }

    [Fact]
    public async Task Alarm_is_raised_once_and_is_over_when_the_cause_is()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.Respond(PublisherStandIn.PagePath, 403);
        var first = await fixture.RunAsync();
        var second = await fixture.RunAsync();
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        var third = await fixture.RunAsync();

        Assert.Equal((1, 0, 0), (first.Raised.Count, second.Raised.Count, third.Open.Count));
        Assert.Equal([AlarmKind.Blocked], third.Ended.Select(alarm => alarm.Kind));
    }

    [Fact]
    public async Task Alarm_about_a_list_stays_while_the_page_cannot_be_read()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Update:Lists", "participating,pending"));
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        await fixture.RunAsync();
        fixture.Publisher.Respond(PublisherStandIn.PagePath, 500);

        Assert.Equal([AlarmKind.Unreachable, AlarmKind.ListGone], (await fixture.RunForAlarmsAsync()).Select(alarm => alarm.Kind).Order());
    }

    [Fact]
    public async Task Service_is_ready_and_degraded_with_the_reason_while_an_alarm_is_open()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(("/news", "News"));
        await fixture.RunAsync();
        var ready = await fixture.Service.GetJsonAsync("/health/ready");

        Assert.Equal("degraded", (string?)ready["status"]);
        Assert.StartsWith("no-link: ", (string?)Assert.Single(ready["reasons"]!.AsArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alarms_and_runs_are_counted()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var recorder = MeasurementRecorder.ForService(fixture.Service.Services.GetRequiredService<IMeterFactory>());
        await fixture.RunAsync();
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(3));
        await fixture.RunAsync();

        Assert.Equal(["1 kind=unreachable"], recorder.GetMeasurements("records.alarms").Select(m => m.Replace("list-gone", "unreachable", StringComparison.Ordinal)));
        Assert.Equal(["1 outcome=unchanged", "1 outcome=imported"], recorder.GetMeasurements("records.updates"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:1")]
    public async Task Private_page_is_not_requested_unless_configuration_allows_it(string allowed)
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Outbound:PrivateHosts", allowed));
        var alarm = Assert.Single((await fixture.RunAsync()).Open);

        Assert.Contains("127.0.0.1 is not requested: its address is not public.", alarm.Message, StringComparison.Ordinal);
        Assert.Empty(fixture.Publisher.Requests);
    }

    [Fact]
    public async Task Redirect_to_a_private_host_is_refused()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        fixture.Publisher.ServePage(($"/{First}", "List"));
        fixture.Publisher.Respond($"/{First}", http =>
        {
            http.Response.Redirect($"http://localhost:{fixture.Publisher.Port}/private.xlsx");
            return Task.CompletedTask;
        });
        var alarm = Assert.Single((await fixture.RunAsync()).Open);

        Assert.Equal((AlarmKind.Unreachable, "participating"), (alarm.Kind, alarm.Subject));
        Assert.DoesNotContain(fixture.Publisher.Requests, request => request.Path == "/private.xlsx");
    }

    // The second list lacks the first twelve of 24 agencies.
    private static async Task<UpdateFixture> CreateQuarantineAsync()
    {
        var fixture = await UpdateFixture.CreateAsync(("Update:RowLossPercent", "100"));
        fixture.Publisher.ServeList(First, UpdateFixture.ListOf(24));
        await fixture.RunAsync();
        fixture.Publisher.ServeList(Second, UpdateFixture.ListOf(24, without: 12));
        return fixture;
    }
}
