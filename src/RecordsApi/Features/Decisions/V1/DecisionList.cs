using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions.V1;

/// <summary>Lists of decisions: their sort keys and their records.</summary>
internal static class DecisionList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<Decision> SortKeys { get; } = new SortDefinition<Decision>("decidedOn")
        .AddKey("decidedOn", d => d.Latest)
        .AddKey("recordedAt", d => d.RecordedAt)
        .AddKey("state", d => d.State)
        .AddKey("outcome", d => d.Outcome)
        .AddKey("body", d => d.Body)
        .AddKey("id", d => d.Id);

    /// <summary>Defines the list of the given decisions.</summary>
    public static ListDefinition<Decision, DecisionV1> Create(
        string subject, RegisterContext db, IQueryable<Decision> decisions, IResponseContext context) =>
        new(subject, decisions, SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, context, ct)) { GetJurisdictionId = decision => decision.JurisdictionId };
}
