using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Builds the change log entries of lists of facilities, and of facilities, their names and their agreements.</summary>
internal static class FacilityChangeBuilder
{
    /// <summary>Builds one entry for each list, facility, further name and agreement.</summary>
    public static IEnumerable<Change> Build(ChangeFactory factory)
    {
        var observations = factory.Facts.FacilityObservations.OrderBy(o => o.RecordedAt).ThenBy(o => o.Id, StringComparer.Ordinal)
            .ToLookup(o => o.FacilityId, StringComparer.Ordinal);
        return factory.Facts.FacilityPublications.Select(CreatePublication)
            .Concat(factory.Facts.Facilities.Select(facility => CreateFacility(factory, facility, observations[facility.Id].FirstOrDefault())))
            .Concat(factory.Facts.FacilityNames.GroupBy(name => name.FacilityId).SelectMany(names => BuildNames(factory, names, observations)))
            .Concat(factory.Facts.Agreements.Where(agreement => agreement.FacilityId is not null)
                .Select(agreement => CreateAgreement(factory, agreement, observations[agreement.FacilityId!].FirstOrDefault(o => o.RecordedAt >= agreement.RecordedAt))));
    }

    private static Change CreatePublication(FacilityPublication p) => ChangeFactory.Create(
        $"facility-publication/{p.Id}", p.State == "quarantined" ? ChangeKind.PublicationQuarantined : ChangeKind.PublicationAccepted,
        ChangedThing.FacilityPublication, p.Id, p.RecordedAt, new FactContent
        {
            { "state", p.State },
            { "reason", p.Reason },
            { "recordedAt", p.RecordedAt },
            { "fileName", p.FileName },
            { "sha256", p.Sha256 },
            { "publishedOn", p.PublishedOn },
            { "dataAsOf", p.DataAsOf },
            { "dateNote", p.DateNote },
            { "rowCount", p.RowCount },
        }) with
    { ProgramCode = null, PublicationId = p.Id, After = p.State, Reason = p.Reason, SourceIds = p.Id };

    private static Change CreateFacility(ChangeFactory factory, Facility facility, FacilityObservation? first) => factory.CreateForFacility(
        $"facility/{facility.Id}", ChangeKind.FacilityAdded, ChangedThing.Facility, facility.Id, facility.Id, facility.RecordedAt, new FactContent
        {
            { "name", facility.Name },
            { "detloc", facility.Detloc },
            { "placeId", facility.PlaceId },
            { "countyId", facility.CountyId },
            { "owner", facility.Owner },
            { "operator", facility.Operator },
        }) with
    { After = facility.Name, PublicationId = first?.PublicationId, SourceIds = first?.PublicationId ?? "" };

    // The first name comes with the facility. Other spellings of a name, and the marks of footnotes, are no other name.
    private static IEnumerable<Change> BuildNames(
        ChangeFactory factory, IEnumerable<FacilityName> names, ILookup<string, FacilityObservation> observations)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        string? before = null;
        foreach (var name in names.OrderBy(n => n.RecordedAt).ThenBy(n => n.FirstSeenOn).ThenBy(n => n.Name, StringComparer.Ordinal))
        {
            if (!known.Add(FacilityNameReader.ToKey(FacilityNameReader.ToWords(FacilityNameReader.RemoveMarks(name.Name)))))
                continue;
            if (before is not null)
            {
                var publication = observations[name.FacilityId].FirstOrDefault(o => o.NamePrinted == name.Name)?.PublicationId;
                yield return factory.CreateForFacility(
                    $"facility-name/{name.FacilityId}/{name.Name}", ChangeKind.FacilityNameAdded, ChangedThing.Facility, name.FacilityId, name.FacilityId, name.RecordedAt,
                    new FactContent { { "name", name.Name }, { "firstSeenOn", name.FirstSeenOn } })
                    with
                { Before = before, After = name.Name, PublicationId = publication, SourceIds = publication ?? "" };
            }

            before = name.Name;
        }
    }

    private static Change CreateAgreement(ChangeFactory factory, Agreement agreement, FacilityObservation? first) => factory.CreateForAgreement(
        $"agreement/{agreement.Id}", ChangeKind.AgreementAdded, agreement.Id, agreement.RecordedAt, new FactContent
        {
            { "facilityId", agreement.FacilityId },
            { "program", agreement.ProgramCode },
            { "model", agreement.ModelCode },
            { "counterparty", agreement.Counterparty },
            { "ordinal", agreement.Ordinal },
            { "predecessorId", agreement.PredecessorId },
            { "recordState", agreement.RecordState },
            { "mergedIntoId", agreement.MergedIntoId },
        }) with
    { After = agreement.Id, PublicationId = first?.PublicationId, SourceIds = first?.PublicationId ?? "" };
}
