using System.Text;
using RecordsApi.Register.Importing;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Changes;

/// <summary>The log as imports and rebuilds leave it in the database.</summary>
public sealed class KeptLogTests
{
    private static readonly byte[] DecisionsFile = Encoding.UTF8.GetBytes(
        "jurisdiction,state,agency,body,decided_on,kind,outcome,yes,no,absent,purpose,matter_file,note,source_publisher,source_published_on,source_url,certainty\n"
        + "Hialeah,FL,Hialeah Police Department,Hialeah City Council,2025-03-11,vote,passed,5,2,,authorise,,,Miami Herald,2025-03-11,https://news.example/1,one report\n");

    [Fact]
    public async Task An_old_decision_taken_in_late_stands_at_the_end_with_the_moment_of_its_entry()
    {
        using var register = new RegisterFile();
        await register.ImportAsync(register.Save(Published.Week));
        var before = await register.LogAsync();
        register.Clock.Advance(TimeSpan.FromDays(2));

        await register.ImportAsync(register.Save("decisions.csv", DecisionsFile));

        var after = await register.LogAsync();
        Assert.Equal(before, after.Take(before.Count));
        Assert.All(after.Skip(before.Count), c => Assert.Equal(register.Clock.GetUtcNow(), c.EnteredAt));
        var decision = Assert.Single(after, c => c.Kind == "decision-added");
        Assert.Equal(register.Clock.GetUtcNow(), decision.RecordedAt);
        Assert.StartsWith("2025-03", decision.OccurredOn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_twice_adds_nothing()
    {
        using var register = new RegisterFile();
        var files = register.Save(Published.Week);
        await register.ImportAsync(files);
        var once = await register.LogAsync();

        await register.ImportAsync(files);

        Assert.Equal(once, await register.LogAsync());
    }

    [Fact]
    public async Task A_rebuild_keeps_the_log()
    {
        using var register = new RegisterFile();
        await register.ImportAsync(register.Save(Published.Week));
        var once = await register.LogAsync();

        var (inputs, _) = await register.Build.CurrentInputsAsync(CancellationToken.None);
        await register.Build.SaveAsync(inputs, register.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(once, await register.LogAsync());
    }

    [Fact]
    public async Task A_register_begun_anew_tells_what_is_gone()
    {
        using var register = new RegisterFile();
        var files = register.Save(Published.Week);
        await register.ImportAsync(files);
        var once = await register.LogAsync();

        await new RegisterImport(register.Build).RunAsync([files[0]], fromNothing: true, null, CancellationToken.None);

        var log = await register.LogAsync();
        Assert.Equal(once, log.Take(once.Count));
        Assert.Contains(log, c => c is { Kind: "record-withdrawn", Thing: "publication", ThingId: "ice-participating-2025-06-20" });
    }

    [Fact]
    public async Task Two_registers_built_from_the_same_agree_on_the_whole_log()
    {
        using var one = new RegisterFile();
        using var other = new RegisterFile();
        other.Clock.Advance(TimeSpan.FromDays(30));
        await one.ImportAsync(one.Save(Published.Week));
        await other.ImportAsync(other.Save([.. Published.Week.Reverse()]));

        Assert.Equal(await one.LogAsync(), await other.LogAsync());
    }
}
