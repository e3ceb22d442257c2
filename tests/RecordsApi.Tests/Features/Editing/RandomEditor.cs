using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Random edits, and imports of lists in random order; the same for the same seed.</summary>
internal sealed class RandomEditor(EmptyRegisterFactory register, int seed)
{
    private static readonly string[] Names =
    [
        "Miami Police Department", "City of Miami Police Department", "Hialeah Police Department", "City of Hialeah Police Department",
        "Doral Police Department", "Sweetwater Police Department", "Coral Gables Police Department",
    ];

    private static readonly string[] JurisdictionIds = ["1245000", "1230000", "1217200", "1270075", "1214250"];

    private readonly Random random = new(seed);
    private int number;

    /// <summary>Number of accepted and of rejected edits, so that a test can check that both occurred.</summary>
    public (int Done, int Refused, int Imported) Counts { get; private set; }

    /// <summary>Does one random thing and advances the clock by some minutes.</summary>
    public async Task PerformNextAsync()
    {
        register.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 400)));
        number++;
        if (random.Next(12) == 0)
        {
            await ImportAsync();
            return;
        }

        await using var db = new UnpooledContextFactory(register.DatabasePath).CreateDbContext();
        var outcome = await register.RegisterEditor.ApplyAsync(await CreateEditAsync(db), EmptyRegisterFactory.TestEditor, (_, _, _) => Task.CompletedTask, CancellationToken.None);
        Counts = outcome is AppliedEdit ? Counts with { Done = Counts.Done + 1 } : Counts with { Refused = Counts.Refused + 1 };
    }

    private async Task ImportAsync()
    {
        var today = DateOnly.FromDateTime(register.Clock.GetUtcNow().UtcDateTime);
        var day = random.Next(2) == 0 ? today : today.AddDays(-random.Next(1, 30));
        var pending = random.Next(3) == 0;
        var workbook = pending ? WorkbookBuilder.ForPendingList()
            : WorkbookBuilder.ForParticipatingList().AddRow("FLORIDA", "Baker County Sheriff's Office", "County", "Baker County", "Task Force Model", day.AddDays(-random.Next(3)));
        foreach (var name in Names.Where(_ => random.Next(3) == 0))
        {
            workbook = pending ? workbook.AddRow("FLORIDA", name, "Municipality", "Miami-Dade County", "Task Force Model")
                : workbook.AddRow("FLORIDA", name, "Municipality", "Miami-Dade County", "Task Force Model", day.AddDays(-random.Next(20)));
        }

        var part = new[] { "am", "mid", "pm" }[random.Next(3)];
        await register.ImportAsync($"{(pending ? "pending" : "participating")}Agencies{day.ToString("MMddyyyy", CultureInfo.InvariantCulture)}{part}.xlsx", workbook);
        Counts = Counts with { Imported = Counts.Imported + 1 };
    }

    private async Task<RegisterEdit> CreateEditAsync(RegisterContext db)
    {
        if (!await db.Sources.AnyAsync(s => s.Entered && s.RecordState == "current"))
            return new RecordCreation(CreateSource());
        return random.Next(11) switch
        {
            0 => new RecordCreation(CreateSource()),
            1 => new RecordCreation(CreateMeeting()),
            2 => new RecordCreation(await CreateDecisionAsync(db)),
            3 => new RecordCreation(new NewAgreementRecord
            {
                AgencyName = PickOne(Names),
                State = "FL",
                Program = "287g",
                Model = PickOne("task-force", "jail-enforcement"),
                SignedOn = random.Next(2) == 0 ? RandomDay() : null,
                Documents = random.Next(3) == 0 ? [new("agreement", $"https://paper.example/{number}")] : [],
                FirstStatusEvent = await CreateStatusEventAsync(db),
            }),
            4 or 5 or 6 => new RecordCreation(await CreateStatusEventAsync(db), await IdAsync(db.Agreements.Select(a => a.Id))),
            7 => await CorrectStatusEventAsync(db),
            8 => await CorrectDecisionAsync(db),
            9 => await CorrectOtherRecordAsync(db),
            _ => await MergeAsync(db),
        };
    }

    private SourceRecord CreateSource() => new()
    {
        Publisher = PickOne("Miami Herald", "City of Miami", "WLRN"),
        Kind = PickOne(SourceKind.Minutes, SourceKind.NewsReport, SourceKind.Statement, SourceKind.Agreement, SourceKind.PublishersList),
        Title = $"Paper {number}",
        Url = $"https://source.example/{number}",
        PublishedOn = RandomDay(),
    };

    private MeetingRecord CreateMeeting() => new()
    {
        Body = PickOne("City Commission", "City Council"),
        JurisdictionId = PickOne(JurisdictionIds),
        Kind = PickOne(MeetingKind.Regular, MeetingKind.Special),
        HeldOn = RandomDay(),
        PublicSpeakers = random.Next(50),
    };

    private async Task<DecisionRecord> CreateDecisionAsync(RegisterContext db) => new()
    {
        JurisdictionId = PickOne(JurisdictionIds),
        AgreementId = random.Next(5) == 0 ? null : await IdAsync(db.Agreements.Select(a => a.Id)),
        Body = "City Commission",
        Kind = PickOne(DecisionKind.Vote, DecisionKind.ExecutiveAct),
        Outcome = PickOne(DecisionOutcome.Passed, DecisionOutcome.Failed, DecisionOutcome.Deferred),
        Purpose = PickOne(DecisionPurpose.Authorize, DecisionPurpose.Suspend, DecisionPurpose.End),
        DecidedOn = RandomDate(),
        Yes = 3,
        No = 2,
        SourceIds = [await SourceIdAsync(db)],
    };

    private async Task<StatusEventRecord> CreateStatusEventAsync(RegisterContext db)
    {
        var status = PickOne(
            AgreementStatus.Proposed, AgreementStatus.Pending, AgreementStatus.PartiallySigned, AgreementStatus.Signed, AgreementStatus.Active,
            AgreementStatus.Active, AgreementStatus.Suspended, AgreementStatus.Withdrawn, AgreementStatus.Terminated, AgreementStatus.Unknown);
        return new()
        {
            Status = status,
            OccurredOn = RandomDate(),
            EndCause = status == AgreementStatus.Terminated ? EndCause.LocalParty : null,
            Note = $"Step {number}",
            DisputesEventId = random.Next(6) == 0 ? await IdAsync(db.StatusEvents.Where(e => e.SupersededAt == null).Select(e => e.Id)) : null,
            SourceIds = [await SourceIdAsync(db)],
        };
    }

    private async Task<RegisterEdit> CorrectStatusEventAsync(RegisterContext db)
    {
        var id = await IdAsync(db.StatusEvents.Where(e => e.SupersededAt == null).Select(e => e.Id));
        return random.Next(3) == 0 ? Retraction(RecordKind.Step, id) : Correction(RecordKind.Step, id, await CreateStatusEventAsync(db) with { DisputesEventId = null });
    }

    private async Task<RegisterEdit> CorrectDecisionAsync(RegisterContext db)
    {
        var id = await IdAsync(db.Decisions.Select(d => d.Id));
        return random.Next(3) == 0 ? Retraction(RecordKind.Decision, id) : Correction(RecordKind.Decision, id, await CreateDecisionAsync(db));
    }

    private async Task<RegisterEdit> CorrectOtherRecordAsync(RegisterContext db)
    {
        switch (random.Next(6))
        {
            case 0:
                return Correction(RecordKind.Source, await IdAsync(db.Sources.Select(s => s.Id)), CreateSource());
            case 1:
                return Correction(RecordKind.Meeting, await IdAsync(db.Meetings.Select(m => m.Id)), CreateMeeting());
            case 2:
                return Correction(RecordKind.Agency, await IdAsync(db.Agencies.Select(g => g.Id)),
                    new AgencyDetails { Name = $"Department {number}", Type = AgencyType.Police, JurisdictionId = PickOne(JurisdictionIds) });
            case 3:
                return Retraction(PickOne(RecordKind.Source, RecordKind.Meeting), await IdAsync(db.Meetings.Select(m => m.Id).Concat(db.Sources.Select(s => s.Id))));
            case 4 when random.Next(4) == 0:
                return Retraction(RecordKind.Agreement, await IdAsync(db.Agreements.Select(a => a.Id)));
            default:
                var id = await IdAsync(db.Agreements.Select(a => a.Id));
                var documents = await db.Documents.Where(d => d.AgreementId == id).Select(d => new DocumentRecord(d.Kind, d.Url)).ToListAsync();
                return Correction(RecordKind.Agreement, id, new AgreementDetails
                {
                    AgencyId = await db.Agreements.Where(a => a.Id == id).Select(a => a.AgencyId).FirstOrDefaultAsync() ?? "none",
                    SignedOn = RandomDay(),
                    Documents = [.. documents, new("addendum", $"https://paper.example/{number}")],
                });
        }
    }

    private async Task<RegisterEdit> MergeAsync(RegisterContext db)
    {
        var agency = random.Next(3) == 0;
        var ids = agency ? db.Agencies.Select(g => g.Id) : db.Agreements.Select(a => a.Id);
        return new RecordCorrection
        {
            RecordKind = agency ? RecordKind.Agency : RecordKind.Agreement,
            Id = await IdAsync(ids),
            Kind = CorrectionKind.Merge,
            Reason = "The same.",
            MergeIntoId = await IdAsync(ids),
        };
    }

    private static RecordCorrection Correction(RecordKind thing, string id, ManualRecord record) =>
        new() { RecordKind = thing, Id = id, Kind = CorrectionKind.WrongFact, Reason = "It was otherwise.", Record = record };

    private static RecordCorrection Retraction(RecordKind thing, string id) =>
        new() { RecordKind = thing, Id = id, Kind = CorrectionKind.Retraction, Reason = "It never was." };

    private async Task<string> IdAsync(IQueryable<string> ids)
    {
        var all = await ids.OrderBy(id => id).ToListAsync();
        return all.Count == 0 ? "none" : all[random.Next(all.Count)];
    }

    private Task<string> SourceIdAsync(RegisterContext db) => IdAsync(db.Sources.Where(s => s.RecordState == "current").Select(s => s.Id));

    private DateOnly RandomDay() => DateOnly.FromDateTime(register.Clock.GetUtcNow().UtcDateTime).AddDays(-random.Next(60));

    private EdtfDate RandomDate() => random.Next(5) switch
    {
        0 => EdtfDate.Between(RandomDay().AddDays(-70), RandomDay()),
        1 => EdtfDate.Parse(RandomDay().AddMonths(-3).ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        _ => EdtfDate.FromDate(RandomDay()),
    };

    private T PickOne<T>(params T[] values) => values[random.Next(values.Length)];
}
