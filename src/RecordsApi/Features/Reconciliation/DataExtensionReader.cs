using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Reconciliation.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>Reads the values of properties of agencies and jurisdictions.</summary>
internal sealed class DataExtensionReader(RegisterContext db, RegisterNamesCache cache, RegisterSession session)
{
    /// <summary>Returns the values. An unknown record has none.</summary>
    public async Task<DataExtensionV1> ReadAsync(DataExtensionRequest request, IResponseContext context, CancellationToken cancellationToken)
    {
        var places = (await cache.GetAsync(session, cancellationToken)).Jurisdictions;
        var agencies = await LoadAgenciesAsync(request.Ids, context, cancellationToken);
        var reader = await AgreementStateReader.CreateAsync(db, context.TemporalContext, cancellationToken);
        var agreements = agencies.Count == 0 ? [] : await reader.ReadSpansAsync(new AgreementFilter { Agencies = ValueFilter.Of([.. agencies.Keys]), Programs = AgreementFilter.DefaultPrograms }, cancellationToken);
        var byAgency = agreements.OrderBy(a => a.AgreementId, StringComparer.Ordinal).ToLookup(a => a.AgencyId);
        var rows = request.Ids.ToDictionary(
            id => id,
            IReadOnlyDictionary<string, IReadOnlyList<PropertyValueV1>> (id) => request.Properties.ToDictionary(
                property => property.Id,
                IReadOnlyList<PropertyValueV1> (property) => agencies.TryGetValue(id, out var agency) ? [.. GetValues(agency, property.Id, byAgency[id], places)]
                    : places.Find(id) is { } place ? [.. GetValues(place, property.Id, places)] : [],
                StringComparer.Ordinal),
            StringComparer.Ordinal);
        return new([.. request.Properties.Select(p => new ExtendedPropertyV1(p.Id, p.Name, EntityTypes.All.FirstOrDefault(type => type.Id == p.ValueType)))], rows);
    }

    private async Task<Dictionary<string, AgencyV1>> LoadAgenciesAsync(IReadOnlyList<string> ids, IResponseContext context, CancellationToken cancellationToken)
    {
        var rows = await db.Agencies.Where(a => EF.Parameter(ids).Contains(a.Id) && a.RecordState == "current").ToListAsync(cancellationToken);
        return (await db.LoadResponsesAsync(rows, context, cancellationToken)).ToDictionary(agency => agency.Id, StringComparer.Ordinal);
    }

    private static IEnumerable<PropertyValueV1> GetValues(AgencyV1 agency, string property, IEnumerable<AgreementSpan> agreements, JurisdictionNames places) => property switch
    {
        EntityProperties.Name => [new(agency.Name)],
        EntityProperties.Kind => [new(NamedRecordKinds.Vocabulary.GetCode(NamedRecordKind.Agency))],
        EntityProperties.State => [new(agency.State)],
        EntityProperties.County => agency.CountyIds.SelectMany(id => ToEntities(places.Find(id))),
        EntityProperties.Jurisdiction => ToEntities(places.Find(agency.LocatedIn)),
        EntityProperties.Geoid => ToTexts(agency.LocatedIn),
        EntityProperties.Ori => agency.Oris.Select(ori => new PropertyValueV1(ori)),
        EntityProperties.AgencyType => [new(agency.Type)],
        EntityProperties.AgreementStatus => agreements.Select(a => a.Status).OfType<string>().Distinct(StringComparer.Ordinal).Select(status => new PropertyValueV1(status)),
        EntityProperties.ModelsInForce => agreements.Where(a => a.IsInForce).Select(a => a.ModelCode).Distinct(StringComparer.Ordinal).Select(model => new PropertyValueV1(model)),
        EntityProperties.Population => ToNumbers(agency.PopulationServed),
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "The property has no values."),
    };

    private static IEnumerable<PropertyValueV1> GetValues(JurisdictionFact place, string property, JurisdictionNames places) => property switch
    {
        EntityProperties.Name => [new(place.Name)],
        EntityProperties.Kind => [new(NamedRecordKinds.Vocabulary.GetCode(NamedRecordKind.Jurisdiction))],
        EntityProperties.State => ToTexts(place.State),
        EntityProperties.County => place.ParentIds.Append(place.Id).Select(places.Find).Where(j => j?.Level == JurisdictionLevelCodes.County).SelectMany(ToEntities),
        EntityProperties.Geoid => [new(place.Id)],
        EntityProperties.Population => ToNumbers(place.Population),
        _ => [],
    };

    private static IEnumerable<PropertyValueV1> ToEntities(JurisdictionFact? place) => place is null ? [] : [new(Id: place.Id, Name: place.Name)];

    private static IEnumerable<PropertyValueV1> ToTexts(string? text) => text is null ? [] : [new(text)];

    private static IEnumerable<PropertyValueV1> ToNumbers(int? number) => number is null ? [] : [new(Int: number)];
}
