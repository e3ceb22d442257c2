using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Importing;

/// <summary>What the first publication that lists an agreement claims about a manually entered status event.</summary>
/// <param name="StatusEvent">The current event.</param>
/// <param name="ClaimedDate">
/// The date of the event according to the list: the signing date that the participating list prints, or the publication date,
/// which is the latest possible date.
/// </param>
/// <param name="IsConfirmation">Whether the claimed date is consistent with the date of the event.</param>
/// <param name="PublicationId">Id of the publication, which is also the id of the source.</param>
/// <param name="RecordedAt">Timestamp from which the claim could be known (UTC).</param>
internal sealed record ListClaim(StatusEvent StatusEvent, EdtfDate ClaimedDate, bool IsConfirmation, string PublicationId, DateTimeOffset RecordedAt)
{
    /// <summary>
    /// Returns the claims of publications that an import adds or a ruling accepts. Publications accepted earlier are ignored,
    /// because the editor could see them when entering the event.
    /// </summary>
    /// <param name="facts">The facts derived from all publications.</param>
    /// <param name="acceptedKeys">Keys of the publications that were accepted before.</param>
    /// <param name="currentEvents">The current events of the agreements with manually entered events, in status order.</param>
    public static IEnumerable<ListClaim> FindClaims(RegisterFacts facts, IReadOnlySet<int> acceptedKeys, ILookup<string, StatusEvent> currentEvents)
    {
        var added = facts.Publications.Select(p => p.Publication).Where(p => !acceptedKeys.Contains(p.Key))
            .ToDictionary(p => p.Id, StringComparer.Ordinal);
        var firstListings = facts.Listings.Where(l => l.AgreementId is not null && currentEvents.Contains(l.AgreementId))
            .GroupBy(l => (l.AgreementId, l.List)).Select(same => same.MinBy(l => l.FirstPosition)!);
        foreach (var listing in firstListings.OrderBy(l => l.FirstPosition).ThenBy(l => l.Id, StringComparer.Ordinal))
        {
            if (!added.TryGetValue(listing.FirstPublicationId, out var publication))
                continue;
            var events = currentEvents[listing.AgreementId!].ToList();
            var claim = listing.List == ListKinds.GetCode(ListKind.Participating)
                ? CreateSigningClaim(events, FindSignedOn(facts, listing.AgreementId!, publication), publication)
                : CreateApplicationClaim(events, publication);
            if (claim is not null)
                yield return claim;
        }
    }

    private static DateOnly? FindSignedOn(RegisterFacts facts, string agreementId, Publication publication) => facts.SignedDays
        .LastOrDefault(s => s.AgreementId == agreementId && s.RecordedAt <= publication.RecordedAt)?.SignedOn;

    /// <summary>The participating list prints the signing date: compare it with the signing event or, if there is none, with the first active event.</summary>
    private static ListClaim? CreateSigningClaim(List<StatusEvent> events, DateOnly? signedOn, Publication publication)
    {
        var signed = FindFirst(events, AgreementStatus.Signed);
        var compared = signed ?? FindFirst(events, AgreementStatus.Active);
        if (compared is not { Entered: true })
            return null;
        if (signedOn is { } day)
            return new(compared, EdtfDate.FromDate(day), compared.Earliest <= day && day <= compared.Latest, publication.Id, publication.RecordedAt);

        // Without a signing date, the list only shows that the agreement was in force by the publication date.
        return signed is not null ? null
            : new(
                compared, EdtfDate.Parse($"../{publication.PublishedOn:yyyy-MM-dd}"), compared.Earliest <= publication.PublishedOn,
                publication.Id, publication.RecordedAt);
    }

    /// <summary>
    /// The pending list keeps applications that have been decided. Only an application that was open on the publication date, or
    /// that was entered with a later date, is compared.
    /// </summary>
    private static ListClaim? CreateApplicationClaim(List<StatusEvent> events, Publication publication)
    {
        var day = publication.PublishedOn;
        var current = events.FindLast(e => e.Latest <= day);
        if (current?.Status == AgreementStatuses.Vocabulary.GetCode(AgreementStatus.Pending))
            return current.Entered ? new(current, EdtfDate.FromDate(day), true, publication.Id, publication.RecordedAt) : null;
        var next = events.Find(e => e.Latest > day);
        return next is { Entered: true } && next.Status == AgreementStatuses.Vocabulary.GetCode(AgreementStatus.Pending)
            ? new(next, EdtfDate.FromDate(day), next.Earliest <= day, publication.Id, publication.RecordedAt)
            : null;
    }

    private static StatusEvent? FindFirst(List<StatusEvent> events, AgreementStatus status) => events.Find(e => e.Status == AgreementStatuses.Vocabulary.GetCode(status));
}
