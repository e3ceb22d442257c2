using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Agencies;

/// <summary>Finds the FBI's agency for a printed one.</summary>
internal sealed class OriLocator(FbiIndex fbi)
{
    private static readonly (IReadOnlyList<FbiEntry>, string) Nothing = ([], MatchHow.None);

    /// <summary>The FBI's entries and how they were found; several only where they are units of one state agency.</summary>
    public (IReadOnlyList<FbiEntry> Entries, string How) Locate(AgencyName name, JurisdictionFact? jurisdiction, JurisdictionFact? printedCounty) =>
        name.Type switch
        {
            AgencyTypes.StateAgency => Units(fbi.OfName(name)),
            AgencyTypes.Sheriff => jurisdiction is null ? Nothing : Sheriff(name, jurisdiction),
            AgencyTypes.Police => jurisdiction is null ? Nothing : Police(name, jurisdiction, printedCounty),
            AgencyTypes.Constable when name.District is null && jurisdiction?.Level == JurisdictionLevels.County => Nothing,
            _ => Named(name, jurisdiction, printedCounty),
        };

    private static (IReadOnlyList<FbiEntry>, string) Units(IReadOnlyList<FbiEntry> listed) =>
        listed.Count == 1 || (listed.Count > 1 && listed.All(entry => entry.Agency.IsUnit)) ? (listed, MatchHow.FbiName) : Nothing;

    private (IReadOnlyList<FbiEntry>, string) Sheriff(AgencyName name, JurisdictionFact county)
    {
        var listed = fbi.InCounty(name.State, AgencyTypes.Sheriff, county.Id);
        if (listed.Count > 1)
            listed = [.. listed.Where(entry => entry.Keys.Contains(NameWords.Key(name.Core)) && entry.IsLike(name))];
        return listed.Count == 1 ? (listed, MatchHow.NameAndCounty) : Nothing;
    }

    private (IReadOnlyList<FbiEntry>, string) Police(AgencyName name, JurisdictionFact place, JurisdictionFact? printedCounty)
    {
        if (place.Level == JurisdictionLevels.County)
        {
            var county = fbi.InCounty(name.State, AgencyTypes.Police, place.Id)
                .Where(entry => name.SaysCounty ? entry.Agency.Kind == "County" || entry.Name.SaysCounty : entry.Keys.Contains(NameWords.Key(name.Core)) && entry.IsLike(name))
                .ToList();
            return county.Count == 1 ? (county, MatchHow.NameAndCounty) : Nothing;
        }
        var placeName = place.Level == JurisdictionLevels.CountySubdivision ? Bare(place.Name) : string.Join(' ', NameWords.Of(place.Name));
        var listed = fbi.OfPlace(name.State, AgencyTypes.Police, placeName).Concat(fbi.OfPlace(name.State, AgencyTypes.Police, name.Core))
            .Distinct()
            .Where(entry => !entry.Name.SaysCounty && FitsLevel(entry, place))
            .ToList();
        var countyKnown = place.ParentIds.Any(id => id.Length > 2);
        var inCounty = listed.FindAll(entry => countyKnown
            ? entry.Agency.CountyIds.Any(place.ParentIds.Contains)
            : printedCounty is not null && entry.Agency.CountyIds.Contains(printedCounty.Id));
        // Marshals and rangers of the same place are of another kind.
        if (inCounty.Count > 1 && inCounty.Exists(entry => entry.Agency.Kind == "City"))
            inCounty.RemoveAll(entry => entry.Agency.Kind != "City");
        if (inCounty.Count == 1)
            return (inCounty, MatchHow.NameAndCounty);
        if (inCounty.Count > 1)
            return inCounty.FindAll(entry => entry.PlaceKind == KindOf(name)) is [var one] ? ([one], MatchHow.NameAndCounty) : Nothing;
        var unplaced = countyKnown ? listed.FindAll(entry => entry.Agency.CountyIds.Count == 0) : listed;
        return unplaced.Count == 1 ? (unplaced, MatchHow.NameAndState) : Nothing;
    }

    private static string? KindOf(AgencyName name)
    {
        var last = name.Core[(name.Core.LastIndexOf(' ') + 1)..];
        return name.SaysTownship ? "township" : last is "city" or "town" or "village" ? last : null;
    }

    private static bool FitsLevel(FbiEntry entry, JurisdictionFact place) => entry.PlaceKind switch
    {
        "township" or "town" => place.Level == JurisdictionLevels.CountySubdivision || NameWords.Key(place.Name) == entry.Keys[0],
        "village" or "city" => place.Level == JurisdictionLevels.Place,
        _ => true,
    };

    private static string Bare(string name)
    {
        var words = NameWords.Of(name);
        return string.Join(' ', words.Where(word => word is not "township" and not "charter"));
    }

    private (IReadOnlyList<FbiEntry>, string) Named(AgencyName name, JurisdictionFact? jurisdiction, JurisdictionFact? printedCounty)
    {
        if (name.Core.Length == 0)
            return Nothing;
        var listed = fbi.OfName(name);
        var counties = new[] { jurisdiction?.Id, printedCounty?.Id }.Concat(jurisdiction?.ParentIds ?? []).ToHashSet();
        if (listed.Count > 1)
            listed = [.. listed.Where(entry => entry.Agency.CountyIds.Any(counties.Contains))];
        return listed.Count == 1 ? (listed, MatchHow.FbiName) : Nothing;
    }
}
