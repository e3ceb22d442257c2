using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.OrderingAgreements;

/// <summary>Finds the agencies that are parties to basic ordering agreements, of which the files have the county and the type.</summary>
/// <param name="matcher">Finds the jurisdictions of agencies.</param>
/// <param name="directory">The agencies that lists and decisions name; those of other counties are added.</param>
/// <param name="misprintedIds">Ids of agencies that were printed by mistake.</param>
internal sealed class OrderingAgreementParties(AgencyMatcher matcher, AgencyDirectory directory, IReadOnlySet<string> misprintedIds)
{
    private readonly Dictionary<string, DerivedAgency> bySheriffOf = new(StringComparer.Ordinal);
    private readonly List<ReviewItem> reviewItems = [];
    private ILookup<string, DerivedAgency>? sheriffsByCounty;

    /// <summary>The counties of which the register has several sheriffs, for review.</summary>
    public IReadOnlyList<ReviewItem> ReviewItems => reviewItems;

    /// <summary>Returns the party to an agreement, or null if the county no longer exists.</summary>
    public DerivedAgency? Find(OrderingAgreementFact fact)
    {
        if (matcher.FindCounty(fact.State, fact.County) is not { } county)
            return null;
        if (!bySheriffOf.TryGetValue(county.Id, out var sheriff))
            bySheriffOf.Add(county.Id, sheriff = FindOrAdd(fact.State, county));
        return sheriff;
    }

    private DerivedAgency FindOrAdd(string state, JurisdictionFact county)
    {
        sheriffsByCounty ??= directory.All.Where(agency => agency.Name.Type == AgencyTypeCodes.Sheriff && !misprintedIds.Contains(agency.Id))
            .Select(agency => (Agency: agency, matcher.Match(agency.State, agency.Name.CleanName, agency.PrintedType, agency.PrintedCounty).Serves))
            .Where(match => match.Serves is not null).ToLookup(match => match.Serves!, match => match.Agency, StringComparer.Ordinal);
        var usualName = $"{county.Name} Sheriff's Office";
        List<DerivedAgency> known = [.. sheriffsByCounty[county.Id].OrderByDescending(agency => ReferenceEquals(agency, directory.Find(state, usualName)))];
        if (known.Count == 0)
            return directory.FindOrAdd(state, usualName);

        // A county has one sheriff: the others are the same under another name, or are no sheriff of this county.
        reviewItems.AddRange(known.Skip(1).Select(other => new ReviewItem
        {
            Id = Rulings.CreateRenameKey(state, known[0].Name.CleanName, other.Name.CleanName),
            VanishedName = known[0].Name.CleanName,
            AppearedName = other.Name.CleanName,
            AgencyId = known[0].Id,
            Doubt = $"Both serve {county.Name} as its sheriff. The basic ordering agreement counts as that of {known[0].Id}, not of {other.Id}.",
            State = "open",
        }));
        return known[0];
    }
}
