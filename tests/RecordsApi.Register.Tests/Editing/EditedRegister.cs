using RecordsApi.Register.Editing;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Tests.Support;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Tests.Editing;

/// <summary>A register without publications, and an editor of it.</summary>
internal sealed class EditedRegister : IDisposable
{
    public const string Miami = "fl-miami-police-department-287g-task-force-1";

    private static readonly Editor By = new("k-1", "Test", "r-1");

    public RegisterFile File { get; } = new();

    public static async Task<EditedRegister> NewAsync()
    {
        var register = new EditedRegister();
        var build = register.File.Build;
        await build.SaveAsync(RegisterInputs.None, build.Derive(RegisterInputs.None, CancellationToken.None), withReference: true, CancellationToken.None);
        return register;
    }

    public Task<EditOutcome> ApplyAsync(Edit edit) => new RegisterEditor(File, File.Clock, File.Build)
        .ApplyAsync(edit, By, (_, _, _) => Task.CompletedTask, CancellationToken.None);

    public async Task<Done> DoneAsync(Edit edit) => Assert.IsType<Done>(await ApplyAsync(edit));

    public async Task<Refused> RefusedAsync(Edit edit) => Assert.IsType<Refused>(await ApplyAsync(edit));

    public async Task<string> SourceAsync(SourceKind kind = SourceKind.Minutes, string name = "one") => (await DoneAsync(new Entry(new SourceRecord
    {
        Publisher = "City of Miami",
        Kind = kind,
        Title = $"A {name}",
        Url = $"https://miami.example/{name}",
        PublishedOn = new DateOnly(2025, 6, 18),
    }))).Id;

    public static StepRecord Step(AgreementStatus status, string on, string source) =>
        new() { Status = status, OccurredOn = EdtfDate.Parse(on), SourceIds = [source] };

    public static AgreementEntry Agreement(StepRecord first, string name = "Miami Police Department") => new()
    {
        AgencyName = name,
        State = "FL",
        Program = "287g",
        Model = "task-force",
        FirstStep = first,
    };

    public static DecisionRecord Vote(string on, DecisionOutcome outcome, string source, string? agreement = Miami) => new()
    {
        JurisdictionId = "1245000",
        AgreementId = agreement,
        Body = "Miami City Commission",
        Kind = DecisionKind.Vote,
        Outcome = outcome,
        Purpose = DecisionPurpose.Authorise,
        DecidedOn = EdtfDate.Parse(on),
        SourceIds = [source],
    };

    /// <summary>Statuses that stand, in order.</summary>
    public async Task<string[]> LifeAsync(string agreement = Miami)
    {
        await using var db = File.CreateDbContext();
        return [.. db.StatusEvents.Where(e => e.AgreementId == agreement && e.SupersededAt == null)
            .OrderBy(e => e.Latest).ThenBy(e => e.Sequence).Select(e => e.Status)];
    }

    public RegisterContext Db() => File.CreateDbContext();

    public void Dispose() => File.Dispose();
}
