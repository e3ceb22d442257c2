using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Holds the jurisdiction of a decision against its state and its agency.</summary>
/// <param name="matcher">Finds jurisdictions.</param>
public sealed class DecisionPlaceRule(AgencyMatcher matcher)
{
    /// <summary>Returns what is wrong, and in which column; null if nothing is. A jurisdiction that no state has is not wrong: the decision then has no place.</summary>
    public (string Column, string Problem)? FindProblem(DecisionFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (matcher.FindJurisdiction(fact.State, fact.Jurisdiction, fact.Agency) is not { } id)
        {
            var states = matcher.FindStatesWith(fact.Jurisdiction);
            return states.Count == 0 ? null : ("state", $"It has no jurisdiction '{fact.Jurisdiction}'; {string.Join(", ", states)} {(states.Count == 1 ? "has" : "have")}.");
        }

        return matcher.Match(fact.State, fact.Agency, null, null).Serves is { } served && !matcher.AreRelated(id, served)
            ? ("jurisdiction", $"Its bodies do not decide for '{fact.Agency}': {id} neither is nor contains the jurisdiction that the agency serves, {served}, nor lies in it.")
            : null;
    }
}
