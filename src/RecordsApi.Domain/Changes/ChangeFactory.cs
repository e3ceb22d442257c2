using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Creates change log entries, with lookups over all facts of the register.</summary>
internal sealed class ChangeFactory
{
    private readonly Dictionary<string, Agency> agencies;
    private readonly Dictionary<string, Agreement> agreements;
    private readonly ILookup<string, string> programsByAgency;
    private readonly FacilityPrograms facilityPrograms;
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
        agreements = facts.Agreements.ToDictionary(a => a.Id);
        tenures = facts.Tenures.ToLookup(t => t.AgreementId);
        programsByAgency = facts.Tenures.Where(t => agreements.ContainsKey(t.AgreementId)).ToLookup(t => t.AgencyId, t => agreements[t.AgreementId].ProgramCode);
        facilityPrograms = new(facts);
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

    /// <summary>Returns the code of the program of an agreement; that of most queries, if the register has none with this id.</summary>
    public string FindProgram(string? agreementId) =>
        agreementId is not null && agreements.TryGetValue(agreementId, out var agreement) ? agreement.ProgramCode : ReferenceData.DefaultProgram;

    /// <summary>Creates an entry about an agreement, with its facility, or with the agency that was party to it at the timestamp.</summary>
    public Change CreateForAgreement(string fact, ChangeKind kind, string agreementId, DateTimeOffset recordedAt, FactContent content)
    {
        if (agreements.TryGetValue(agreementId, out var agreement) && agreement.FacilityId is { } facilityId)
        {
            return CreateForFacility(fact, kind, ChangedThing.Agreement, agreementId, facilityId, recordedAt, content) with
            {
                AgreementId = agreementId,
                ProgramCode = facilityPrograms.Find(facilityId, recordedAt).Program ?? agreement.ProgramCode,
            };
        }

        var party = tenures[agreementId].LastOrDefault(t => t.RecordedAt <= recordedAt) ?? tenures[agreementId].FirstOrDefault();
        return CreateForAgency(fact, kind, ChangedThing.Agreement, agreementId, party?.AgencyId, recordedAt, content) with
        {
            AgreementId = agreementId,
            ProgramCode = FindProgram(agreementId),
        };
    }

    /// <summary>Creates an entry about a facility or one of its records, with the agreement about it that was known at the timestamp.</summary>
    public Change CreateForFacility(
        string fact, ChangeKind kind, ChangedThing thing, string thingId, string facilityId, DateTimeOffset recordedAt, FactContent content)
    {
        var facility = facilityPrograms.FindFacility(facilityId);
        var (agreement, program) = facilityPrograms.Find(facilityId, recordedAt);
        return Create(fact, kind, thing, thingId, recordedAt, content) with
        {
            AgreementId = agreement?.Id,
            FacilityId = facilityId,
            ProgramCode = program,
            State = facility?.State,
            JurisdictionId = facility?.CountyId ?? facility?.PlaceId,
        };
    }

    /// <summary>Creates an entry about an agency or one of its records.</summary>
    public Change CreateForAgency(
        string fact, ChangeKind kind, ChangedThing thing, string thingId, string? agencyId, DateTimeOffset recordedAt, FactContent content) =>
        Create(fact, kind, thing, thingId, recordedAt, content) with
        {
            AgencyId = agencyId,
            ProgramCode = agencyId is null || programsByAgency[agencyId].Contains(ReferenceData.DefaultProgram)
                ? ReferenceData.DefaultProgram
                : programsByAgency[agencyId].FirstOrDefault(ReferenceData.DefaultProgram),
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
            ProgramCode = ReferenceData.DefaultProgram,
            RecordedAt = recordedAt,
            Content = content.ToJson(),
        };
}
