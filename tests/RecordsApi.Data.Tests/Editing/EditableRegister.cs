using RecordsApi.Data.Editing;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Tests.Editing;

/// <summary>A register without publications, and an editor for it.</summary>
internal sealed class EditableRegister : IDisposable
{
    public const string MiamiAgreementId = "fl-miami-police-department-287g-task-force-1";

    private static readonly EditorIdentity TestEditor = new("k-1", "Test", "r-1");

    public TemporaryRegister Database { get; } = new();

    public static async Task<EditableRegister> CreateAsync()
    {
        var register = new EditableRegister();
        var build = register.Database.Build;
        await build.SaveAsync(RegisterInputs.Empty, build.Derive(RegisterInputs.Empty, CancellationToken.None), withReference: true, CancellationToken.None);
        return register;
    }

    public Task<EditResult> ApplyAsync(RegisterEdit edit) => new RegisterEditor(Database, Database.Clock, Database.Build)
        .ApplyAsync(edit, TestEditor, (_, _, _) => Task.CompletedTask, CancellationToken.None);

    public async Task<AppliedEdit> ApplyExpectingSuccessAsync(RegisterEdit edit) => Assert.IsType<AppliedEdit>(await ApplyAsync(edit));

    public async Task<RejectedEdit> ApplyExpectingRejectionAsync(RegisterEdit edit) => Assert.IsType<RejectedEdit>(await ApplyAsync(edit));

    public async Task<string> AddSourceAsync(SourceKind kind = SourceKind.Minutes, string name = "one", string published = "2026-01-15") => (await ApplyExpectingSuccessAsync(new RecordCreation(new SourceRecord
    {
        Publisher = "City of Miami",
        Kind = kind,
        Title = $"A {name}",
        Url = $"https://miami.example/{name}",
        PublishedOn = DateOnly.ParseExact(published, "O"),
    }))).Id;

    public static StatusEventRecord CreateStatusEvent(AgreementStatus status, string date, string source) =>
        new() { Status = status, OccurredOn = EdtfDate.Parse(date), SourceIds = [source] };

    public static NewAgreementRecord CreateAgreement(StatusEventRecord firstEvent, string name = "Miami Police Department") => new()
    {
        AgencyName = name,
        State = "FL",
        Program = "287g",
        Model = "task-force",
        FirstStatusEvent = firstEvent,
    };

    public static DecisionRecord CreateVote(string date, DecisionOutcome outcome, string source, string? agreement = MiamiAgreementId) => new()
    {
        JurisdictionId = "1245000",
        AgreementId = agreement,
        Body = "Miami City Commission",
        Kind = DecisionKind.Vote,
        Outcome = outcome,
        Purpose = DecisionPurpose.Authorize,
        DecidedOn = EdtfDate.Parse(date),
        SourceIds = [source],
    };

    /// <summary>Returns the statuses of the current events, in status order.</summary>
    public async Task<string[]> ReadStatusesAsync(string agreement = MiamiAgreementId)
    {
        await using var db = Database.CreateDbContext();
        return [.. db.StatusEvents.Where(e => e.AgreementId == agreement && e.SupersededAt == null)
            .OrderBy(e => e.Latest).ThenBy(e => e.Sequence).Select(e => e.Status)];
    }

    public RegisterContext CreateDbContext() => Database.CreateDbContext();

    public void Dispose() => Database.Dispose();
}
