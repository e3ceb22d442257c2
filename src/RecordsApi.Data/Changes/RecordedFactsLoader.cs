using System.Text.Json;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Changes;

/// <summary>Loads the facts that the change log is compared with.</summary>
internal static class RecordedFactsLoader
{
    /// <summary>Loads the facts of some records, and the facts that their entries refer to.</summary>
    public static async Task<RecordedFacts> ReadAsync(IRegisterConnection register, ChangeLogScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(scope);
        var ids = new Dictionary<string, string>
        {
            ["@agreements"] = JsonSerializer.Serialize(scope.Agreements),
            ["@decisions"] = JsonSerializer.Serialize(scope.Decisions),
            ["@meetings"] = JsonSerializer.Serialize(scope.Meetings),
            ["@sources"] = JsonSerializer.Serialize(scope.Sources),
            ["@publications"] = JsonSerializer.Serialize(scope.Publications),
            ["@lists"] = JsonSerializer.Serialize(scope.FacilityPublications),
            ["@facilities"] = JsonSerializer.Serialize(scope.Facilities),
        };
        var agreements = await Read<Agreement>($"Id {In("@agreements")} OR FacilityId {In("@facilities")}", nameof(Agreement.Id));
        ids["@agreements"] = JsonSerializer.Serialize(scope.Agreements.Union(agreements.Select(a => a.Id)));
        ids["@facilities"] = JsonSerializer.Serialize(scope.Facilities.Union(agreements.Select(a => a.FacilityId).OfType<string>()));
        var tenures = await Read<AgencyTenure>($"AgreementId {In("@agreements")}", nameof(AgencyTenure.AgreementId), nameof(AgencyTenure.Ordinal));
        ids["@agencies"] = JsonSerializer.Serialize(scope.Agencies.Union(tenures.Select(t => t.AgencyId)));
        var listings = await Read<Listing>($"AgreementId {In("@agreements")} OR AgencyId {In("@agencies")}", nameof(Listing.Key));
        ids["@first"] = JsonSerializer.Serialize(listings.Select(l => l.FirstPublicationId).Distinct());
        var decisions = await Read<Decision>(
            $"Id {In("@decisions")} OR AgreementId {In("@agreements")} OR AgencyId {In("@agencies")} OR MeetingId {In("@meetings")}",
            nameof(Decision.RecordedAt), nameof(Decision.Id));
        ids["@decided"] = JsonSerializer.Serialize(decisions.Select(d => d.Id));
        return new()
        {
            Publications = await Read<Publication>($"Id {In("@first")} OR Id {In("@publications")}", nameof(Publication.PublishedAt), nameof(Publication.Key)),
            Agencies = await Read<Agency>($"Id {In("@agencies")}", nameof(Agency.Id)),
            AgencyNames = await Read<AgencyName>(
                $"AgencyId {In("@agencies")}", nameof(AgencyName.AgencyId), nameof(AgencyName.FirstSeenOn), nameof(AgencyName.Name)),
            AgencyOris = await Read<AgencyOri>($"AgencyId {In("@agencies")}", nameof(AgencyOri.AgencyId), nameof(AgencyOri.Ori)),
            Agreements = agreements,
            Tenures = tenures,
            SignedDays = await Read<SignedDay>($"AgreementId {In("@agreements")}", nameof(SignedDay.AgreementId), nameof(SignedDay.Revision)),
            Documents = await Read<AgreementDocument>(
                $"AgreementId {In("@agreements")}",
                nameof(AgreementDocument.AgreementId), nameof(AgreementDocument.RecordedAt), nameof(AgreementDocument.Kind), nameof(AgreementDocument.Url)),
            StatusEvents = await Read<StatusEvent>($"AgreementId {In("@agreements")}", nameof(StatusEvent.Sequence)),
            StatusEventSources = await Read<StatusEventSource>($"StatusEventId IN (SELECT Id FROM StatusEvents WHERE AgreementId {In("@agreements")})"),
            Listings = listings,
            Decisions = decisions,
            DecisionSources = await Read<DecisionSource>($"DecisionId {In("@decided")}"),
            Meetings = await Read<Meeting>($"Id {In("@meetings")}", nameof(Meeting.Id)),
            MeetingSources = await Read<MeetingSource>($"MeetingId {In("@meetings")}"),
            Sources = await Read<Source>($"Entered AND Id {In("@sources")}", nameof(Source.Id)),
            FacilityPublications = await Read<FacilityPublication>($"Id {In("@lists")}", nameof(FacilityPublication.Key)),
            Facilities = await Read<Facility>($"Id {In("@facilities")}", nameof(Facility.Id)),
            FacilityNames = await Read<FacilityName>($"FacilityId {In("@facilities")}", nameof(FacilityName.FacilityId), nameof(FacilityName.Name)),
            FacilityObservations = await Read<FacilityObservation>($"FacilityId {In("@facilities")}", nameof(FacilityObservation.Id)),
            FacilityTerms = await Read<FacilityTerm>($"FacilityId {In("@facilities")}", nameof(FacilityTerm.FacilityId), nameof(FacilityTerm.FirstSeenOn)),
        };

        string In(string name) => $"IN (SELECT value FROM {register.Provider.Dialect.JsonArrayElements(name)})";

        Task<List<T>> Read<T>(string condition, params string[] order)
            where T : class => TableMapping<T>.Instance.ReadAsync(
                register, condition, ids.Where(i => condition.Contains(i.Key, StringComparison.Ordinal)).Select(i => (i.Key, i.Value)), cancellation, order);
    }

    /// <summary>Loads the facts of the whole register, in the order in which a derivation returns them.</summary>
    public static async Task<RecordedFacts> ReadAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        Task<List<T>> Read<T>(params string[] order)
            where T : class => TableMapping<T>.Instance.ReadAsync(register, cancellation, order);
        return new()
        {
            Publications = await Read<Publication>(nameof(Publication.PublishedAt), nameof(Publication.Key)),
            Agencies = await Read<Agency>(nameof(Agency.Id)),
            AgencyNames = await Read<AgencyName>(nameof(AgencyName.AgencyId), nameof(AgencyName.FirstSeenOn), nameof(AgencyName.Name)),
            AgencyOris = await Read<AgencyOri>(nameof(AgencyOri.AgencyId), nameof(AgencyOri.Ori)),
            Agreements = await Read<Agreement>(nameof(Agreement.Id)),
            Tenures = await Read<AgencyTenure>(nameof(AgencyTenure.AgreementId), nameof(AgencyTenure.Ordinal)),
            SignedDays = await Read<SignedDay>(nameof(SignedDay.AgreementId), nameof(SignedDay.Revision)),
            Documents = await Read<AgreementDocument>(
                nameof(AgreementDocument.AgreementId), nameof(AgreementDocument.RecordedAt), nameof(AgreementDocument.Kind), nameof(AgreementDocument.Url)),
            StatusEvents = await Read<StatusEvent>(nameof(StatusEvent.Sequence)),
            StatusEventSources = await Read<StatusEventSource>(),
            Listings = await Read<Listing>(nameof(Listing.Key)),
            Decisions = await Read<Decision>(nameof(Decision.RecordedAt), nameof(Decision.Id)),
            DecisionSources = await Read<DecisionSource>(),
            Meetings = await Read<Meeting>(nameof(Meeting.Id)),
            MeetingSources = await Read<MeetingSource>(),
            Sources = [.. (await Read<Source>(nameof(Source.Id))).Where(source => source.Entered)],
            FacilityPublications = await Read<FacilityPublication>(nameof(FacilityPublication.Key)),
            Facilities = await Read<Facility>(nameof(Facility.Id)),
            FacilityNames = await Read<FacilityName>(nameof(FacilityName.FacilityId), nameof(FacilityName.Name)),
            FacilityObservations = await Read<FacilityObservation>(nameof(FacilityObservation.Id)),
            FacilityTerms = await Read<FacilityTerm>(nameof(FacilityTerm.FacilityId), nameof(FacilityTerm.FirstSeenOn)),
        };
    }
}
