using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Writes the reference data.</summary>
internal static class ReferenceWriter
{
    /// <summary>Writes programs, models and jurisdictions, on which every agreement state depends.</summary>
    public static async Task WriteAsync(IRegisterConnection register, IReadOnlyList<JurisdictionFact> jurisdictions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        await new BulkWriter<AgreementProgram>(register).SynchronizeAsync(ReferenceData.Programs, await TableMapping<AgreementProgram>.Instance.ReadAsync(register, cancellation), cancellation);
        await new BulkWriter<AgreementModel>(register).SynchronizeAsync(ReferenceData.Models, await TableMapping<AgreementModel>.Instance.ReadAsync(register, cancellation), cancellation);
        await new BulkWriter<Jurisdiction>(register).ReplaceAsync(jurisdictions.Select(ToJurisdiction), cancellation);
        await new BulkWriter<JurisdictionAncestor>(register).ReplaceAsync(JurisdictionAncestry.ComputeAncestors(jurisdictions), cancellation);
    }

    private static Jurisdiction ToJurisdiction(JurisdictionFact fact) => new()
    {
        Id = fact.Id,
        Name = fact.Name,
        Level = fact.Level,
        State = fact.State,
        OcdId = fact.OcdId,
        Iso3166 = fact.Iso3166,
        Population = fact.Population,
        PopulationYear = fact.PopulationYear,
        PopulationSourceId = fact.PopulationSourceId,
        Latitude = fact.Latitude,
        Longitude = fact.Longitude,
        CoordinatesSourceId = fact.CoordinatesSourceId,
        CoordinatesBasis = fact.CoordinatesBasis,
        ParentsSourceId = fact.ParentsSourceId,
    };
}
