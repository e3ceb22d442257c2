using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources.V1;

/// <summary>Maps sources to records of version 1.</summary>
internal static class SourceMapper
{
    /// <summary>Maps a source.</summary>
    public static SourceV1 ToResponse(this Source s, IResponseContext context) => context.Cite(new SourceV1(
        s.Id, s.Publisher, s.Kind, s.Title, s.Author, s.Url, s.Via, s.ArchivedUrl, s.PublishedOn, s.RetrievedAt, s.Sha256, s.License, s.RecordState, s.RecordedAt,
        context.GetLinks("sources", s.Id, "source"), ""));
}
