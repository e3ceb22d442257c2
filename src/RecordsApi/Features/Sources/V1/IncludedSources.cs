using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources.V1;

/// <summary>The sources that a response includes.</summary>
internal static class IncludedSources
{
    /// <summary>Maps the sources that were read, by id; null if the response only has their ids.</summary>
    public static IReadOnlyDictionary<string, SourceV1>? ToSourcesByIdIfIncluded(this RelatedRows records, IResponseContext context) =>
        context.Includes("sources") ? records.GetRows<Source>().ToDictionary(s => s.Id, s => s.ToResponse(context)) : null;

    /// <summary>The sources of one record, in the order of their ids.</summary>
    public static IReadOnlyList<SourceV1>? SelectSources(this IReadOnlyDictionary<string, SourceV1>? sources, IReadOnlyList<string> ids) =>
        sources is null ? null : [.. ids.Where(sources.ContainsKey).Select(id => sources[id])];
}
