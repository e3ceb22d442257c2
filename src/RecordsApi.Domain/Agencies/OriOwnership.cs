namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Settles which agency an ORI belongs to when a sheriff and the police of one county were both matched to it. The FBI lists such a
/// county once, without saying which body it means, and counts its residents, who are the police department's.
/// </summary>
public static class OriOwnership
{
    /// <summary>Returns the matches in the same order; sheriffs have lost the ORIs, and the population, of their county's police.</summary>
    public static IReadOnlyList<AgencyMatch> Settle(IReadOnlyList<AgencyMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        var ofPolice = matches.Where(match => match.Type == AgencyTypeCodes.Police).SelectMany(match => match.Oris).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. matches.Select(match => match.Type == AgencyTypeCodes.Sheriff && match.Oris.Any(ofPolice.Contains)
                ? match with { Oris = [], OriMatchMethod = MatchMethod.None, PopulationServed = null, PopulationYear = null }
                : match),
        ];
    }
}
