using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Creates change log entries, with lookups over all facts of the register.</summary>
internal sealed class ChangeFactory
{
    private readonly Dictionary<string, Agency> agencies;
    private readonly Dictionary<string, DateTimeOffset> recordedAtByPublication;
    private readonly ILookup<string, AgencyTenure> tenures;
    private readonly Dictionary<(string? Agreement, string? Agency), string> firstPublications = [];
    private readonly Dictionary<(string? Agency, string? Name), string> firstPublicationsByName = [];

    /// <summary>Creates a factory over the facts of a register.</summary>
    public ChangeFactory(RecordedFacts facts)
    {
        Facts = facts;
        agencies = facts.Agencies.ToDictionary(a => a.Id);
        recordedAtByPublication = facts.Publications.ToDictionary(p => p.Id, p => p.RecordedAt);
        tenures = facts.Tenures.ToLookup(t => t.AgreementId);
        foreach (var listing in facts.Listings.OrderBy(l => recordedAtByPublication[l.FirstPublicationId]))
        {
            firstPublications.TryAdd((listing.AgreementId, listing.AgencyId), listing.FirstPublicationId);
            firstPublicationsByName.TryAdd((listing.AgencyId, listing.AgencyPrinted), listing.FirstPublicationId);
        }
    }

    /// <summary>The facts.</summary>
    public RecordedFacts Facts { get; }

    /// <summary>Returns the id of the first publication that listed an agreement under an agency; null if none did.</summary>
    public string? FindFirstPublication(string agreementId, string agencyId) => firstPublications.GetValueOrDefault((agreementId, agencyId));

    /// <summary>Returns the timestamp (UTC) and the id of the publication that first printed an agency under a name.</summary>
    public (DateTimeOffset RecordedAt, string? PublicationId) FindFirstPrinting(AgencyName name) =>
        firstPublicationsByName.TryGetValue((name.AgencyId, name.Name), out var publication)
            ? (recordedAtByPublication[publication], publication)
            : (new DateTimeOffset(name.FirstSeenOn, TimeOnly.MinValue, TimeSpan.Zero), null);

    /// <summary>Returns an agency; null if the register has none with this id.</summary>
    public Agency? FindAgency(string? id) => id is null ? null : agencies.GetValueOrDefault(id);

    /// <summary>Creates an entry about an agreement, with the agency that was party to it at the timestamp.</summary>
    public Change CreateForAgreement(string fact, ChangeKind kind, string agreementId, DateTimeOffset recordedAt, FactContent content)
    {
        var party = tenures[agreementId].LastOrDefault(t => t.RecordedAt <= recordedAt) ?? tenures[agreementId].FirstOrDefault();
        return CreateForAgency(fact, kind, ChangedThing.Agreement, agreementId, party?.AgencyId, recordedAt, content) with { AgreementId = agreementId };
    }

    /// <summary>Creates an entry about an agency or one of its records.</summary>
    public Change CreateForAgency(
        string fact, ChangeKind kind, ChangedThing thing, string thingId, string? agencyId, DateTimeOffset recordedAt, FactContent content) =>
        Create(fact, kind, thing, thingId, recordedAt, content) with
        {
            AgencyId = agencyId,
            State = FindAgency(agencyId)?.State,
            JurisdictionId = FindAgency(agencyId)?.JurisdictionId,
        };

    /// <summary>Creates an entry about a record.</summary>
    public static Change Create(
        string fact, ChangeKind kind, ChangedThing thing, string thingId, DateTimeOffset recordedAt, FactContent content) => new()
        {
            Fact = fact,
            Kind = ChangeKinds.Vocabulary.GetCode(kind),
            Thing = ChangedThings.Vocabulary.GetCode(thing),
            ThingId = thingId,
            RecordedAt = recordedAt,
            Content = content.ToJson(),
        };
}
