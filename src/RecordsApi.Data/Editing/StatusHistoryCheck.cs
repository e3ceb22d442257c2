using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Validates the history that an agreement would have after an edit.</summary>
internal static class StatusHistoryCheck
{
    /// <summary>Returns events in status order.</summary>
    public static List<StatusEvent> SortChronologically(IEnumerable<StatusEvent> events) => [.. events.InStatusOrder()];

    /// <summary>
    /// Rejects a history with a transition that is not allowed. The error has the status before, the allowed statuses and the
    /// conflicting event.
    /// </summary>
    /// <param name="events">The events that would be current.</param>
    /// <param name="added">The new event; null if an event is removed.</param>
    /// <param name="pointer">JSON pointer to the event in the request body.</param>
    public static void ThrowIfInvalid(IEnumerable<StatusEvent> events, StatusEvent? added, string pointer)
    {
        var history = SortChronologically(events);
        if (StatusHistoryValidator.FindFirstViolation(history.Select(e => e.Status)) is not { } violation)
            return;
        var (wrong, before) = (history[violation.Index], violation.Index == 0 ? null : history[violation.Index - 1]);
        var message = wrong == added || added is null || before is null ? DescribeInvalidEvent(violation, before, added is null) : DescribeInvalidSuccessor(wrong, before);
        var from = wrong == added ? violation.From : GetStatusBefore(history, added);
        throw new EditRejectedException(new RejectedEdit(
            EditRejectionReason.InvalidTransition, [new($"{pointer}/status", message, [.. Transitions.GetAllowedNext(from).Select(AgreementStatuses.Vocabulary.GetCode)])]));
    }

    private static string DescribeInvalidEvent(StatusHistoryViolation violation, StatusEvent? before, bool isRemoval) => string.Join(
        ' ', new[]
        {
            isRemoval ? "The status history would be invalid without this status event." : null,
            violation.Reason,
            before is null ? null : $"The preceding status is '{before.Status}' (status event {before.Id}, {before.OccurredOn}).",
        }.OfType<string>());

    private static string DescribeInvalidSuccessor(StatusEvent next, StatusEvent added) =>
        $"'{next.Status}' cannot follow '{added.Status}', but the status event {next.Id} ({next.OccurredOn}) would come directly after it.";

    private static AgreementStatus? GetStatusBefore(List<StatusEvent> history, StatusEvent? added)
    {
        var index = added is null ? 0 : history.IndexOf(added);
        return index <= 0 ? null : AgreementStatuses.Vocabulary.Parse(history[index - 1].Status);
    }
}
