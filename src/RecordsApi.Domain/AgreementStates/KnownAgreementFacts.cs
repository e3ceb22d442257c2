using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>The facts about one agreement as they were known at one timestamp.</summary>
public sealed class KnownAgreementFacts
{
    private readonly AgreementFacts facts;
    private readonly AgencyTenure[] tenures;
    private readonly Agency[] agencies;
    private readonly SignedDay[] signedDays;
    private readonly AgreementDocument[] documents;
    private readonly (DateOnly ValidFrom, DetentionModel Model)[] models;

    internal KnownAgreementFacts(AgreementFacts facts, DateTimeOffset timestamp)
    {
        this.facts = facts;
        Agreement = facts.Agreements.FirstOrDefault(a => a.IsKnownAt(timestamp));
        History = new(facts.StatusEvents.Where(e => e.IsKnownAt(timestamp)));
        Listings = [.. facts.Listings.Where(l => l.IsKnownAt(timestamp)).OrderBy(l => l.List, StringComparer.Ordinal).ThenBy(l => l.FirstPosition).ThenBy(l => l.Id, StringComparer.Ordinal)];
        tenures = [.. facts.Tenures.Where(t => t.IsKnownAt(timestamp)).OrderByDescending(t => t.Ordinal)];
        agencies = [.. facts.Agencies.Where(a => a.IsKnownAt(timestamp))];
        signedDays = [.. facts.SignedDays.Where(s => s.IsKnownAt(timestamp)).OrderByDescending(s => s.Revision)];
        Facility = facts.Facilities.FirstOrDefault(f => f.IsKnownAt(timestamp));
        models = [.. FindModels(facts.FacilityObservations.Where(o => o.IsKnownAt(timestamp)))];
        documents =
        [
            .. facts.Documents.Where(d => d.IsKnownAt(timestamp)).OrderBy(d => d.RecordedAt)
                .ThenBy(d => d.Kind, StringComparer.Ordinal).ThenBy(d => d.Url, StringComparer.Ordinal),
        ];
    }

    /// <summary>The agreement; null where it was not known yet.</summary>
    public Agreement? Agreement { get; }

    /// <summary>The facility that it is about; null if it is about none.</summary>
    public Facility? Facility { get; }

    /// <summary>Its status events.</summary>
    public StatusTimeline History { get; }

    /// <summary>Its listings, by list and first publication.</summary>
    public IReadOnlyList<Listing> Listings { get; }

    /// <summary>The dates from which any fact changes the state, in order, beginning with the first of all dates.</summary>
    public IReadOnlyList<DateOnly> GetChangeDates() =>
    [
        .. History.GetChangeDates().Concat(tenures.Select(t => t.ValidFrom)).Concat(signedDays.Select(s => s.ValidFrom))
            .Concat(documents.Select(d => d.ValidFrom)).Concat(models.Select(m => m.ValidFrom)).Prepend(DateOnly.MinValue).Distinct().Order(),
    ];

    /// <summary>The agency that is party to it on a date; the first one counts from the beginning.</summary>
    public Agency? FindAgency(DateOnly day)
    {
        var id = tenures.FirstOrDefault(t => t.Ordinal == 1 || t.ValidFrom <= day)?.AgencyId ?? Agreement!.AgencyId;
        return agencies.FirstOrDefault(a => a.Id == id);
    }

    /// <summary>The agreement for which the type of the facility stands, as last printed by a date, or first after it; null for other agreements.</summary>
    public DetentionModel? FindModel(DateOnly day) => models.Length == 0 ? null : models.LastOrDefault(m => m.ValidFrom <= day, models[0]).Model;

    /// <summary>The signing date, as last printed by a date.</summary>
    public SignedDay? FindSignedDay(DateOnly day) => signedDays.FirstOrDefault(s => s.ValidFrom <= day);

    /// <summary>The documents linked by a date, the earliest recorded first.</summary>
    public IReadOnlyList<DocumentLink> GetDocuments(DateOnly day) =>
        [.. documents.Where(d => d.ValidFrom <= day).Select(d => new DocumentLink(d.Kind, d.Url, d.Remark))];

    private static IEnumerable<(DateOnly ValidFrom, DetentionModel Model)> FindModels(IEnumerable<FacilityObservation> observations)
    {
        DetentionModel? before = null;
        foreach (var observation in observations.OrderBy(o => o.ObservedOn).ThenBy(o => o.Id, StringComparer.Ordinal))
        {
            if (DetentionModels.Find(observation.TypeCode) is not { } model || model == before)
                continue;
            yield return (observation.ObservedOn, model);
            before = model;
        }
    }

    /// <summary>Ids of the sources of a status event, in ordinal order.</summary>
    public IReadOnlyList<string> GetSourceIds(string eventId) => facts.SourceIds.GetValueOrDefault(eventId, []);
}
