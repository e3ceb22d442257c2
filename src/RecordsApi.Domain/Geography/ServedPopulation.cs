namespace RecordsApi.Domain.Geography;

/// <summary>The residents of jurisdictions, each counted once.</summary>
/// <param name="Population">Residents of those that do not lie, wholly or partly, inside another.</param>
/// <param name="AtMost">The same with the residents of those that lie partly inside another.</param>
/// <param name="Counted">Number of jurisdictions in <paramref name="Population"/>.</param>
/// <param name="WithoutPopulation">Number of jurisdictions whose residents are not known.</param>
public sealed record ServedPopulation(long Population, long AtMost, int Counted, int WithoutPopulation)
{
    /// <summary>Counts the residents of jurisdictions.</summary>
    /// <param name="areas">The jurisdictions; one that is given twice counts once.</param>
    public static ServedPopulation Count(IEnumerable<ServedArea> areas)
    {
        var served = areas.DistinctBy(area => area.Id).ToDictionary(area => area.Id, StringComparer.Ordinal);
        var outside = served.Values.Where(area => !area.Ancestors.Any(served.ContainsKey)).ToList();

        // A place in several counties, not all of which are served, and inside nothing else that is.
        var partly = served.Values.Where(area => area.Ancestors.Any(served.ContainsKey) && area.Counties.Count > 1
            && !area.Counties.All(served.ContainsKey) && !area.Ancestors.Except(area.Counties).Any(served.ContainsKey));
        var population = outside.Sum(area => (long)(area.Population ?? 0));
        return new(
            population, population + partly.Sum(area => (long)(area.Population ?? 0)), outside.Count(area => area.Population is not null),
            outside.Count(area => area.Population is null));
    }
}
