using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies;

/// <summary>Finds the entry in the FBI's list for a printed agency.</summary>
internal sealed class OriLocator(FbiAgencyIndex fbi)
{
    private static readonly (IReadOnlyList<FbiAgencyEntry>, string) NotFound = ([], MatchMethod.None);

    /// <summary>Returns the FBI's entries and the method; several entries only if they are units of one state agency.</summary>
    public (IReadOnlyList<FbiAgencyEntry> Entries, string How) Locate(ParsedAgencyName name, JurisdictionFact? jurisdiction, JurisdictionFact? printedCounty) =>
        name.Type switch
        {
            AgencyTypeCodes.StateAgency => SelectUnits(fbi.FindByName(name)),
            AgencyTypeCodes.Sheriff => jurisdiction is null ? NotFound : LocateSheriff(name, jurisdiction),
            AgencyTypeCodes.Police => jurisdiction is null ? NotFound : LocatePolice(name, jurisdiction, printedCounty),
            AgencyTypeCodes.Constable when name.District is null && jurisdiction?.Level == JurisdictionLevelCodes.County => NotFound,
            _ => LocateByName(name, jurisdiction, printedCounty),
        };

    private static (IReadOnlyList<FbiAgencyEntry>, string) SelectUnits(IReadOnlyList<FbiAgencyEntry> listed) =>
        listed.Count == 1 || (listed.Count > 1 && listed.All(entry => entry.Agency.IsUnit)) ? (listed, MatchMethod.FbiName) : NotFound;

    private (IReadOnlyList<FbiAgencyEntry>, string) LocateSheriff(ParsedAgencyName name, JurisdictionFact county)
    {
        var listed = fbi.FindInCounty(name.State, AgencyTypeCodes.Sheriff, county.Id);
        if (listed.Count > 1)
            listed = [.. listed.Where(entry => entry.Keys.Contains(NameNormalizer.ToKey(name.CoreName)) && entry.HasSameScope(name))];
        return listed.Count == 1 ? (listed, MatchMethod.NameAndCounty) : NotFound;
    }

    private (IReadOnlyList<FbiAgencyEntry>, string) LocatePolice(ParsedAgencyName name, JurisdictionFact place, JurisdictionFact? printedCounty)
    {
        if (place.Level == JurisdictionLevelCodes.County)
        {
            var county = fbi.FindInCounty(name.State, AgencyTypeCodes.Police, place.Id)
                .Where(entry => name.MentionsCounty ? entry.Agency.Kind == "County" || entry.Name.MentionsCounty : entry.Keys.Contains(NameNormalizer.ToKey(name.CoreName)) && entry.HasSameScope(name))
                .ToList();
            return county.Count == 1 ? (county, MatchMethod.NameAndCounty) : NotFound;
        }
        var placeName = place.Level == JurisdictionLevelCodes.CountySubdivision ? RemoveTownshipKind(place.Name) : string.Join(' ', NameNormalizer.Tokenize(place.Name));
        var listed = fbi.FindByPlace(name.State, AgencyTypeCodes.Police, placeName).Concat(fbi.FindByPlace(name.State, AgencyTypeCodes.Police, name.CoreName))
            .Distinct()
            .Where(entry => !entry.Name.MentionsCounty && MatchesLevel(entry, place))
            .ToList();
        var countyKnown = place.ParentIds.Any(id => id.Length > 2);
        var inCounty = listed.FindAll(entry => countyKnown
            ? entry.Agency.CountyIds.Any(place.ParentIds.Contains)
            : printedCounty is not null && entry.Agency.CountyIds.Contains(printedCounty.Id));
        // Marshals and rangers of the same place are different agencies.
        if (inCounty.Count > 1 && inCounty.Exists(entry => entry.Agency.Kind == "City"))
            inCounty.RemoveAll(entry => entry.Agency.Kind != "City");
        if (inCounty.Count == 1)
            return (inCounty, MatchMethod.NameAndCounty);
        if (inCounty.Count > 1)
            return inCounty.FindAll(entry => entry.PlaceKind == GetPlaceKind(name)) is [var one] ? ([one], MatchMethod.NameAndCounty) : NotFound;
        var unplaced = countyKnown ? listed.FindAll(entry => entry.Agency.CountyIds.Count == 0) : listed;
        return unplaced.Count == 1 ? (unplaced, MatchMethod.NameAndState) : NotFound;
    }

    private static string? GetPlaceKind(ParsedAgencyName name)
    {
        var last = name.CoreName[(name.CoreName.LastIndexOf(' ') + 1)..];
        return name.MentionsTownship ? "township" : last is "city" or "town" or "village" ? last : null;
    }

    private static bool MatchesLevel(FbiAgencyEntry entry, JurisdictionFact place) => entry.PlaceKind switch
    {
        "township" or "town" => place.Level == JurisdictionLevelCodes.CountySubdivision || NameNormalizer.ToKey(place.Name) == entry.Keys[0],
        "village" or "city" => place.Level == JurisdictionLevelCodes.Place,
        _ => true,
    };

    private static string RemoveTownshipKind(string name)
    {
        var words = NameNormalizer.Tokenize(name);
        return string.Join(' ', words.Where(word => word is not "township" and not "charter"));
    }

    private (IReadOnlyList<FbiAgencyEntry>, string) LocateByName(ParsedAgencyName name, JurisdictionFact? jurisdiction, JurisdictionFact? printedCounty)
    {
        if (name.CoreName.Length == 0)
            return NotFound;
        var listed = fbi.FindByName(name);
        var counties = new[] { jurisdiction?.Id, printedCounty?.Id }.Concat(jurisdiction?.ParentIds ?? []).ToHashSet();
        if (listed.Count > 1)
            listed = [.. listed.Where(entry => entry.Agency.CountyIds.Any(counties.Contains))];
        return listed.Count == 1 ? (listed, MatchMethod.FbiName) : NotFound;
    }
}
