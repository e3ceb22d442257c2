using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources.V1;

/// <summary>Maps sources to records of version 1.</summary>
internal static class SourceMapper
{
    /// <summary>Maps a source.</summary>
    public static SourceV1 ToResponse(this Source s, IResponseContext context) => new(
        s.Id, s.Publisher, s.Kind, s.Title, s.Url, s.ArchivedUrl, s.PublishedOn, s.RetrievedAt, s.Sha256, s.Licence, s.RecordState, s.RecordedAt,
        context.GetLinks("sources", s.Id, "source"), context.CiteAsKnown($"source {s.Id}", $"sources/{s.Id}", context.TemporalContext));
}
