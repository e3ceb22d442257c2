using RecordsApi.Domain.Ingestion;

namespace RecordsApi.Data.Importing;

/// <summary>Notes about imported basic ordering agreements: how many are new, and which of their agencies are.</summary>
/// <param name="NewAgreements">Number of agreements that the register did not have before.</param>
/// <param name="Texts">The notes.</param>
internal sealed record OrderingAgreementNotes(int NewAgreements, IReadOnlyList<string> Texts)
{
    /// <summary>Creates the notes.</summary>
    /// <param name="before">The inputs before the import.</param>
    /// <param name="facts">The register derived from them and the imported files; null if nothing was derived.</param>
    public static OrderingAgreementNotes Create(RegisterInputs before, RegisterFacts? facts)
    {
        if (facts is null)
            return new(0, []);
        var reported = before.OrderingAgreements.Select(a => (a.State, a.County)).Distinct().Count();
        var agreements = facts.OrderingAgreements.Agreements;
        var otherAgencyIds = facts.Tenures.Select(t => t.AgencyId).Concat(facts.Decisions.Select(d => d.AgencyId).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var newAgencyIds = agreements.Select(a => a.AgencyId!).Where(id => !otherAgencyIds.Contains(id)).ToList();
        return new(
            agreements.Count - reported,
            [
                $"Basic ordering agreements: {agreements.Count}, of which {agreements.Count - newAgencyIds.Count} are of agencies that lists or decisions name.",
                .. newAgencyIds.Select(id => DecisionNotes.DescribeNewAgency(id, facts)),
                .. facts.ReviewItems.Where(r => r.State == "open" && agreements.Any(a => a.AgencyId == r.AgencyId)).Select(r => $"{r.Id}: {r.Doubt}"),
            ]);
    }
}
