using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.OrderingAgreements;

/// <summary>Holds the county of a basic ordering agreement against its state.</summary>
public static class OrderingAgreementPlaceRule
{
    /// <summary>Returns what is wrong with a county; null if the state has it.</summary>
    /// <param name="matcher">Finds counties.</param>
    /// <param name="state">USPS code of the state.</param>
    /// <param name="county">Name of the county, with or without its kind.</param>
    public static string? FindProblem(AgencyMatcher matcher, string state, string county)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        return matcher.FindCounty(state, county) is not null ? null
            : matcher.FindSimilarCounty(state, county) is { } similar ? $"{state} has no such county. The nearest name is '{similar.Name}'."
            : $"{state} has no such county.";
    }
}
