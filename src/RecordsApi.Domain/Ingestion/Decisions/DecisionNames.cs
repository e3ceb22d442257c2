using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>
/// Reads the names of agencies and bodies in decisions files. A name that is near a known one but not equal to it is reported for review.
/// Until a ruling it is read as the one that was known by then if no other is as near, because a decision about an agency that does not exist
/// would be lost; what later lists print does not change how it was read.
/// </summary>
internal sealed class DecisionNames
{
    private DecisionNames(IReadOnlyList<DecisionFact> facts, IReadOnlyList<NearDecisionName> near) => (Facts, Near) = (facts, near);

    /// <summary>The rows, with the names that they were read as.</summary>
    public IReadOnlyList<DecisionFact> Facts { get; }

    /// <summary>The names that are near known ones.</summary>
    public IReadOnlyList<NearDecisionName> Near { get; }

    /// <summary>Reads the names. The order of the rows does not affect the result.</summary>
    /// <param name="rows">The rows of the decisions files.</param>
    /// <param name="knownNames">The names of agencies in lists and entries.</param>
    /// <param name="rulings">The rulings on names.</param>
    /// <param name="places">The names of places: two real places are never read as one.</param>
    /// <param name="reference">The bodies that are known otherwise.</param>
    public static DecisionNames Read(
        IReadOnlyList<DecisionFact> rows, IEnumerable<KnownName> knownNames, Rulings rulings, PlaceNameSet places, DecisionReference reference)
    {
        if (rows.Count == 0)
            return new(rows, []);
        DecisionFact[] ordered =
        [
            .. rows.OrderBy(r => r.SourcePublishedOn ?? r.DecidedOn).ThenBy(r => r.DecidedOn).ThenBy(r => r.State, StringComparer.Ordinal)
                .ThenBy(r => r.Agency, StringComparer.Ordinal).ThenBy(r => r.Body, StringComparer.Ordinal),
        ];
        var agencies = new DecisionAgencyNames(ordered, knownNames, rulings, places);
        var bodies = new DecisionBodyNames(ordered, rulings, reference);
        DecisionFact ReadRow(DecisionFact row) => row with { Agency = agencies.Read(row), Body = bodies.Read(row) };
        return new([.. rows.Select(ReadRow)], [.. agencies.Near.Concat(bodies.Near).Select(near => near with { Row = ReadRow(near.Row) })]);
    }

    /// <summary>Returns a decision with the names that its own are near to, in every combination.</summary>
    public IEnumerable<DecisionFact> FindOtherReadings(DecisionFact fact) =>
        from agency in FindNear(fact, fact.Agency, isBody: false)
        from body in FindNear(fact, fact.Body, isBody: true)
        where agency != fact.Agency || body != fact.Body
        select fact with { Agency = agency, Body = body };

    private IEnumerable<string> FindNear(DecisionFact fact, string name, bool isBody) =>
        Near.Where(near => near.IsBody == isBody && near.Row.State == fact.State && (near.Name == name || near.KnownName == name))
            .Select(near => near.Name == name ? near.KnownName : near.Name).Prepend(name);
}
