using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications.V1;

/// <summary>Maps review items to records of version 1.</summary>
internal static class ReviewItemMapper
{
    /// <summary>The subject of rulings on names, and their kind of record in the audit log.</summary>
    public const string RulingSubject = "rename";

    /// <summary>Maps review items, with the rulings on them.</summary>
    public static async Task<IReadOnlyList<ReviewItemV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<ReviewItem> items, IResponseContext context, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
            return [];
        var ids = items.Select(r => r.Id).ToList();
        var done = AuditOutcomes.Vocabulary.GetCode(AuditOutcome.Done);
        var entries = await db.AuditEntries.Where(e => e.Thing == RulingSubject && e.Outcome == done && ids.Contains(e.ThingId!)).OrderBy(e => e.Sequence)
            .Select(e => new { e.ThingId, e.After, e.Reason, e.At }).ToListAsync(cancellationToken);
        var history = entries.ToLookup(e => e.ThingId!, e => new RulingV1(e.After!.Trim('"'), e.Reason!, DateOnly.FromDateTime(e.At.UtcDateTime)));
        var current = await db.Rulings.Where(r => r.Subject == RulingSubject && ids.Contains(r.Key)).ToDictionaryAsync(r => r.Key, cancellationToken);
        return [.. items.Select(r => r.ToResponse(WithCurrent([.. history[r.Id]], current.GetValueOrDefault(r.Id)), context))];
    }

    // A ruling made on the command line, or shipped with the program, is not in the audit log of this register.
    private static IReadOnlyList<RulingV1> WithCurrent(IReadOnlyList<RulingV1> history, Ruling? current) =>
        current is null || (history.Count > 0 && (history[^1].Verdict, history[^1].Reason) == (current.Verdict, current.Reason))
            ? history
            : [.. history, new(current.Verdict, current.Reason, current.RuledOn)];

    private static ReviewItemV1 ToResponse(this ReviewItem r, IReadOnlyList<RulingV1> rulings, IResponseContext context) => new(
        r.GetPublicId(), r.Id, r.PublicationId, r.VanishedAgreementId, r.VanishedName, r.AppearedAgreementId, r.AppearedName, r.DecisionId, r.AgencyId,
        r.VanishedFacilityId, r.VanishedObservationId, r.AppearedFacilityId, r.AppearedObservationId, r.Doubt, r.State, r.Reason, rulings,
        new(context.GetUrl($"review-items/{r.GetPublicId()}"),
            r.VanishedAgreementId is { } agreementId ? context.GetUrl($"agreements/{agreementId}/history") : null,
            r.DecisionId is { } decisionId ? context.GetUrl($"decisions/{decisionId}") : null));

    /// <summary>Gets the id of a review item in URLs: its own id contains names and vertical bars, which would have to be escaped.</summary>
    public static string GetPublicId(this ReviewItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Id)).AsSpan(0, 8));
}
