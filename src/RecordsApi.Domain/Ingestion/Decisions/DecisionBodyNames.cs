using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>
/// The names of the bodies of each jurisdiction in decisions files. "Miami City Comission" is read as the commission, so that its vote is not
/// a second decision of a second body; names that differ in a number never are.
/// </summary>
internal sealed class DecisionBodyNames
{
    private readonly Dictionary<(string State, string Jurisdiction), List<string>> known = [];
    private readonly Dictionary<(string State, string Jurisdiction, string Body), string> readings = [];
    private readonly List<NearDecisionName> near = [];

    /// <summary>Compares the names.</summary>
    /// <param name="rows">The rows, ordered by when their source was published.</param>
    /// <param name="rulings">The rulings on names.</param>
    /// <param name="reference">The bodies that are known otherwise.</param>
    public DecisionBodyNames(IReadOnlyList<DecisionFact> rows, Rulings rulings, DecisionReference reference)
    {
        foreach (var row in rows.DistinctBy(GetKey))
        {
            if (!known.TryGetValue(GetJurisdictionKey(row), out var bodies))
                known.Add(GetJurisdictionKey(row), bodies = [.. FindBodies(reference, row.State)]);
            Compare(row, bodies, rulings);
        }
    }

    /// <summary>The names that are near known ones.</summary>
    public IReadOnlyList<NearDecisionName> Near => near;

    /// <summary>Returns the name that the body of a row is read as.</summary>
    public string Read(DecisionFact row) => readings.GetValueOrDefault(GetKey(row), row.Body);

    private void Compare(DecisionFact row, List<string> bodies, Rulings rulings)
    {
        if (bodies.Find(body => AgencySlug.Create(row.State, body) == AgencySlug.Create(row.State, row.Body)) is { } own)
        {
            readings.Add(GetKey(row), own);
            return;
        }

        var likely = bodies.Where(body => AreNear(body, row.Body)).OrderBy(body => EditDistance.Calculate(body, row.Body)).ThenBy(body => body, StringComparer.Ordinal).ToList();
        foreach (var body in likely)
        {
            near.Add(new(row, row.Body, body, IsBody: true,
                $"A decisions file names the body '{row.Body}', which is like '{body}'. It counts as the same body until reviewed."));
        }

        if (likely.Find(body => !rulings.AreDifferent(row.State, body, row.Body)) is { } reading)
            readings.Add(GetKey(row), reading);
        else
            bodies.Add(row.Body);
    }

    private static bool AreNear(string one, string other) =>
        EditDistance.IsLikelyTypo(NameNormalizer.ToKey(one), NameNormalizer.ToKey(other))
        && one.Where(char.IsAsciiDigit).SequenceEqual(other.Where(char.IsAsciiDigit));

    private static IEnumerable<string> FindBodies(DecisionReference reference, string state) =>
        reference.VetoWindows.Where(w => w.State == state).Select(w => w.Body).Concat(reference.Votes.Where(v => v.State == state).Select(v => v.Body))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static (string, string) GetJurisdictionKey(DecisionFact row) => (row.State, AgencySlug.Create(row.State, row.Jurisdiction));

    private static (string, string, string) GetKey(DecisionFact row) => (row.State, AgencySlug.Create(row.State, row.Jurisdiction), row.Body);
}
