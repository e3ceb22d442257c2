using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Seed.Tests;

/// <summary>The reference data in the seed data.</summary>
public sealed class SeedGeographyTests
{
    internal static readonly Lazy<IReadOnlyList<JurisdictionFact>> Jurisdictions = new(() =>
    {
        using var reader = OpenSeedFile("geography/jurisdictions.csv");
        return JurisdictionsCsv.Read(reader, CancellationToken.None);
    });

    internal static readonly Lazy<IReadOnlyList<FbiAgency>> FbiAgencies = new(() =>
    {
        using var reader = OpenSeedFile("reference/fbi-agencies.csv");
        return FbiAgenciesCsv.Read(reader, CancellationToken.None);
    });

    [Theory]
    [InlineData("country", 1)]
    [InlineData("state", 56)]
    [InlineData("county", 3223)]
    [InlineData("place", 19590)]
    [InlineData("county-subdivision", 16540)]
    public void Seed_jurisdictions_are_complete_by_level(string level, int count) =>
        Assert.Equal(count, Jurisdictions.Value.Count(fact => fact.Level == level));

    [Fact]
    public void Seed_jurisdictions_have_unique_ids_and_divisions()
    {
        var ids = Jurisdictions.Value.Select(fact => fact.Id).ToList();
        var divisions = Jurisdictions.Value.Select(fact => fact.OcdId).OfType<string>().ToList();
        Assert.Equal((ids.Count, divisions.Count), (ids.Distinct().Count(), divisions.Distinct().Count()));
    }

    [Fact]
    public void Seed_jurisdictions_have_parents_in_the_seed_data()
    {
        var ids = Jurisdictions.Value.Select(fact => fact.Id).ToHashSet();
        Assert.All(Jurisdictions.Value.Where(fact => fact.Id != "us"), fact => Assert.True(fact.ParentIds.Count > 0 && fact.ParentIds.All(ids.Contains), fact.Id));
    }

    [Fact]
    public void Seed_FBI_agencies_are_in_seed_counties_of_their_state()
    {
        var counties = Jurisdictions.Value.Where(fact => fact.Level == "county").ToDictionary(fact => fact.Id, fact => fact.State);
        Assert.All(FbiAgencies.Value, agency => Assert.All(agency.CountyIds, id => Assert.Equal(agency.State, counties[id])));
    }

    private static StreamReader OpenSeedFile(string file) => new(Path.Combine(AppContext.BaseDirectory, "Bundle", file));
}
