using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agencies.V1;

/// <summary>Lists of agencies: their sort keys and their records.</summary>
internal static class AgencyList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<Agency> SortKeys { get; } = new SortDefinition<Agency>("id")
        .AddKey("name", a => a.Name)
        .AddKey("state", a => a.State)
        .AddKey("type", a => a.Type)
        .AddKey("populationServed", a => a.PopulationServed)
        .AddKey("id", a => a.Id);

    /// <summary>Defines the list of the given agencies.</summary>
    public static ListDefinition<Agency, AgencyV1> Create(RegisterContext db, IQueryable<Agency> agencies, IResponseContext context) =>
        new("Agencies", agencies, SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, context, ct)) { GetJurisdictionId = a => a.JurisdictionId };
}
