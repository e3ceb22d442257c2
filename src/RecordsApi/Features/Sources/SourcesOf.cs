using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Sources;

/// <summary>Reads sources whole where they are included.</summary>
internal static class SourcesOf
{
    /// <summary>The sources among the ids that SQL selects, as they stood at the moment <c>@known</c>.</summary>
    public static IncludedPart Part(string ids) => new IncludedTable(typeof(Source), $"t.Id IN ({ids}) AND KNOWN(t)");

    /// <summary>Those that were read, by id; null where the answer gives their ids only.</summary>
    public static IReadOnlyDictionary<string, SourceV1>? SourcesOrNull(this IncludedRecords records, IStandpoint asked) =>
        asked.Gives("sources") ? records.Of<Source>().ToDictionary(s => s.Id, s => s.Shape(asked)) : null;

    /// <summary>Those of one record, in the order of their ids.</summary>
    public static IReadOnlyList<SourceV1>? Of(this IReadOnlyDictionary<string, SourceV1>? sources, IReadOnlyList<string> ids) =>
        sources is null ? null : [.. ids.Where(sources.ContainsKey).Select(id => sources[id])];
}
