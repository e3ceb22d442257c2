using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Follows the signing date that the participating list prints for an agreement. A corrected date reaches the status history; a
/// later signature while the agreement is in force is a revision that leaves it.
/// </summary>
internal static class SignedDayDerivation
{
    /// <summary>The number of days by which a later signing date is a renewal, not a correction.</summary>
    private const int MinRenewalDays = 365;

    private static readonly string ActiveCode = AgreementStatuses.Vocabulary.GetCode(AgreementStatus.Active);

    /// <summary>Applies the date that a publication prints. Must be called before <see cref="ListEventDerivation.AddListed"/>.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="printed">The date as printed; null if there is none.</param>
    /// <param name="publication">The publication.</param>
    /// <param name="listDates">The dates of the publications of the list, in order.</param>
    /// <param name="nextSequence">Returns the next sequence number for a status event.</param>
    public static void Apply(
        DerivedAgreement agreement, DateOnly? printed, Publication publication, IReadOnlyList<DateOnly> listDates, Func<long> nextSequence)
    {
        if (printed is not { } day || day == agreement.SignedOn)
            return;
        var isFirst = agreement.GetListPresence(ListKind.Participating).FirstPublication is null;
        var firstListedOn = agreement.GetListPresence(ListKind.Participating).FirstPublication?.PublishedOn ?? publication.PublishedOn;
        var reading = SignedDayReading.Read(day, firstListedOn, listDates);
        var previous = agreement.SignedDays is [.., var last] ? last : null;
        if (isFirst || agreement.History.Status?.IsInForce() != true)
        {
            agreement.AddSignedDay(reading.SignedOn, day, publication, correctsPrevious: false, reading.Note);
            return;
        }

        var start = FindStart(agreement.History, previous);
        if (start is not null && CanBegin(reading, previous, firstListedOn)
            && agreement.History.TryCorrect(start, ToDraft(start, reading, previous, publication), ToReason(reading, previous, publication), nextSequence()))
        {
            agreement.AddSignedDay(reading.SignedOn, day, publication, correctsPrevious: true, reading.Note ?? ToNote(previous));
            return;
        }

        agreement.AddSignedDay(reading.SignedOn, day, publication, correctsPrevious: false, reading.Note ?? ToLaterNote(reading, previous, start));
    }

    /// <summary>The event that dates the agreement by the date printed before, or by its first list if none was printed.</summary>
    private static StatusEvent? FindStart(StatusHistory history, SignedDay? previous) => history.CurrentEvents.LastOrDefault(e =>
        e.Status == ActiveCode && e is { Entered: false, PublicationId: not null, LinkedEventId: null }
        && (previous is null || e.OccurredOn == previous.SignedOn.ToString("O") || (e.Earliest != e.Latest && previous.Note is not null)));

    // The agreement was listed before a later date, so that it was in force without that signature.
    private static bool CanBegin(SignedDayReading reading, SignedDay? previous, DateOnly firstListedOn) =>
        reading.IsPossible
        && reading.SignedOn <= firstListedOn.AddDays(PublicationDateResolver.MaxDaysPredated)
        && !(previous is not null && reading.SignedOn >= previous.SignedOn.AddDays(MinRenewalDays));

    private static StatusEventDraft ToDraft(StatusEvent start, SignedDayReading reading, SignedDay? previous, Publication publication) =>
        new(AgreementStatus.Active, EdtfDate.FromDate(reading.SignedOn), Basis.Listed, publication.RecordedAt,
            [SourceReference.ForPublication(publication)])
        {
            PublicationId = publication.Id,
            DecisionId = start.DecisionId,
            Note = reading.Note ?? ToNote(previous),
        };

    private static string ToReason(SignedDayReading reading, SignedDay? previous, Publication publication) => previous is null
        ? $"The list prints a signing date, {reading.SignedOn:O}, since {publication.Id}."
        : $"The list prints {reading.SignedOn:O} as the signing date since {publication.Id}; it printed {previous.PrintedOn ?? previous.SignedOn:O} before.";

    private static string? ToNote(SignedDay? previous) => previous is null
        ? null
        : $"The list printed {previous.PrintedOn ?? previous.SignedOn:O} as the signing date before and was corrected.";

    private static string? ToLaterNote(SignedDayReading reading, SignedDay? previous, StatusEvent? start) => previous is null
        ? null
        : $"The list printed {previous.PrintedOn ?? previous.SignedOn:O} before. The agreement was listed before {reading.SignedOn:O}, so that this is "
            + $"read as a later signature{(start is null ? "" : $", and it is in force since {start.OccurredOn}")}.";
}
