using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Jurisdictions.V1;

/// <summary>Lists of jurisdictions: their sort keys and their records.</summary>
internal static class JurisdictionList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<Jurisdiction> SortKeys { get; } = new SortDefinition<Jurisdiction>("id")
        .AddKey("name", j => j.Name)
        .AddKey("level", j => j.Level)
        .AddKey("state", j => j.State)
        .AddKey("population", j => j.Population)
        .AddKey("id", j => j.Id);

    /// <summary>Defines the list of the given jurisdictions.</summary>
    public static ListDefinition<Jurisdiction, JurisdictionV1> Create(RegisterContext db, IQueryable<Jurisdiction> jurisdictions, IResponseContext context) =>
        new("Jurisdictions", jurisdictions, SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, null, context, ct)) { GetJurisdictionId = j => j.Id };
}
