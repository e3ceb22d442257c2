using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Changes;

/// <summary>Narrows the change log to the entries asked for.</summary>
internal static class ChangeFilters
{
    private static readonly string[] Corrections = [.. ChangeKinds.Corrections.Select(ChangeKinds.Vocabulary.CodeOf)];

    /// <summary>Number of the newest entry; 0 where there is none.</summary>
    public static async ValueTask<long> NewestChangeAsync(this RegisterContext db, CancellationToken cancellationToken) => db.Memory is { } memory
        ? await memory.GetAsync("newest change", stop => ReadNewestAsync(db, stop), cancellationToken)
        : await ReadNewestAsync(db, cancellationToken);

    /// <summary>Those asked for.</summary>
    public static IQueryable<Change> Of(this IQueryable<Change> changes, IChangesRequest request, RegisterContext db)
    {
        var (rows, asked) = (changes, request.Asked);
        if (asked.Number("after") is { } after)
            rows = rows.Where(c => c.Sequence > after);
        if (request.Since() is { } since)
            rows = rows.Where(c => c.EnteredAt >= since);
        if (asked.Moment("until") is { } until)
            rows = rows.Where(c => c.EnteredAt <= until);
        if (asked.Texts("kind") is { Count: > 0 } kinds)
            rows = rows.Where(c => kinds.Contains(c.Kind));
        if (asked.Flag("corrections") is { } corrections)
            rows = rows.Where(c => Corrections.Contains(c.Kind) == corrections);
        if (asked.Texts("thing") is { Count: > 0 } things)
            rows = rows.Where(c => things.Contains(c.Thing));
        if (asked.Texts("status") is { Count: > 0 } statuses)
            rows = rows.Where(c => statuses.Contains(c.Status!));
        if (StatusesOf(asked.Texts("phase")) is { Length: > 0 } ofPhase)
            rows = rows.Where(c => ofPhase.Contains(c.Status));
        return rows.About(request, db);
    }

    private static async Task<long> ReadNewestAsync(RegisterContext db, CancellationToken cancellationToken) =>
        await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0;

    private static IQueryable<Change> About(this IQueryable<Change> rows, IChangesRequest request, RegisterContext db)
    {
        var asked = request.Asked;
        if (asked.Texts("agreement") is { Count: > 0 } agreements)
            rows = rows.Where(c => agreements.Contains(c.AgreementId!));
        if (asked.Texts("agency") is { Count: > 0 } agencies)
            rows = rows.Where(c => agencies.Contains(c.AgencyId!));
        if (asked.Texts("state") is { Count: > 0 } states)
            rows = rows.Where(c => states.Contains(c.State!));
        if (asked.Texts("within") is not { Count: > 0 } within)
            return rows;
        var inside = db.StatesAmong(within);
        var country = within.Contains("us");
        return rows.Where(c => c.JurisdictionId == null
            ? country || inside.Contains(c.State)
            : db.JurisdictionAncestors.Any(x => x.JurisdictionId == c.JurisdictionId && within.Contains(x.AncestorId)));
    }

    private static string?[] StatusesOf(IReadOnlyList<string> phases) =>
        [.. Statuses.All.Where(s => phases.Contains(Phases.Vocabulary.CodeOf(s.Phase))).Select(s => s.Code)];
}
