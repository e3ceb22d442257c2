using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications.V1;

/// <summary>Maps publications to records of version 1.</summary>
internal static class PublicationMapper
{
    /// <summary>Maps a publication.</summary>
    public static PublicationV1 ToResponse(this Publication p, IResponseContext context)
    {
        var self = context.GetUrl($"publications/{p.Id}");
        var agreements = p.Position is null ? null : context.GetUrl($"agreements?listedIn={p.Id}&asOf={p.PublishedOn:yyyy-MM-dd}");
        return context.Cite(new PublicationV1(
            p.Id, p.List, p.Publisher, p.Medium, p.FileName, p.PublishedOn, p.Part, p.PublishedAt, p.DateBasis, p.DateNote,
            p.Sha256, p.RowCount, p.State, p.Reason, p.RecordedAt,
            new(self, context.GetUrl($"status-events?publication={p.Id}"), $"{self}/rows", agreements),
            ""));
    }
}
