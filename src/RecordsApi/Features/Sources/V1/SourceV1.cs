using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources.V1;

/// <summary>A source: a published document that serves as evidence.</summary>
/// <param name="Id" example="ice-participating-2025-06-17-pm">Id.</param>
/// <param name="Publisher" example="ICE">Publisher.</param>
/// <param name="Kind" example="publishers-list">Kind; see <c>/v1/enums/source-kind</c>.</param>
/// <param name="Title" example="Participating agencies, June 17, 2025">Title.</param>
/// <param name="Author">Author, where one is named.</param>
/// <param name="Url">URL at which it is or was available.</param>
/// <param name="Via">Name of the site at the URL, if it is not the publisher's own: a mirror, or the network that stores its pages.</param>
/// <param name="ArchivedUrl">URL of an archived copy.</param>
/// <param name="PublishedOn" example="2025-06-17">Date of publication.</param>
/// <param name="RetrievedAt">Time of retrieval (UTC).</param>
/// <param name="Sha256">SHA-256 of the stored copy, lowercase hexadecimal; null if there is none.</param>
/// <param name="License">License or terms of use.</param>
/// <param name="RecordState" example="current">State of the record; see <c>/v1/enums/record-state</c>. Lists contain only current records.</param>
/// <param name="RecordedAt" example="2025-06-17T21:00:00.000Z">Timestamp at which it was recorded (UTC).</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record SourceV1(
    string Id, string Publisher, string Kind, string? Title, string? Author, string? Url, string? Via, string? ArchivedUrl, DateOnly? PublishedOn,
    DateTimeOffset? RetrievedAt, string? Sha256, string? License, string RecordState, DateTimeOffset RecordedAt, LinksV1 Links, string Citation) : ICitable<SourceV1>
{
    CitedRecord ICitable.Describe() => new(
        "source", Id, $"sources/{Id}", Title ?? Url ?? Kind, Author is null ? Publisher : $"{Author}, {Publisher}", PublishedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), CitedTimes.KnownAt)
    {
        SourceIds = [Id],
    };

    SourceV1 ICitable<SourceV1>.WithCitation(string citation) => this with { Citation = citation };
}
