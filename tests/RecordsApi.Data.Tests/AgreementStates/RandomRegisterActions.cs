using System.Globalization;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.AgreementStates;

/// <summary>
/// Random sequences of imports of one or several files, in any order, of rulings, and of edits of what the register then holds.
/// </summary>
internal static class RandomRegisterActions
{
    private static readonly EditorIdentity Editor = new("k-1", "Test", "r-1");

    private static readonly string[] Names =
    [
        "Hialeah Police Department", "City of Hialeah Police Department", "Hialeha Police Department", "Doral Police Department",
        "Coral Gables Police Department", "Okaloosa County Sheriff's Office", "Okaloosa County Jail",
    ];

    /// <summary>What edits do with a status event.</summary>
    private static readonly string[] Corrections = ["retract", "date earlier", "withdraw", "expire"];

    /// <summary>The rows of six participating and three pending lists; each number says which of <see cref="Names"/> a list prints.</summary>
    private static readonly Gen<(string FileName, WorkbookBuilder Workbook)[]> Files =
        Gen.Int[1, (1 << Names.Length) - 1].Array[9].Select(masks => masks.Select((mask, i) => i < 6
            ? ($"participatingAgencies06{16 + i}2025.xlsx", SampleWorkbooks.ParticipatingList(Pick(mask)))
            : ($"pendingAgencies06{16 + 2 * (i - 6)}2025.xlsx", SampleWorkbooks.PendingList(Pick(mask)))).ToArray());

    private static readonly Gen<RegisterAction[]> Imports =
        from files in Files
        from order in Gen.Shuffle(Enumerable.Range(0, 9).ToArray())
        from sizes in Gen.Int[1, 4].Array[9]
        select SplitIntoCommands(order, sizes).Select(indexes => Import([.. indexes.Select(i => files[i])])).ToArray();

    private static readonly Gen<RegisterAction> Rulings = Gen.OneOf(
        Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, Names.Length - 1], Gen.Bool)
            .Select((one, other, same) => Rule("rename", $"FL|{Names[one]}|{Names[other]}", same ? "same" : "different")),
        Gen.Select(Gen.Int[0, 5], Gen.Bool)
            .Select((day, accepted) => Rule("publication", $"participatingAgencies06{16 + day}2025.xlsx", accepted ? "accepted" : "quarantined")));

    private static readonly Gen<RegisterAction> Edits = Gen.OneOf(
        Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[1, 28]).Select((name, day) => EnterAgreement(Names[name], day)),
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 5], Gen.Int[1, 28]).Select(AddStatusEvent),
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, Corrections.Length - 1]).Select((number, kind) => CorrectStatusEvent(number, Corrections[kind])),
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 3]).Select(CorrectAgency),
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20]).Select(MergeAgencies),
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20]).Select(MergeAgreements),
        Gen.Int[0, 20].Select(RetractAgreement),
        Gen.Select(Gen.Int[0, 20], Gen.Int[1, 28]).Select(CorrectAgreement),
        Gen.Int[0, 4].Select(CorrectSource));

    /// <summary>Imports and rulings.</summary>
    public static Gen<RegisterAction[]> ImportsAndRulings { get; } = Mix(Imports, Rulings.Array[0, 3]);

    /// <summary>Imports, rulings and edits.</summary>
    public static Gen<RegisterAction[]> All { get; } = Mix(Imports, Gen.Frequency((1, Rulings), (4, Edits)).Array[4, 14]);

    private static Gen<RegisterAction[]> Mix(Gen<RegisterAction[]> imports, Gen<RegisterAction[]> others) =>
        from first in imports
        from second in others
        from order in Gen.Int[0, 1000].Array[second.Length]
        select second.Zip(order).Aggregate(
            first.ToList(), (all, next) =>
            {
                all.Insert(1 + next.Second % all.Count, next.First);
                return all;
            }).ToArray();

    private static string[] Pick(int mask) => [.. Names.Where((_, i) => (mask & (1 << i)) != 0)];

    private static IEnumerable<int[]> SplitIntoCommands(int[] order, int[] sizes)
    {
        for (int at = 0, command = 0; at < order.Length; at += sizes[command++])
            yield return order[at..Math.Min(at + sizes[command], order.Length)];
    }

    private static RegisterAction Import((string FileName, WorkbookBuilder Workbook)[] files) => new(
        $"import {string.Join(", ", files.Select(f => f.FileName))}", async register => await register.ImportAsync(register.SaveFile(files)));

    private static RegisterAction Rule(string subject, string key, string verdict) => new(
        $"rule {subject} {key} {verdict}",
        async register => await new RulingRecorder(register.Build, register.Clock).RecordAsync(subject, key, verdict, "Seen.", null, CancellationToken.None));

    private static RegisterAction EnterAgreement(string name, int day) => Edit($"enter {name}", async (db, source) =>
    {
        await Task.CompletedTask;
        return new RecordCreation(new NewAgreementRecord
        {
            AgencyName = $"{name} Annex",
            State = "FL",
            Program = "287g",
            Model = "task-force",
            SignedOn = Day(day),
            FirstStatusEvent = StatusEvent(AgreementStatus.Proposed, day, source),
        });
    });

    private static RegisterAction AddStatusEvent(int agreement, int status, int day) => Edit($"event {status} of agreement {agreement}", async (db, source) =>
        new RecordCreation(
            StatusEvent(
                status switch { 0 => AgreementStatus.Pending, 1 => AgreementStatus.Active, 2 => AgreementStatus.Suspended, 3 => AgreementStatus.Signed, 4 => AgreementStatus.Withdrawn, _ => AgreementStatus.Expired },
                day, source),
            await FindAsync(db.Agreements.OrderBy(a => a.Id).Select(a => a.Id), agreement)));

    private static RegisterAction CorrectStatusEvent(int number, string correction) => Edit($"{correction} event {number}", async (db, source) =>
    {
        var id = await FindAsync(db.StatusEvents.Where(e => e.SupersededAt == null).OrderBy(e => e.Id).Select(e => e.Id), number);
        var before = await db.StatusEvents.AsNoTracking().SingleAsync(e => e.Id == id);
        return Correct(RecordKind.Step, id, correction == "retract" ? CorrectionKind.Retraction : CorrectionKind.WrongFact, source) with
        {
            Record = correction == "retract" ? null : new StatusEventRecord
            {
                Status = correction switch
                {
                    "withdraw" => AgreementStatus.Withdrawn,
                    "expire" => AgreementStatus.Expired,
                    _ => AgreementStatuses.Vocabulary.Parse(before.Status),
                },
                OccurredOn = EdtfDate.FromDate(before.Latest.AddDays(-1)),
                SourceIds = [source],
            },
        };
    });

    private static RegisterAction CorrectAgency(int number, int place) => Edit($"correct agency {number}", async (db, source) =>
        Correct(RecordKind.Agency, await FindAsync(db.Agencies.OrderBy(a => a.Id).Select(a => a.Id), number), CorrectionKind.WrongFact, source) with
        {
            Record = new AgencyDetails
            {
                Name = $"Renamed {place} Police Department",
                Type = AgencyType.Police,
                JurisdictionId = place switch { 0 => null, 1 => "1230000", 2 => "12091", _ => "1217200" },
            },
        });

    private static RegisterAction MergeAgencies(int one, int other) => Edit($"merge agency {one} into {other}", async (db, source) =>
        Correct(RecordKind.Agency, await FindAsync(db.Agencies.OrderBy(a => a.Id).Select(a => a.Id), one), CorrectionKind.Merge, source) with
        {
            MergeIntoId = await FindAsync(db.Agencies.OrderBy(a => a.Id).Select(a => a.Id), other),
        }, reassignsRows: true);

    private static RegisterAction MergeAgreements(int one, int other) => Edit($"merge agreement {one} into {other}", async (db, source) =>
        Correct(RecordKind.Agreement, await FindAsync(db.Agreements.OrderBy(a => a.Id).Select(a => a.Id), one), CorrectionKind.Merge, source) with
        {
            MergeIntoId = await FindAsync(db.Agreements.OrderBy(a => a.Id).Select(a => a.Id), other),
        }, reassignsRows: true);

    private static RegisterAction RetractAgreement(int number) => Edit($"retract agreement {number}", async (db, source) =>
        Correct(RecordKind.Agreement, await FindAsync(db.Agreements.OrderBy(a => a.Id).Select(a => a.Id), number), CorrectionKind.Retraction, source), reassignsRows: true);

    private static RegisterAction CorrectAgreement(int number, int day) => Edit($"correct agreement {number}", async (db, source) =>
    {
        var id = await FindAsync(db.Agreements.OrderBy(a => a.Id).Select(a => a.Id), number);
        return Correct(RecordKind.Agreement, id, CorrectionKind.WrongFact, source) with
        {
            Record = new AgreementDetails
            {
                AgencyId = await FindAsync(db.Agreements.Where(a => a.Id == id).Select(a => a.AgencyId!), 0),
                SignedOn = Day(day),
                Documents = [new("agreement", $"https://example.org/{day}.pdf")],
            },
        };
    });

    private static RegisterAction CorrectSource(int kind) => Edit($"correct source to kind {kind}", async (db, source) =>
    {
        await Task.CompletedTask;
        return Correct(RecordKind.Source, source, CorrectionKind.WrongFact, source) with { Record = Source((SourceKind)kind) };
    });

    private static RegisterAction Edit(string text, Func<RegisterContext, string, Task<RegisterEdit>> create, bool reassignsRows = false)
    {
        return new(text, ApplyAsync) { ReassignsRows = reassignsRows };

        async Task ApplyAsync(TemporaryRegister register)
        {
            var editor = new RegisterEditor(register, register.Clock, register.Build);
            await editor.ApplyAsync(new RecordCreation(Source(SourceKind.GovernmentRecord)), Editor, (_, _, _) => Task.CompletedTask, CancellationToken.None);
            await using var db = register.CreateDbContext();
            var source = await db.Sources.Where(s => s.Entered).Select(s => s.Id).SingleAsync();
            await editor.ApplyAsync(await create(db, source), Editor, (_, _, _) => Task.CompletedTask, CancellationToken.None);
        }
    }

    private static RecordCorrection Correct(RecordKind record, string id, CorrectionKind kind, string source) =>
        new() { RecordKind = record, Id = id, Kind = kind, Reason = "Found out.", SourceIds = [source] };

    private static StatusEventRecord StatusEvent(AgreementStatus status, int day, string source) =>
        new() { Status = status, OccurredOn = EdtfDate.FromDate(Day(day)), SourceIds = [source] };

    private static SourceRecord Source(SourceKind kind) => new()
    {
        Publisher = "County of Alder",
        Kind = kind,
        Title = "Notice",
        Url = "https://alder.example/notice",
        PublishedOn = new DateOnly(2025, 12, 1),
    };

    private static async Task<string> FindAsync(IQueryable<string> ids, int number)
    {
        var all = await ids.ToListAsync();
        return all.Count == 0 ? "none" : all[number % all.Count];
    }

    private static DateOnly Day(int day) => DateOnly.Parse($"2025-06-{day:00}", CultureInfo.InvariantCulture);
}
