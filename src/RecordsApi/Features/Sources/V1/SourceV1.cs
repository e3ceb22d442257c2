using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources.V1;

/// <summary>Evidence: what someone put out, and where it can be read.</summary>
/// <param name="Id" example="ice-participating-2025-06-17-pm">Id.</param>
/// <param name="Publisher" example="ICE">Who put it out.</param>
/// <param name="Kind" example="publishers-list">Kind; see <c>/v1/enums/source-kind</c>.</param>
/// <param name="Title" example="Participating agencies, 17 June 2025">Title.</param>
/// <param name="Url">Where it is, or was.</param>
/// <param name="ArchivedUrl">Where a copy is kept.</param>
/// <param name="PublishedOn" example="2025-06-17">The day it was published.</param>
/// <param name="RetrievedAt">When it was read here (UTC).</param>
/// <param name="Sha256">SHA-256 of what is held, lower-case hexadecimal; null where nothing is.</param>
/// <param name="Licence">Terms it is under.</param>
/// <param name="RecordState" example="current">Whether the record stands; see <c>/v1/enums/record-state</c>. Lists give those that do.</param>
/// <param name="RecordedAt" example="2025-06-17T21:00:00.000Z">Moment from which it could be known (UTC).</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record SourceV1(
    string Id, string Publisher, string Kind, string? Title, string? Url, string? ArchivedUrl, DateOnly? PublishedOn,
    DateTimeOffset? RetrievedAt, string? Sha256, string? Licence, string RecordState, DateTimeOffset RecordedAt, LinksV1 Links, string Citation);
