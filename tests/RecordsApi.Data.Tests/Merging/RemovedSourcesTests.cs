using System.Text;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Tests.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Tests.Merging;

/// <summary>An import keeps what an editor decided about the sources of imported decisions and meetings.</summary>
public sealed class RemovedSourcesTests : IAsyncLifetime
{
    private const string Header =
        "jurisdiction,state,agency,body,decided_on,kind,outcome,yes,no,absent,purpose,matter_file,note,source_publisher,source_published_on,source_url,certainty\n";

    private const string MeetingId = "fl-hialeah-city-council-2025-03-11";
    private const string FirstReport = "https://news.example/first";
    private const string SecondReport = "https://news.example/second";
    private const string ThirdReport = "https://news.example/third";

    private EditableRegister register = null!;

    public async Task InitializeAsync()
    {
        register = await EditableRegister.CreateAsync();
        await ImportAsync("one.csv", Row(FirstReport), Row(SecondReport));
    }

    public Task DisposeAsync()
    {
        register.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Source_that_an_editor_removed_from_a_decision_stays_removed()
    {
        await KeepFirstSourceOfDecisionAsync();

        await ImportAsync("two.csv", Row(SecondReport, outcome: "failed", decidedOn: "2025-05-13"));

        Assert.Equal([FirstReport], await ReadUrlsOfDecisionAsync());
    }

    [Fact]
    public async Task Source_that_an_editor_removed_from_a_meeting_stays_removed()
    {
        await KeepFirstSourceOfMeetingAsync();

        await ImportAsync("two.csv", Row(SecondReport, outcome: "failed", decidedOn: "2025-05-13"));

        Assert.Equal([FirstReport], await ReadUrlsOfMeetingAsync());
    }

    [Fact]
    public async Task Source_of_a_later_file_is_added_to_a_corrected_decision_and_its_meeting()
    {
        await KeepFirstSourceOfDecisionAsync();
        await KeepFirstSourceOfMeetingAsync();

        await ImportAsync("two.csv", Row(ThirdReport));

        Assert.Equal([FirstReport, ThirdReport], await ReadUrlsOfDecisionAsync());
        Assert.Equal([FirstReport, ThirdReport], await ReadUrlsOfMeetingAsync());
    }

    [Fact]
    public async Task Removed_source_that_an_editor_adds_again_stays()
    {
        await KeepFirstSourceOfMeetingAsync();
        await CorrectMeetingAsync(FirstReport, SecondReport);

        await ImportAsync("two.csv", Row(ThirdReport));

        Assert.Equal([FirstReport, SecondReport, ThirdReport], await ReadUrlsOfMeetingAsync());
    }

    private static string Row(string url, string outcome = "passed", string decidedOn = "2025-03-11") =>
        $"Hialeah,FL,Hialeah Police Department,Hialeah City Council,{decidedOn},vote,{outcome},5,2,,authorize,,at a special meeting,Miami Herald,{decidedOn},{url},one report\n";

    private async Task ImportAsync(string name, params string[] rows)
    {
        var report = await register.Database.ImportAsync(register.Database.SaveFile(name, Encoding.UTF8.GetBytes(Header + string.Concat(rows))));
        Assert.Empty(report.Failures);
    }

    private async Task KeepFirstSourceOfDecisionAsync()
    {
        await using var db = register.CreateDbContext();
        var decision = await db.Decisions.SingleAsync();
        await CorrectAsync(RecordKind.Decision, decision.Id, new DecisionRecord
        {
            JurisdictionId = decision.JurisdictionId,
            AgreementId = decision.AgreementId,
            MeetingId = decision.MeetingId,
            Body = decision.Body,
            Kind = DecisionKind.Vote,
            Outcome = DecisionOutcome.Passed,
            Purpose = DecisionPurpose.Authorize,
            DecidedOn = EdtfDate.Parse(decision.DecidedOn),
            Yes = decision.Yes,
            No = decision.No,
            SourceIds = [await FindSourceAsync(FirstReport)],
        });
    }

    private Task KeepFirstSourceOfMeetingAsync() => CorrectMeetingAsync(FirstReport);

    private async Task CorrectMeetingAsync(params string[] urls)
    {
        await using var db = register.CreateDbContext();
        var meeting = await db.Meetings.SingleAsync(m => m.Id == MeetingId);
        List<string> sources = [];
        foreach (var url in urls)
            sources.Add(await FindSourceAsync(url));
        await CorrectAsync(RecordKind.Meeting, MeetingId, new MeetingRecord
        {
            Body = meeting.Body,
            JurisdictionId = meeting.JurisdictionId,
            HeldOn = meeting.HeldOn,
            SourceIds = sources,
        });
    }

    private Task<AppliedEdit> CorrectAsync(RecordKind kind, string id, ManualRecord record) => register.ApplyExpectingSuccessAsync(new RecordCorrection
    {
        RecordKind = kind,
        Id = id,
        Kind = CorrectionKind.SourceChanged,
        Reason = "The second report is of another meeting.",
        Record = record,
    });

    private async Task<string> FindSourceAsync(string url)
    {
        await using var db = register.CreateDbContext();
        return await db.Sources.Where(s => s.Url == url).Select(s => s.Id).SingleAsync();
    }

    private async Task<string[]> ReadUrlsOfDecisionAsync()
    {
        await using var db = register.CreateDbContext();
        var first = await db.Decisions.OrderBy(d => d.Earliest).Select(d => d.Id).FirstAsync();
        return [.. db.DecisionSources.Where(x => x.DecisionId == first).Join(db.Sources, x => x.SourceId, s => s.Id, (_, s) => s.Url!).OrderBy(u => u)];
    }

    private async Task<string[]> ReadUrlsOfMeetingAsync()
    {
        await using var db = register.CreateDbContext();
        return [.. db.MeetingSources.Where(x => x.MeetingId == MeetingId).Join(db.Sources, x => x.SourceId, s => s.Id, (_, s) => s.Url!).OrderBy(u => u)];
    }
}
