using CsvHelper;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Seed.Tests;

public sealed class SeedDataPopulationTests
{
    [Fact]
    public void Population_of_the_served_jurisdictions_of_a_state_is_at_most_that_of_the_state()
    {
        var jurisdictions = SeedGeographyTests.Jurisdictions.Value.ToDictionary(j => j.Id);
        var served = ReadServedIds().ToHashSet(StringComparer.Ordinal);
        var shares = served.Where(id => !Ancestors(id).Any(served.Contains))
            .Select(id => jurisdictions[id])
            .GroupBy(j => j.State!)
            .ToDictionary(state => state.Key, state => state.Sum(j => (long)(j.Population ?? 0)));
        var states = jurisdictions.Values.Where(j => j is { Level: JurisdictionLevelCodes.State, Population: not null }).ToList();

        Assert.True(shares["FL"] > 20_000_000);
        Assert.All(states, state => Assert.True(shares.GetValueOrDefault(state.State!) <= state.Population, state.Name));

        // Those that contain it wholly or partly, except the state, which its agencies serve.
        IEnumerable<string> Ancestors(string id) => jurisdictions[id].ParentIds.Where(parent => jurisdictions[parent].Level == JurisdictionLevelCodes.County);
    }

    // Agencies of a state serve all of it, so that only the local ones are added up.
    private static List<string> ReadServedIds()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Bundle", "derived", "agencies.csv"));
        using var csv = CsvReader.Create(reader, new() { Separator = ',' }, leaveOpen: true);
        List<string> ids = [];
        while (csv.Read())
        {
            if (csv.GetString("serves") is { Length: > 2 } id)
                ids.Add(id);
        }

        return ids;
    }
}
