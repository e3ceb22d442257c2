using CsCheck;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Search;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Verification;
using RecordsApi.Testing;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Data.Tests.AgreementStates;

/// <summary>All read models equal those of a rebuilt register, regardless of how the facts were added.</summary>
public sealed class ReadModelTests
{
    [Fact]
    public async Task Agreement_dropped_by_the_second_of_several_files_of_one_import_is_not_listed()
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(
            ("participatingAgencies06162025.xlsx", SampleWorkbooks.ParticipatingList("Doral Police Department", "Sweetwater Police Department")),
            ("participatingAgencies06172025.xlsx", SampleWorkbooks.ParticipatingList("Doral Police Department", "Sweetwater Police Department", "Hialeah Police Department")),
            ("participatingAgencies06182025.xlsx", SampleWorkbooks.ParticipatingList("Sweetwater Police Department")),
            ("participatingAgencies06202025.xlsx", SampleWorkbooks.ParticipatingList("Sweetwater Police Department")));
        await register.ImportAsync(files[0]);

        await register.ImportAsync(files[1..]);

        await using var db = register.CreateDbContext();
        var state = await db.AgreementStates.SingleAsync(s => s.AgreementId.StartsWith("fl-doral") && s.SupersededAt == null && s.ValidThrough == DateOnly.MaxValue);
        Assert.Equal(new DateOnly(2025, 6, 17), Assert.Single(state.ListedRanges).LastListedOn);
    }

    [Fact]
    public async Task Rebuild_restores_damaged_agreement_states_and_counts()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));
        var sound = register.DumpCurrentFacts();
        await register.ExecuteSqlAsync("UPDATE AgreementStates SET ListedRanges = '[]'");
        await register.ExecuteSqlAsync("UPDATE AgreementCountDeltas SET Delta = Delta + 1");

        var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);
        await register.Build.SaveAsync(inputs, register.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(sound, register.DumpCurrentFacts());
        Assert.Empty(RegisterInvariants.FindViolations(await register.ReadSnapshotAsync()));
    }

    [Fact]
    public Task Imports_and_rulings_in_any_order_give_the_register_that_one_import_gives() => RandomRegisterActions.ImportsAndRulings.ForAllAsync(
        async actions =>
        {
            using var register = new TemporaryRegister();
            foreach (var action in actions)
                await action.ApplyAsync(register);
            using var fromNothing = new TemporaryRegister();
            var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);
            await fromNothing.Build.SaveAsync(
                inputs with { SourceVersion = null }, fromNothing.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

            Assert.Equal(fromNothing.DumpCurrentFacts(), register.DumpCurrentFacts());
        },
        iterations: 20);

    [Fact]
    public Task Read_models_after_imports_rulings_and_edits_are_those_of_a_rebuild() => RandomRegisterActions.All.ForAllAsync(
        async actions =>
        {
            using var register = new TemporaryRegister();
            var hasReassignments = false;
            foreach (var action in actions)
            {
                await action.ApplyAsync(register);
                await AssertReadModelsEqualRebuildAsync(register, action);

                // The next import, not the edit, assigns the rows of merged and retracted agreements again.
                hasReassignments |= action.ReassignsRows;
                if (!hasReassignments)
                    await AssertListingsEqualDerivationAsync(register, action);
            }
        },
        iterations: 12);

    private static async Task AssertReadModelsEqualRebuildAsync(TemporaryRegister register, RegisterAction last)
    {
        await using var db = register.CreateDbContext();
        var projection = new AgreementStateProjection(db);
        Assert.True(await projection.FindDriftAsync(CancellationToken.None) is [], $"Agreement states differ after: {last.Text}");
        Assert.True(await projection.FindCountDriftAsync(CancellationToken.None) is [], $"Counts differ after: {last.Text}");
        var found = await ReadNamesAsync(db);
        await using (await db.BeginWriteAsync(CancellationToken.None))
        {
            await new NameSearchIndex(db).UpdateAsync(withJurisdictions: false, null, CancellationToken.None);
            Assert.Equal(await ReadNamesAsync(db), found);
        }
    }

    private static async Task AssertListingsEqualDerivationAsync(TemporaryRegister register, RegisterAction last)
    {
        await using var db = register.CreateDbContext();
        var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);
        var derived = register.Build.Derive(inputs, CancellationToken.None).Listings;
        var stored = await db.Listings.AsNoTracking().Where(l => l.SupersededAt == null).ToListAsync();
        Assert.True(
            stored.Select(Describe).ToHashSet(StringComparer.Ordinal).SetEquals(derived.Select(Describe)),
            $"After: {last.Text}\nDerived: {string.Join('\n', derived.Select(Describe).Except(stored.Select(Describe)))}\nStored: {string.Join('\n', stored.Select(Describe).Except(derived.Select(Describe)))}");
    }

    private static string Describe(Listing listing) =>
        $"{listing.Id} {listing.AgreementId} {listing.AgencyId} {listing.FirstPosition} {listing.LastPosition} {listing.FirstListedOn:O} {listing.LastListedOn:O}";

    private static async Task<List<string>> ReadNamesAsync(RegisterContext db) => await db.Database
        .SqlQueryRaw<string>(TestDatabase.Provider.Dialect.Translate("SELECT Id || ': ' || Name || ', ' || Printed || ', ' || Places AS Value FROM AgencySearch WHERE SupersededAt = '' ORDER BY 1")).ToListAsync();
}
