using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Storage;

public sealed class RegisterWriterTests
{
    [Theory]
    [InlineData("UPDATE StatusEvents SET Status = 'expired'")]
    [InlineData("UPDATE Publications SET State = 'quarantined'")]
    [InlineData("DELETE FROM Listings")]
    [InlineData("UPDATE PrintedRows SET ModelCode = 'jail-enforcement', State = 'TX'")]
    [InlineData("INSERT INTO RowRemarks (PrintedRowKey, Number, Kind, Text) VALUES (1, 9, 'note', 'Read by an older program.')")]
    public async Task What_follows_from_the_publications_is_written_anew_by_a_rebuild(string damage)
    {
        using var register = new RegisterFile();
        await register.ImportAsync(register.Save(Published.Week));
        var sound = register.Says();
        await register.ExecuteAsync(damage);

        var (inputs, _) = await register.Build.CurrentInputsAsync(CancellationToken.None);
        await register.Build.SaveAsync(inputs, register.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(sound, register.Says());
    }

    [Fact]
    public async Task A_register_loads_back_what_it_was_derived_from()
    {
        using var register = new RegisterFile();
        await register.ImportAsync(register.Save(Published.Week));
        var (inputs, exists) = await register.Build.CurrentInputsAsync(CancellationToken.None);

        using var other = new RegisterFile();
        await other.Build.SaveAsync(inputs, other.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.True(exists);
        Assert.Equal(register.Dump(), other.Dump());
    }

    [Fact]
    public async Task A_database_that_holds_nothing_is_filled_from_the_bundle()
    {
        using var register = new RegisterFile();
        var (inputs, exists) = await register.Build.CurrentInputsAsync(CancellationToken.None);

        Assert.False(exists);
        Assert.Empty(inputs.Files);
    }

    [Fact]
    public async Task The_version_names_the_newest_day_and_is_the_same_everywhere()
    {
        using var one = new RegisterFile();
        using var other = new RegisterFile();
        other.Clock.Advance(TimeSpan.FromDays(1));
        await one.ImportAsync(one.Save(Published.Week));
        await other.ImportAsync(other.Save(Published.Week));

        var version = Version(one);
        Assert.Matches("^2025-06-20-[0-9a-f]{8}$", version);
        Assert.Equal(version, Version(other));
    }

    [Fact]
    public async Task The_version_changes_with_a_publication()
    {
        using var register = new RegisterFile();
        var files = register.Save(Published.Week);
        await register.ImportAsync(files[..5]);
        var before = Version(register);
        await register.ImportAsync(files[5]);

        Assert.NotEqual(before, Version(register));
    }

    private static string Version(RegisterFile register)
    {
        using var context = register.CreateDbContext();
        return context.RegisterFacts.Single(f => f.Name == "version").Value;
    }
}
