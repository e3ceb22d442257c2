using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>Notes about imported decisions: what they made new, what has no place, and what may be a misspelling.</summary>
internal sealed class DecisionNotes
{
    private DecisionNotes(IReadOnlySet<string> newAgreementIds, IReadOnlyList<string> texts) => (NewAgreementIds, Texts) = (newAgreementIds, texts);

    /// <summary>Ids of the agreements that begin with one of the decisions.</summary>
    public IReadOnlySet<string> NewAgreementIds { get; }

    /// <summary>The notes.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Creates the notes about the decisions that were not in the register before.</summary>
    public static DecisionNotes Create(RegisterInputs before, RegisterFacts? facts)
    {
        if (facts is null)
            return new(new HashSet<string>(), []);
        var known = before.AssignedIds.Decisions.Values.ToHashSet(StringComparer.Ordinal);
        var knownAgencies = before.AssignedIds.AgencyNames.Select(n => n.Id).Concat(before.ManualFacts.Agreements.Select(a => a.Agreement.AgencyId))
            .Concat(facts.Decisions.Where(d => known.Contains(d.Id)).Select(d => d.AgencyId).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var decisions = facts.Decisions.Where(d => !known.Contains(d.Id)).ToList();
        var ids = decisions.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var begun = facts.StatusEvents.GroupBy(e => e.AgreementId).Where(e => ids.Contains(e.MinBy(x => x.Sequence)!.DecisionId ?? "")).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        var texts = decisions.Where(d => d.JurisdictionId is null)
            .Select(d => $"{d.Id}: its jurisdiction was not found in {d.State}, so that the decision has no place.")
            .Concat(facts.ReviewItems.Where(r => r.State == "open" && r.DecisionId is { } id && ids.Contains(id)).Select(r => $"{r.DecisionId}: {r.Doubt}"))
            .Concat(decisions.Select(d => d.AgencyId).OfType<string>().Distinct(StringComparer.Ordinal).Where(id => !knownAgencies.Contains(id)).Select(id => DescribeNewAgency(id, facts)))
            .Concat(begun.Order(StringComparer.Ordinal).Select(id => $"{id}: the agreement is new; it begins with a decision."))
            .Concat(decisions.Where(d => VoteRules.FindDisagreement(d.Outcome, d.Yes, d.No) is not null).Select(d => $"{d.Id}: {VoteRules.FindDisagreement(d.Outcome, d.Yes, d.No)}"));
        return new(begun, [.. texts]);
    }

    /// <summary>Describes an agency that the register did not have before, with those that have similar names.</summary>
    public static string DescribeNewAgency(string id, RegisterFacts facts)
    {
        var agency = facts.Agencies.First(g => g.Id == id);
        var near = NearAgencies.Find(
            ParsedAgencyName.Parse(agency.State, agency.Name), facts.Agencies.Where(g => g.State == agency.State && g.Id != id).Select(g => (g.Id, g.Name)));
        return $"{id}: the agency is new. {(near.Count == 0 ? "None of its state has a similar name." : $"Similar names: {string.Join(", ", near.Select(agency => agency.Id))}.")}";
    }
}
