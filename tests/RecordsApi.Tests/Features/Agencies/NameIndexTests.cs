using CsCheck;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Search;
using RecordsApi.Testing;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agencies;

public sealed class NameIndexTests(NameSearchApiFactory service) : IClassFixture<NameSearchApiFactory>
{
    [SqliteFact]
    public async Task Search_uses_the_full_text_index()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        await using var command = db.RankAgencies("hialeah").CreateDbCommand();
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
    public async Task Update_reindexes_changed_names_only()
    {
        using var own = new NameSearchApiFactory();
        await using var db = RegisterBuilder.Open(own.DatabasePath);
        var before = await ReadRowIdsAsync(db);
        await db.Agencies.Where(a => a.Id == "fl-port-police").ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, "Harbour Watch"));
        await new NameSearchIndex(db).UpdateAsync(withJurisdictions: false, new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero), CancellationToken.None);

        Assert.Equal(["fl-port-police"], await own.GetIdsAsync("/v1/agencies?q=harbour"));
        Assert.Single((await ReadRowIdsAsync(db)).Except(before));
    }

    [Fact]
    public void Search_words_ignore_case_apostrophes_and_punctuation() =>
        Gen.String[Gen.Char["aBn\u00f1\u00c91 .-&'"], 0, 20].ForAll(text =>
            SearchTokenizer.Tokenize(text).SequenceEqual(SearchTokenizer.Tokenize($" ({text.ToUpperInvariant().Replace('\'', '\u2019')})! ")));

    [Fact]
    public void Splitting_into_search_words_is_idempotent() =>
        Gen.String.ForAll(text => SearchTokenizer.Tokenize(text).SequenceEqual(SearchTokenizer.Tokenize(string.Join(' ', SearchTokenizer.Tokenize(text)))));

    [Fact]
    public void Search_words_contain_letters_and_digits_only() =>
        Gen.String.ForAll(text => SearchTokenizer.Tokenize(text).All(word => word.Length > 0 && word.All(char.IsLetterOrDigit)));

    private static Task<List<long>> ReadRowIdsAsync(RegisterContext db) =>
        db.Database.SqlQueryRaw<long>(TestDatabase.IsPostgreSql ? """SELECT "Number" AS "Value" FROM "AgencySearch" """ : "SELECT rowid AS Value FROM AgencySearch").ToListAsync();
}
