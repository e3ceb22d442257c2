using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources.V1;

/// <summary>Reads sources whole where they are included.</summary>
internal static class IncludedSources
{
    /// <summary>The sources among the ids that SQL selects, as they stood at the moment <c>@known</c>.</summary>
    public static RelatedRowsQuery CreateQuery(string idsSql) => new RelatedTableQuery(typeof(Source), $"t.Id IN ({idsSql}) AND KNOWN(t)");

    /// <summary>Those that were read, by id; null where the answer gives their ids only.</summary>
    public static IReadOnlyDictionary<string, SourceV1>? ToSourcesByIdIfIncluded(this RelatedRows records, IResponseContext context) =>
        context.Includes("sources") ? records.GetRows<Source>().ToDictionary(s => s.Id, s => s.ToResponse(context)) : null;

    /// <summary>Those of one record, in the order of their ids.</summary>
    public static IReadOnlyList<SourceV1>? SelectSources(this IReadOnlyDictionary<string, SourceV1>? sources, IReadOnlyList<string> ids) =>
        sources is null ? null : [.. ids.Where(sources.ContainsKey).Select(id => sources[id])];
}
