using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Agreements;

/// <summary>
/// Derives the agreements to detain people from what lists of facilities print. A facility has one agreement from the first list that
/// prints a type which stands for one. A type that changes later is a change of what is printed, not another agreement.
/// </summary>
public static class FacilityAgreementDerivation
{
    /// <summary>Derives the agreements.</summary>
    /// <param name="facts">What the lists say of facilities.</param>
    /// <param name="manualFacts">The manually entered facts.</param>
    public static AgreementHistories Derive(FacilityFacts facts, ManualFacts manualFacts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(manualFacts);
        var publications = facts.Publications.Select(p => p.Publication).Where(p => p.State == "accepted" && p.SupersededAt is null)
            .ToDictionary(p => p.Id, StringComparer.Ordinal);
        var contractStarts = facts.Terms
            .Where(t => t.Kind == FacilityTermKinds.Vocabulary.GetCode(FacilityTermKind.ContractStart) && t.Date is not null && t.SupersededAt is null)
            .ToLookup(t => t.FacilityId, StringComparer.Ordinal);
        FacilityPublication[] statistics =
        [
            .. publications.Values.Where(p => p.List == FacilityListCodes.Statistics && p.DataAsOf is not null)
                .OrderBy(p => p.DataAsOf).ThenBy(p => p.Id, StringComparer.Ordinal),
        ];
        var histories = facts.Observations.Where(o => o.SupersededAt is null && publications.ContainsKey(o.PublicationId))
            .GroupBy(o => o.FacilityId, StringComparer.Ordinal)
            .Where(facility => facility.Any(o => DetentionModels.Find(o.TypeCode) is not null))
            .OrderBy(facility => facility.Key, StringComparer.Ordinal)
            .Select(facility => FacilityAgreementHistory.Derive(
                facility.Key, [.. facility.OrderBy(o => o.ObservedOn).ThenBy(o => o.RecordedAt).ThenBy(o => o.Id, StringComparer.Ordinal)],
                [.. contractStarts[facility.Key].OrderBy(t => t.RecordedAt)], statistics, manualFacts))
            .Where(h => h.History.Events.Count > 0 && !manualFacts.RetractedAgreementIds.Contains(h.Agreement.Id))
            .ToList();
        return new(
            [.. histories.Select(h => h.Agreement)],
            [],
            [.. histories.SelectMany(h => h.History.Events).Where(e => !e.Entered).OrderBy(e => e.RecordedAt).ThenBy(e => e.Id, StringComparer.Ordinal)],
            [.. histories.SelectMany(h => h.History.Sources)],
            [
                .. histories.SelectMany(h => h.History.Sources).Select(source => source.SourceId).Distinct(StringComparer.Ordinal)
                    .Where(publications.ContainsKey).Order(StringComparer.Ordinal).Select(id => CreateSource(publications[id])),
            ]);
    }

    private static Source CreateSource(FacilityPublication publication) => new()
    {
        Id = publication.Id,
        Publisher = "U.S. Immigration and Customs Enforcement",
        Kind = SourceKinds.Vocabulary.GetCode(SourceKind.PublishersList),
        Title = $"{(publication.List == FacilityListCodes.Statistics ? "Detention statistics" : "List of detention facilities")}, {publication.FileName}",
        Url = "https://www.ice.gov/detain/detention-management",
        PublishedOn = publication.PublishedOn,
        Sha256 = publication.Sha256,
        License = RegisterSources.PublicDomainLicense,
        RecordedAt = publication.RecordedAt,
    };
}
