using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Publications;

/// <summary>The filters of publications.</summary>
internal static class PublicationFilters
{
    /// <summary>Selects the publications whose content was recorded by the timestamp of a temporal context.</summary>
    public static IQueryable<Publication> KnownAt(this IQueryable<Publication> publications, TemporalContext temporalContext) =>
        publications.Where(p => p.RecordedAt <= temporalContext.KnownAt);
}
