using System.Text.Json;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Reads what the states of agreements are projected from.</summary>
internal sealed class AgreementFactsLoader(IRegisterConnection register)
{
    /// <summary>Reads everything recorded about some agreements, superseded facts included.</summary>
    public async Task<IReadOnlyList<AgreementFacts>> LoadAsync(IReadOnlyCollection<string> agreementIds, CancellationToken cancellation)
    {
        var agreements = await ReadAsync<Agreement>("\"Id\"", agreementIds, cancellation);
        var tenures = await ReadAsync<AgencyTenure>("\"AgreementId\"", agreementIds, cancellation);
        var agencyIds = agreements.Select(a => a.AgencyId).OfType<string>().Concat(tenures.Select(t => t.AgencyId)).ToHashSet(StringComparer.Ordinal);
        var agencies = (await ReadAsync<Agency>("\"Id\"", agencyIds, cancellation)).ToLookup(a => a.Id, StringComparer.Ordinal);
        var events = (await ReadAsync<StatusEvent>("\"AgreementId\"", agreementIds, cancellation)).ToLookup(e => e.AgreementId, StringComparer.Ordinal);
        var sources = await ReadSourceIdsAsync(agreementIds, cancellation);
        var signedDays = (await ReadAsync<SignedDay>("\"AgreementId\"", agreementIds, cancellation)).ToLookup(s => s.AgreementId, StringComparer.Ordinal);
        var documents = (await ReadAsync<AgreementDocument>("\"AgreementId\"", agreementIds, cancellation)).ToLookup(d => d.AgreementId, StringComparer.Ordinal);
        var listings = (await ReadAsync<Listing>("\"AgreementId\"", agreementIds, cancellation)).ToLookup(l => l.AgreementId!, StringComparer.Ordinal);
        var facilityIds = agreements.Select(a => a.FacilityId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var facilities = (await ReadAsync<Facility>("\"Id\"", facilityIds, cancellation)).ToLookup(f => f.Id, StringComparer.Ordinal);
        var observations = (await ReadAsync<FacilityObservation>("\"FacilityId\"", facilityIds, cancellation)).ToLookup(o => o.FacilityId, StringComparer.Ordinal);
        var tenuresByAgreement = tenures.ToLookup(t => t.AgreementId, StringComparer.Ordinal);
        return
        [
            .. agreements.GroupBy(a => a.Id, StringComparer.Ordinal).Select(versions => new AgreementFacts
            {
                Agreements = [.. versions],
                StatusEvents = [.. events[versions.Key]],
                SourceIds = sources,
                Tenures = [.. tenuresByAgreement[versions.Key]],
                Agencies =
                [
                    .. versions.Select(a => a.AgencyId).OfType<string>().Concat(tenuresByAgreement[versions.Key].Select(t => t.AgencyId))
                        .Distinct(StringComparer.Ordinal).SelectMany(id => agencies[id]),
                ],
                SignedDays = [.. signedDays[versions.Key]],
                Documents = [.. documents[versions.Key]],
                Listings = [.. listings[versions.Key]],
                Facilities = [.. versions.Select(a => a.FacilityId).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(id => facilities[id])],
                FacilityObservations = [.. versions.Select(a => a.FacilityId).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(id => observations[id])],
            }),
        ];
    }

    /// <summary>Reads what the projection needs besides the facts of each agreement.</summary>
    public async Task<AgreementStateProjector> CreateProjectorAsync(CancellationToken cancellation)
    {
        var newest = (await register.QueryAsync(
            "SELECT \"List\", MAX(\"Position\") FROM \"Publications\" WHERE \"SupersededAt\" IS NULL AND \"Position\" IS NOT NULL GROUP BY \"List\"",
            reader => (List: reader.GetString(0), Position: reader.GetInt32(1)), cancellation)).ToDictionary(p => p.List, p => p.Position, StringComparer.Ordinal);

        // CROSS JOIN keeps SQLite from starting with every county and looking for each agency in it, which takes half a second.
        var counties = (await register.QueryAsync(
            """
            SELECT x."JurisdictionId", x."AncestorId" FROM "JurisdictionAncestors" x CROSS JOIN "Jurisdictions" c
            WHERE x."JurisdictionId" IN (SELECT "JurisdictionId" FROM "Agencies" UNION SELECT "CountyId" FROM "Facilities" UNION SELECT "PlaceId" FROM "Facilities") AND c."Id" = x."AncestorId" AND c."Level" = 'county'
            """,
            reader => (Id: reader.GetString(0), County: reader.GetString(1)), cancellation)).ToLookup(c => c.Id, c => c.County, StringComparer.Ordinal);
        var jurisdictions = (await register.QueryAsync(
            "SELECT \"Id\", \"Name\", \"Level\" FROM \"Jurisdictions\" WHERE \"Id\" IN (SELECT \"JurisdictionId\" FROM \"Agencies\" UNION SELECT \"CountyId\" FROM \"Facilities\" UNION SELECT \"PlaceId\" FROM \"Facilities\" UNION SELECT \"PartyId\" FROM \"Facilities\")",
            reader => (Id: reader.GetString(0), Name: reader.GetString(1), Level: reader.GetString(2)), cancellation))
            .ToDictionary(
                j => j.Id, j => new JurisdictionSummary(j.Name, j.Level, [.. counties[j.Id].Order(StringComparer.Ordinal)]), StringComparer.Ordinal);
        return new(id => jurisdictions.GetValueOrDefault(id), newest);
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> ReadSourceIdsAsync(IReadOnlyCollection<string> agreementIds, CancellationToken cancellation)
    {
        var pairs = new List<(string Event, string Source)>();
        await register.ForEachRowAsync(
            $"""
            SELECT s."StatusEventId", s."SourceId" FROM "StatusEventSources" s JOIN "StatusEvents" e ON e."Id" = s."StatusEventId"
            WHERE {register.Provider.Dialect.InJsonArray("e.\"AgreementId\"", "@ids")} ORDER BY s."StatusEventId", s."SourceId"
            """,
            [("@ids", JsonSerializer.Serialize(agreementIds))], reader => pairs.Add((reader.GetString(0), reader.GetString(1))), cancellation);
        return pairs.GroupBy(p => p.Event, p => p.Source, StringComparer.Ordinal)
            .ToDictionary(e => e.Key, e => (IReadOnlyList<string>)[.. e.Order(StringComparer.Ordinal)], StringComparer.Ordinal);
    }

    private Task<List<T>> ReadAsync<T>(string column, IReadOnlyCollection<string> ids, CancellationToken cancellation)
        where T : class => TableMapping<T>.Instance.ReadAllVersionsAsync(
            register, register.Provider.Dialect.InJsonArray(column, "@ids"), [("@ids", JsonSerializer.Serialize(ids))], cancellation);
}
