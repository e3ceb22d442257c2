using CsCheck;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Search;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Search;

public sealed class NameIndexTests(SearchedService service) : IClassFixture<SearchedService>
{
    [Fact]
    public async Task Words_are_looked_up_in_the_index()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        await using var command = db.AgencyRanks("hialeah").CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        List<string> steps = [];
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));

        Assert.Contains(steps, step => step.StartsWith("SCAN n VIRTUAL TABLE INDEX 0:M", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.StartsWith("SCAN n VIRTUAL TABLE INDEX", StringComparison.Ordinal) && step.Contains(":M", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Index_follows_a_name_that_changes_and_keeps_the_others()
    {
        using var own = new SearchedService();
        await using var db = RegisterBuilder.Open(own.DatabasePath);
        var before = await NumbersAsync(db);
        await db.Agencies.Where(a => a.Id == "fl-port-police").ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, "Harbour Watch"));
        await new NameIndex(db).UpdateAsync(withJurisdictions: false, new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero), CancellationToken.None);

        Assert.Equal(["fl-port-police"], await own.IdsAsync("/v1/agencies?q=harbour"));
        Assert.Single((await NumbersAsync(db)).Except(before));
    }

    [Fact]
    public void Words_do_not_depend_on_case_apostrophes_or_signs_around_them() =>
        Gen.String[Gen.Char["aBn\u00f1\u00c91 .-&'"], 0, 20].Sample(text =>
            SearchWords.Of(text).SequenceEqual(SearchWords.Of($" ({text.ToUpperInvariant().Replace('\'', '\u2019')})! ")));

    [Fact]
    public void Words_of_words_are_the_same_words() =>
        Gen.String.Sample(text => SearchWords.Of(text).SequenceEqual(SearchWords.Of(string.Join(' ', SearchWords.Of(text)))));

    [Fact]
    public void Words_hold_letters_and_digits_only() =>
        Gen.String.Sample(text => SearchWords.Of(text).All(word => word.Length > 0 && word.All(char.IsLetterOrDigit)));

    private static Task<List<long>> NumbersAsync(RegisterContext db) =>
        db.Database.SqlQueryRaw<long>("SELECT rowid AS Value FROM AgencySearch").ToListAsync();
}
