using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications.V1;

/// <summary>Lists of publications: their sort keys and their records.</summary>
internal static class PublicationList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<Publication> SortKeys { get; } = new SortDefinition<Publication>("publishedOn")
        .AddKey("publishedOn", p => p.PublishedAt)
        .AddKey("recordedAt", p => p.RecordedAt)
        .AddKey("list", p => p.List)
        .AddKey("rowCount", p => p.RowCount)
        .AddKey("id", p => p.Id);

    /// <summary>Defines the list of the given publications.</summary>
    public static ListDefinition<Publication, PublicationV1> Create(IQueryable<Publication> publications, IResponseContext context) =>
        ListDefinition.Create("Publications", publications, SortKeys, p => p.ToResponse(context));
}
