using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Inputs;

/// <summary>Tests which agencies keep the ids that the register has already assigned to their names.</summary>
public sealed class AssignedIdsTests
{
    private const string Jail = "Okaloosa County Jail";
    private const string Sheriff = "Okaloosa County Sheriff's Office";
    private const string SheriffId = "fl-okaloosa-county-sheriffs-office";

    private static readonly AssignedIds OneAgency = AssignedIds.None with { AgencyNames = [("FL", Jail, SheriffId), ("FL", Sheriff, SheriffId)] };

    [Fact]
    public void Agency_keeps_its_id_when_an_older_list_prints_it_under_a_later_name() =>
        Assert.Equal([SheriffId], DeriveIds(OneAgency, [Jail]));

    [Fact]
    public void Id_remains_that_of_the_agency_from_whose_name_it_is_made_when_another_of_its_names_is_another_agency() =>
        Assert.Equal(["fl-okaloosa-county-jail", SheriffId], DeriveIds(OneAgency, [Jail], [Jail, Sheriff]));

    [Fact]
    public void First_id_of_a_name_counts() =>
        Assert.Equal(["fl-first"], DeriveIds(AssignedIds.None with { AgencyNames = [("FL", Jail, "fl-first"), ("FL", Jail, "fl-another")] }, [Jail]));

    /// <summary>Derives a register from lists with the given names, and returns the ids of the agencies in Okaloosa County.</summary>
    private static IEnumerable<string> DeriveIds(AssignedIds assigned, params string[][] lists)
    {
        var builder = new RegisterFactsBuilder();
        foreach (var (i, names) in lists.Index())
            builder.AddParticipatingList($"2025-06-{10 + i}", [.. names.Select(name => new ListRow(name, "2025-06-05"))]);
        return RegisterDerivation.Derive(builder.ToDerivationInput() with { AssignedIds = assigned }).Agencies
            .Where(agency => agency.Name.Contains("Okaloosa", StringComparison.Ordinal)).Select(agency => agency.Id);
    }
}
