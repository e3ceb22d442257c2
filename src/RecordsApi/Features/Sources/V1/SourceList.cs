using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources.V1;

/// <summary>Lists of sources: their sort keys and their records.</summary>
internal static class SourceList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<Source> SortKeys { get; } = new SortDefinition<Source>("id")
        .AddKey("publishedOn", s => s.PublishedOn)
        .AddKey("publisher", s => s.Publisher)
        .AddKey("kind", s => s.Kind)
        .AddKey("id", s => s.Id);

    /// <summary>Defines the list of the given sources.</summary>
    public static ListDefinition<Source, SourceV1> Create(IQueryable<Source> sources, IResponseContext context) =>
        ListDefinition.Create("Sources", sources, SortKeys, s => s.ToResponse(context));
}
