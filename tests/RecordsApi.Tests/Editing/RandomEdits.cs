using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Tests.Support;
using RecordsApi.Register.Time;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Editing;

/// <summary>An editor who does whatever comes to mind, and an importer who takes lists in any order; the same for one seed.</summary>
internal sealed class RandomEdits(EmptyRegister register, int seed)
{
    private static readonly string[] Names =
    [
        "Miami Police Department", "City of Miami Police Department", "Hialeah Police Department", "City of Hialeah Police Department",
        "Doral Police Department", "Sweetwater Police Department", "Coral Gables Police Department",
    ];

    private static readonly string[] Places = ["1245000", "1230000", "1217200", "1270075", "1214250"];

    private readonly Random random = new(seed);
    private int number;

    /// <summary>How many edits were done, and how many refused, so that a test can tell that both were tried.</summary>
    public (int Done, int Refused, int Imported) Count { get; private set; }

    /// <summary>Does one thing. Time goes on by some minutes.</summary>
    public async Task ActAsync()
    {
        register.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 400)));
        number++;
        if (random.Next(12) == 0)
        {
            await ImportAsync();
            return;
        }

        await using var db = new UnpooledContexts(register.DatabasePath).CreateDbContext();
        var outcome = await register.Editing.ApplyAsync(await NextAsync(db), EmptyRegister.Editor, (_, _, _) => Task.CompletedTask, CancellationToken.None);
        Count = outcome is Done ? Count with { Done = Count.Done + 1 } : Count with { Refused = Count.Refused + 1 };
    }

    private async Task ImportAsync()
    {
        var today = DateOnly.FromDateTime(register.Clock.GetUtcNow().UtcDateTime);
        var day = random.Next(2) == 0 ? today : today.AddDays(-random.Next(1, 30));
        var pending = random.Next(3) == 0;
        var workbook = pending ? WorkbookBuilder.Pending()
            : WorkbookBuilder.Participating().Row("FLORIDA", "Baker County Sheriff's Office", "County", "Baker County", "Task Force Model", day.AddDays(-random.Next(3)));
        foreach (var name in Names.Where(_ => random.Next(3) == 0))
        {
            workbook = pending ? workbook.Row("FLORIDA", name, "Municipality", "Miami-Dade County", "Task Force Model")
                : workbook.Row("FLORIDA", name, "Municipality", "Miami-Dade County", "Task Force Model", day.AddDays(-random.Next(20)));
        }

        var part = new[] { "am", "mid", "pm" }[random.Next(3)];
        await register.ImportAsync($"{(pending ? "pending" : "participating")}Agencies{day.ToString("MMddyyyy", CultureInfo.InvariantCulture)}{part}.xlsx", workbook);
        Count = Count with { Imported = Count.Imported + 1 };
    }

    private async Task<Edit> NextAsync(RegisterContext db)
    {
        if (!await db.Sources.AnyAsync(s => s.Entered && s.RecordState == "current"))
            return new Entry(Source());
        return random.Next(11) switch
        {
            0 => new Entry(Source()),
            1 => new Entry(Meeting()),
            2 => new Entry(await DecisionAsync(db)),
            3 => new Entry(new AgreementEntry
            {
                AgencyName = Any(Names),
                State = "FL",
                Program = "287g",
                Model = Any("task-force", "jail-enforcement"),
                SignedOn = random.Next(2) == 0 ? Day() : null,
                Documents = random.Next(3) == 0 ? [new("agreement", $"https://paper.example/{number}")] : [],
                FirstStep = await StepAsync(db),
            }),
            4 or 5 or 6 => new Entry(await StepAsync(db), await IdAsync(db.Agreements.Select(a => a.Id))),
            7 => await CorrectStepAsync(db),
            8 => await CorrectDecisionAsync(db),
            9 => await CorrectAsync(db),
            _ => await MergeAsync(db),
        };
    }

    private SourceRecord Source() => new()
    {
        Publisher = Any("Miami Herald", "City of Miami", "WLRN"),
        Kind = Any(SourceKind.Minutes, SourceKind.NewsReport, SourceKind.Statement, SourceKind.Agreement, SourceKind.PublishersList),
        Title = $"Paper {number}",
        Url = $"https://source.example/{number}",
        PublishedOn = Day(),
    };

    private MeetingRecord Meeting() => new()
    {
        Body = Any("City Commission", "City Council"),
        JurisdictionId = Any(Places),
        Kind = Any(MeetingKind.Regular, MeetingKind.Special),
        HeldOn = Day(),
        PublicSpeakers = random.Next(50),
    };

    private async Task<DecisionRecord> DecisionAsync(RegisterContext db) => new()
    {
        JurisdictionId = Any(Places),
        AgreementId = random.Next(5) == 0 ? null : await IdAsync(db.Agreements.Select(a => a.Id)),
        Body = "City Commission",
        Kind = Any(DecisionKind.Vote, DecisionKind.ExecutiveAct),
        Outcome = Any(DecisionOutcome.Passed, DecisionOutcome.Failed, DecisionOutcome.Deferred),
        Purpose = Any(DecisionPurpose.Authorise, DecisionPurpose.Suspend, DecisionPurpose.End),
        DecidedOn = Date(),
        Yes = 3,
        No = 2,
        SourceIds = [await SourceIdAsync(db)],
    };

    private async Task<StepRecord> StepAsync(RegisterContext db)
    {
        var status = Any(
            AgreementStatus.Proposed, AgreementStatus.Pending, AgreementStatus.PartiallySigned, AgreementStatus.Signed, AgreementStatus.Active,
            AgreementStatus.Active, AgreementStatus.Suspended, AgreementStatus.Withdrawn, AgreementStatus.Terminated, AgreementStatus.Unknown);
        return new()
        {
            Status = status,
            OccurredOn = Date(),
            EndCause = status == AgreementStatus.Terminated ? EndCause.LocalParty : null,
            Note = $"Step {number}",
            DisputesStepId = random.Next(6) == 0 ? await IdAsync(db.StatusEvents.Where(e => e.SupersededAt == null).Select(e => e.Id)) : null,
            SourceIds = [await SourceIdAsync(db)],
        };
    }

    private async Task<Edit> CorrectStepAsync(RegisterContext db)
    {
        var id = await IdAsync(db.StatusEvents.Where(e => e.SupersededAt == null).Select(e => e.Id));
        return random.Next(3) == 0 ? Retraction(RecordThing.Step, id) : Correction(RecordThing.Step, id, await StepAsync(db) with { DisputesStepId = null });
    }

    private async Task<Edit> CorrectDecisionAsync(RegisterContext db)
    {
        var id = await IdAsync(db.Decisions.Select(d => d.Id));
        return random.Next(3) == 0 ? Retraction(RecordThing.Decision, id) : Correction(RecordThing.Decision, id, await DecisionAsync(db));
    }

    private async Task<Edit> CorrectAsync(RegisterContext db)
    {
        switch (random.Next(6))
        {
            case 0:
                return Correction(RecordThing.Source, await IdAsync(db.Sources.Select(s => s.Id)), Source());
            case 1:
                return Correction(RecordThing.Meeting, await IdAsync(db.Meetings.Select(m => m.Id)), Meeting());
            case 2:
                return Correction(RecordThing.Agency, await IdAsync(db.Agencies.Select(g => g.Id)),
                    new AgencyDetails { Name = $"Department {number}", Type = AgencyType.Police, JurisdictionId = Any(Places) });
            case 3:
                return Retraction(Any(RecordThing.Source, RecordThing.Meeting), await IdAsync(db.Meetings.Select(m => m.Id).Concat(db.Sources.Select(s => s.Id))));
            case 4 when random.Next(4) == 0:
                return Retraction(RecordThing.Agreement, await IdAsync(db.Agreements.Select(a => a.Id)));
            default:
                var id = await IdAsync(db.Agreements.Select(a => a.Id));
                var documents = await db.Documents.Where(d => d.AgreementId == id).Select(d => new DocumentRecord(d.Kind, d.Url)).ToListAsync();
                return Correction(RecordThing.Agreement, id, new AgreementDetails
                {
                    AgencyId = await db.Agreements.Where(a => a.Id == id).Select(a => a.AgencyId).FirstOrDefaultAsync() ?? "none",
                    SignedOn = Day(),
                    Documents = [.. documents, new("addendum", $"https://paper.example/{number}")],
                });
        }
    }

    private async Task<Edit> MergeAsync(RegisterContext db)
    {
        var agency = random.Next(3) == 0;
        var ids = agency ? db.Agencies.Select(g => g.Id) : db.Agreements.Select(a => a.Id);
        return new Correcting
        {
            Thing = agency ? RecordThing.Agency : RecordThing.Agreement,
            Id = await IdAsync(ids),
            Kind = CorrectionKind.Merge,
            Reason = "The same.",
            MergeInto = await IdAsync(ids),
        };
    }

    private static Correcting Correction(RecordThing thing, string id, EnteredRecord record) =>
        new() { Thing = thing, Id = id, Kind = CorrectionKind.WrongFact, Reason = "It was otherwise.", Record = record };

    private static Correcting Retraction(RecordThing thing, string id) =>
        new() { Thing = thing, Id = id, Kind = CorrectionKind.Retraction, Reason = "It never was." };

    private async Task<string> IdAsync(IQueryable<string> ids)
    {
        var all = await ids.OrderBy(id => id).ToListAsync();
        return all.Count == 0 ? "none" : all[random.Next(all.Count)];
    }

    private Task<string> SourceIdAsync(RegisterContext db) => IdAsync(db.Sources.Where(s => s.RecordState == "current").Select(s => s.Id));

    private DateOnly Day() => DateOnly.FromDateTime(register.Clock.GetUtcNow().UtcDateTime).AddDays(-random.Next(60));

    private EdtfDate Date() => random.Next(5) switch
    {
        0 => EdtfDate.Between(Day().AddDays(-70), Day()),
        1 => EdtfDate.Parse(Day().AddMonths(-3).ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        _ => EdtfDate.FromDay(Day()),
    };

    private T Any<T>(params T[] values) => values[random.Next(values.Length)];
}
