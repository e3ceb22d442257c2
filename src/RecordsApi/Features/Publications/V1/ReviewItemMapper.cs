using System.Security.Cryptography;
using System.Text;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications.V1;

/// <summary>Maps review items to records of version 1.</summary>
internal static class ReviewItemMapper
{
    /// <summary>Maps a review item.</summary>
    public static ReviewItemV1 ToResponse(this ReviewItem r, IResponseContext context) => new(
        r.GetPublicId(), r.Id, r.PublicationId, r.VanishedAgreementId, r.VanishedName, r.AppearedAgreementId, r.AppearedName, r.Doubt, r.State, r.Reason,
        new(context.GetUrl($"review-items/{r.GetPublicId()}"), context.GetUrl($"agreements/{r.VanishedAgreementId}/history")));

    /// <summary>Gets the id of a review item in URLs: its own id contains names and vertical bars, which would have to be escaped.</summary>
    public static string GetPublicId(this ReviewItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Id)).AsSpan(0, 8));
}
