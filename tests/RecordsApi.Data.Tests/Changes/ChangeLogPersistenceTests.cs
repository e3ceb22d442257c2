using System.Text;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Changes;

/// <summary>The change log in the database after imports and rebuilds.</summary>
public sealed class ChangeLogPersistenceTests
{
    private static readonly byte[] DecisionsCsvBytes = Encoding.UTF8.GetBytes(
        "jurisdiction,state,agency,body,decided_on,kind,outcome,yes,no,absent,purpose,matter_file,note,source_publisher,source_published_on,source_url,certainty\n"
        + "Hialeah,FL,Hialeah Police Department,Hialeah City Council,2025-03-11,vote,passed,5,2,,authorize,,,Miami Herald,2025-03-11,https://news.example/1,one report\n");

    [Fact]
    public async Task Old_decision_imported_late_is_appended_with_its_entry_timestamp()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));
        var before = await register.ReadChangeLogAsync();
        register.Clock.Advance(TimeSpan.FromDays(2));

        await register.ImportAsync(register.SaveFile("decisions.csv", DecisionsCsvBytes));

        var after = await register.ReadChangeLogAsync();
        Assert.Equal(before, after.Take(before.Count));
        Assert.All(after.Skip(before.Count), c => Assert.Equal(register.Clock.GetUtcNow(), c.EnteredAt));
        var decision = Assert.Single(after, c => c.Kind == "decision-added");
        Assert.Equal(register.Clock.GetUtcNow(), decision.RecordedAt);
        Assert.StartsWith("2025-03", decision.OccurredOn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_twice_adds_no_changes()
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek);
        await register.ImportAsync(files);
        var once = await register.ReadChangeLogAsync();

        await register.ImportAsync(files);

        Assert.Equal(once, await register.ReadChangeLogAsync());
    }

    [Fact]
    public async Task Rebuild_preserves_the_log()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));
        var once = await register.ReadChangeLogAsync();

        var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);
        await register.Build.SaveAsync(inputs, register.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(once, await register.ReadChangeLogAsync());
    }

    [Fact]
    public async Task Import_into_an_empty_register_logs_withdrawn_records()
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek);
        await register.ImportAsync(files);
        var once = await register.ReadChangeLogAsync();

        await new RegisterImporter(register.Build).ImportAsync([files[0]], discardExisting: true, null, CancellationToken.None);

        var log = await register.ReadChangeLogAsync();
        Assert.Equal(once, log.Take(once.Count));
        Assert.Contains(log, c => c is { Kind: "record-withdrawn", Thing: "publication", ThingId: "ice-participating-2025-06-20" });
    }

    [Fact]
    public async Task Registers_built_from_the_same_files_have_the_same_log()
    {
        using var one = new TemporaryRegister();
        using var other = new TemporaryRegister();
        other.Clock.Advance(TimeSpan.FromDays(30));
        await one.ImportAsync(one.SaveFile(SampleWorkbooks.OneWeek));
        await other.ImportAsync(other.SaveFile([.. SampleWorkbooks.OneWeek.Reverse()]));

        Assert.Equal(await one.ReadChangeLogAsync(), await other.ReadChangeLogAsync());
    }
}
