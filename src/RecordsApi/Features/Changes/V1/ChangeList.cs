using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes.V1;

/// <summary>Lists of changes: their sort keys and their records.</summary>
internal static class ChangeList
{
    /// <summary>The sort keys: the log has a single order.</summary>
    public static SortDefinition<Change> SortKeys { get; } = new SortDefinition<Change>("sequence").AddKey("sequence", c => c.Sequence);

    /// <summary>Selects the lead entries: those that did not come with another one.</summary>
    public static IQueryable<Change> SelectLeads(this IQueryable<Change> changes) => changes.Where(c => c.Sequence == c.LeadSequence);

    /// <summary>Selects the entries about 287(g): about an agreement under it, or about no facility, list of facilities or agreement.</summary>
    public static IQueryable<Change> AboutDefaultProgram(this IQueryable<Change> changes) => changes.Where(c => c.ProgramCode == ReferenceData.DefaultProgram);

    /// <summary>Selects the other entries.</summary>
    public static IQueryable<Change> NotAboutDefaultProgram(this IQueryable<Change> changes) => changes.Where(c => c.ProgramCode != ReferenceData.DefaultProgram);

    /// <summary>Defines the list of the given changes.</summary>
    public static ListDefinition<Change, ChangeV1> Create(RegisterContext db, IQueryable<Change> changes, IResponseContext context) =>
        new("Changes", changes, SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, context, ct));
}
