using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Importing;

/// <summary>What a list says of a step that a person entered, in the first publication that carries the agreement.</summary>
/// <param name="StatusEvent">The step, as it stands.</param>
/// <param name="ClaimedDate">
/// When it happened by that list: the day of signing that the participating list prints, or the day of the publication, which
/// is the latest it can have been.
/// </param>
/// <param name="IsConfirmation">Whether the step is of that day.</param>
/// <param name="PublicationId">The publication, which is also the source.</param>
/// <param name="RecordedAt">When it could be known (UTC).</param>
internal sealed record ListClaim(StatusEvent StatusEvent, EdtfDate ClaimedDate, bool IsConfirmation, string PublicationId, DateTimeOffset RecordedAt)
{
    /// <summary>
    /// What publications say that an import brings, or a ruling accepts. What a list showed before a step was entered,
    /// whoever entered it had before them.
    /// </summary>
    /// <param name="facts">What is derived from all publications.</param>
    /// <param name="acceptedKeys">Keys of the publications that the register accepted before.</param>
    /// <param name="currentEvents">The steps that stand of the agreements of which people entered some, in the order in which they count.</param>
    public static IEnumerable<ListClaim> FindClaims(RegisterFacts facts, IReadOnlySet<int> acceptedKeys, ILookup<string, StatusEvent> currentEvents)
    {
        var added = facts.Publications.Select(p => p.Publication).Where(p => !acceptedKeys.Contains(p.Key)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var firsts = facts.Listings.Where(l => l.AgreementId is not null && currentEvents.Contains(l.AgreementId))
            .GroupBy(l => (l.AgreementId, l.List)).Select(same => same.MinBy(l => l.FirstPosition)!);
        foreach (var listing in firsts.OrderBy(l => l.FirstPosition).ThenBy(l => l.Id, StringComparer.Ordinal))
        {
            if (!added.TryGetValue(listing.FirstPublicationId, out var publication))
                continue;
            var steps = currentEvents[listing.AgreementId!].ToList();
            var word = listing.List == ListKinds.CodeOf(ListKind.Participating)
                ? CreateSigningClaim(steps, FindSignedOn(facts, listing.AgreementId!, publication), publication)
                : CreateApplicationClaim(steps, publication);
            if (word is not null)
                yield return word;
        }
    }

    private static DateOnly? FindSignedOn(RegisterFacts facts, string agreementId, Publication publication) => facts.SignedDays
        .LastOrDefault(s => s.AgreementId == agreementId && s.RecordedAt <= publication.RecordedAt)?.SignedOn;

    /// <summary>The list prints when the agreement was signed, of which a step may tell; if none does, since when it is in force.</summary>
    private static ListClaim? CreateSigningClaim(List<StatusEvent> events, DateOnly? signedOn, Publication publication)
    {
        var signed = FindFirst(events, AgreementStatus.Signed);
        var step = signed ?? FindFirst(events, AgreementStatus.Active);
        if (step is not { Entered: true })
            return null;
        if (signedOn is { } day)
            return new(step, EdtfDate.FromDay(day), step.Earliest <= day && day <= step.Latest, publication.Id, publication.RecordedAt);

        // Without a day it tells no more than that the agreement was in force by then.
        return signed is not null ? null
            : new(step, EdtfDate.Parse($"../{publication.PublishedOn:yyyy-MM-dd}"), step.Earliest <= publication.PublishedOn, publication.Id, publication.RecordedAt);
    }

    /// <summary>Lists go on carrying applications that were decided; only one that was open, or entered as of later, is spoken of.</summary>
    private static ListClaim? CreateApplicationClaim(List<StatusEvent> events, Publication publication)
    {
        var day = publication.PublishedOn;
        var there = events.FindLast(e => e.Latest <= day);
        if (there?.Status == AgreementStatuses.Vocabulary.CodeOf(AgreementStatus.Pending))
            return there.Entered ? new(there, EdtfDate.FromDay(day), true, publication.Id, publication.RecordedAt) : null;
        var next = events.Find(e => e.Latest > day);
        return next is { Entered: true } && next.Status == AgreementStatuses.Vocabulary.CodeOf(AgreementStatus.Pending)
            ? new(next, EdtfDate.FromDay(day), next.Earliest <= day, publication.Id, publication.RecordedAt)
            : null;
    }

    private static StatusEvent? FindFirst(List<StatusEvent> events, AgreementStatus status) => events.Find(e => e.Status == AgreementStatuses.Vocabulary.CodeOf(status));
}
