using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Agencies;

/// <summary>Finds the entry in the FBI's list for a printed agency.</summary>
internal sealed class OriLocator(FbiAgencyIndex fbi, PlaceNameSet placeNames)
{
    private static readonly (IReadOnlyList<FbiAgencyEntry>, string) NotFound = ([], MatchMethod.None);

    /// <summary>Returns the FBI's entries and the method; several entries only if they are units of one state agency.</summary>
    public (IReadOnlyList<FbiAgencyEntry> Entries, string How) Locate(ParsedAgencyName name, JurisdictionFact? jurisdiction, JurisdictionFact? printedCounty) =>
        name.Type switch
        {
            AgencyTypeCodes.StateAgency => SelectUnits(fbi.FindByName(name)),
            AgencyTypeCodes.Sheriff => jurisdiction is null ? NotFound : LocateSheriff(name, jurisdiction),
            AgencyTypeCodes.Police => LocatePoliceOrAuthority(name, jurisdiction, printedCounty),
            AgencyTypeCodes.Prosecutor => jurisdiction is null ? NotFound : LocateProsecutor(name, jurisdiction),
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

    // A county can have a district attorney, a county attorney and a prosecutor: the words before the office have to agree.
    private (IReadOnlyList<FbiAgencyEntry>, string) LocateProsecutor(ParsedAgencyName name, JurisdictionFact county)
    {
        var listed = fbi.FindInCounty(name.State, AgencyTypeCodes.Prosecutor, county.Id);
        var office = ProsecutorOffice(name);
        var same = listed.Where(entry => ProsecutorOffice(entry.Name) == office).ToList();
        if (same.Count == 0)
            same = [.. listed.Where(entry => ProsecutorOffice(entry.Name) is null)];
        return same.Count == 1 ? (same, MatchMethod.NameAndCounty) : NotFound;
    }

    private static string? ProsecutorOffice(ParsedAgencyName name)
    {
        var words = NameNormalizer.Tokenize(name.CleanName);
        var attorney = words.ToList().FindIndex(word => word is "attorney" or "attorneys");
        return attorney > 0 ? words[attorney - 1].TrimEnd('s') : words.Any(word => word.StartsWith("prosecut", StringComparison.Ordinal)) ? "prosecutor" : null;
    }

    private (IReadOnlyList<FbiAgencyEntry>, string) LocatePoliceOrAuthority(ParsedAgencyName name, JurisdictionFact? jurisdiction, JurisdictionFact? printedCounty)
    {
        var exact = fbi.FindByExactName(name);
        if (exact.Count == 1 && (jurisdiction is null || IsIn(exact[0], jurisdiction)))
            return (exact, MatchMethod.FbiName);
        return jurisdiction is null ? NotFound : LocatePolice(name, jurisdiction, printedCounty);
    }

    private static bool IsIn(FbiAgencyEntry entry, JurisdictionFact jurisdiction) =>
        entry.Agency.CountyIds.Count == 0 || entry.Agency.CountyIds.Any(id => id == jurisdiction.Id || jurisdiction.ParentIds.Contains(id));

    private (IReadOnlyList<FbiAgencyEntry>, string) LocatePolice(ParsedAgencyName name, JurisdictionFact place, JurisdictionFact? printedCounty)
    {
        if (place.Level == JurisdictionLevelCodes.County)
        {
            // "Nassau" is the county's police if the FBI counts its residents and lists no other police of the county.
            if (name is { MentionsCounty: true, DistinguishingWords.Count: 0 } && FindCountyPolice(name.State, place.Id) is { } body)
                return ([body], MatchMethod.NameAndCounty);
            var county = fbi.FindInCounty(name.State, AgencyTypeCodes.Police, place.Id)
                .Where(entry => name.MentionsCounty ? entry.Agency.Kind == "County" || entry.Name.MentionsCounty : entry.Keys.Contains(NameNormalizer.ToKey(name.CoreName)) && entry.HasSameScope(name))
                .ToList();
            return county.Count == 1 ? (county, MatchMethod.NameAndCounty) : NotFound;
        }
        var placeName = place.Level == JurisdictionLevelCodes.CountySubdivision ? RemoveTownshipKind(place.Name) : string.Join(' ', NameNormalizer.Tokenize(place.Name));
        var listed = fbi.FindByPlace(name.State, AgencyTypeCodes.Police, placeName).Concat(fbi.FindByPlace(name.State, AgencyTypeCodes.Police, name.CoreName))
            .Distinct()
            // "Franklin Township, Beaver County" is a township's, not the county's.
            .Where(entry => (!entry.Name.MentionsCounty || entry.Name.CountyWords is not null) && MatchesLevel(entry, place))
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
        if (FindMisspelled(name, place) is { } similar)
            return ([similar], MatchMethod.SimilarName);
        var unplaced = countyKnown ? listed.FindAll(entry => entry.Agency.CountyIds.Count == 0) : listed;
        return unplaced.Count == 1 ? (unplaced, MatchMethod.NameAndState) : NotFound;
    }

    private FbiAgencyEntry? FindCountyPolice(string state, string countyId)
    {
        var police = fbi.FindInCounty(state, AgencyTypeCodes.Police, countyId).Where(entry => entry.Agency.Kind == "County" || entry.Name is { MentionsCounty: true, CountyWords: null });
        var unnamed = fbi.FindInCounty(state, AgencyTypeCodes.Sheriff, countyId).Where(entry => entry.NamesNoBody && entry.Agency.Population > 0).ToList();
        return unnamed.Count == 1 && !police.Any() ? unnamed[0] : null;
    }

    // Only where the place has no namesake in its county: "St. Marys" for the police of St. Mary.
    private FbiAgencyEntry? FindMisspelled(ParsedAgencyName name, JurisdictionFact place)
    {
        var key = NameNormalizer.ToKey(name.CoreName);
        var similar = place.ParentIds.Where(id => id.Length > 2)
            .SelectMany(county => fbi.FindInCounty(name.State, AgencyTypeCodes.Police, county))
            .Where(entry => entry.Agency.Kind == "City" && entry.HasSameScope(name) && entry.Keys.Any(other => EditDistance.IsLikelyTypo(other, key)))
            .Distinct().ToList();
        return similar.Count == 1 && !placeNames.Contains(name.State, similar[0].Name.CoreName) ? similar[0] : null;
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
        if (fbi.FindByExactName(name) is [var exact])
            return ([exact], MatchMethod.FbiName);
        if (name.CoreName.Length == 0)
            return NotFound;
        var listed = fbi.FindByName(name);
        var counties = new[] { jurisdiction?.Id, printedCounty?.Id }.Concat(jurisdiction?.ParentIds ?? []).ToHashSet();
        if (listed.Count > 1)
            listed = [.. listed.Where(entry => entry.Agency.CountyIds.Any(counties.Contains))];
        return listed.Count == 1 ? (listed, MatchMethod.FbiName) : NotFound;
    }
}
