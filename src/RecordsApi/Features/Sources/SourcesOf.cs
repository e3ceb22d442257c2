using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Sources;

/// <summary>Reads sources whole where they are included.</summary>
internal static class SourcesOf
{
    /// <summary>The sources among the ids; null where the answer gives their ids only.</summary>
    public static async Task<IReadOnlyDictionary<string, SourceV1>?> SourcesAsync(
        this RegisterContext db, IEnumerable<string> ids, IStandpoint asked, CancellationToken cancellationToken)
    {
        if (!asked.Gives("sources"))
            return null;
        string[] wanted = [.. ids.Distinct(StringComparer.Ordinal)];
        return await db.Sources.Where(s => wanted.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Shape(asked), cancellationToken);
    }

    /// <summary>Those of one record, in the order of their ids.</summary>
    public static IReadOnlyList<SourceV1>? Of(this IReadOnlyDictionary<string, SourceV1>? sources, IReadOnlyList<string> ids) =>
        sources is null ? null : [.. ids.Where(sources.ContainsKey).Select(id => sources[id])];
}
