using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Merging;

public sealed class RegisterWriterTests
{
    [Theory]
    [InlineData("UPDATE StatusEvents SET Status = 'expired'")]
    [InlineData("UPDATE Publications SET State = 'quarantined'")]
    [InlineData("DELETE FROM Listings")]
    [InlineData("UPDATE PrintedRows SET ModelCode = 'jail-enforcement', State = 'TX'")]
    [InlineData("INSERT INTO RowRemarks (PrintedRowKey, Number, Kind, Text) VALUES (1, 9, 'note', 'Read by an older program.')")]
    public async Task Rebuild_restores_derived_rows_that_were_damaged(string damagingSql)
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));
        var sound = register.DumpCurrentFacts();
        await register.ExecuteSqlAsync(damagingSql);

        var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);
        await register.Build.SaveAsync(inputs, register.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(sound, register.DumpCurrentFacts());
    }

    [Fact]
    public async Task Register_saved_from_loaded_inputs_equals_the_original()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));
        var (inputs, exists) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);

        using var other = new TemporaryRegister();
        await other.Build.SaveAsync(inputs, other.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.True(exists);
        Assert.Equal(register.DumpTables(), other.DumpTables());
    }

    [Fact]
    public async Task Missing_database_has_no_inputs()
    {
        using var register = new TemporaryRegister();
        var (inputs, exists) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);

        Assert.False(exists);
        Assert.Empty(inputs.Files);
    }

    [Fact]
    public async Task Dataset_version_starts_with_the_newest_date_and_does_not_depend_on_the_clock()
    {
        using var one = new TemporaryRegister();
        using var other = new TemporaryRegister();
        other.Clock.Advance(TimeSpan.FromDays(1));
        await one.ImportAsync(one.SaveFile(SampleWorkbooks.OneWeek));
        await other.ImportAsync(other.SaveFile(SampleWorkbooks.OneWeek));

        var version = ReadDatasetVersion(one);
        Assert.Matches("^2025-06-20-[0-9a-f]{8}$", version);
        Assert.Equal(version, ReadDatasetVersion(other));
    }

    [Fact]
    public async Task Dataset_version_changes_with_each_publication()
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek);
        await register.ImportAsync(files[..5]);
        var before = ReadDatasetVersion(register);
        await register.ImportAsync(files[5]);

        Assert.NotEqual(before, ReadDatasetVersion(register));
    }

    private static string ReadDatasetVersion(TemporaryRegister register)
    {
        using var context = register.CreateDbContext();
        return context.DatasetMetadata.Single(f => f.Name == "version").Value;
    }
}
