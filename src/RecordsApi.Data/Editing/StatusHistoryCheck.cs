using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Checks the life that an agreement would have.</summary>
internal static class StatusHistoryCheck
{
    /// <summary>Steps in the order in which they count.</summary>
    public static List<StatusEvent> SortChronologically(IEnumerable<StatusEvent> events) => [.. events.OrderBy(e => e.Latest).ThenBy(e => e.Sequence)];

    /// <summary>
    /// Refuses a life that the table of transitions does not allow, with the status before, what would be allowed and the
    /// step that stands in the way.
    /// </summary>
    /// <param name="events">The steps that would stand.</param>
    /// <param name="added">The one that is new; null where one is taken away.</param>
    /// <param name="pointer">Where in the body the step is told.</param>
    public static void ThrowIfInvalid(IEnumerable<StatusEvent> events, StatusEvent? added, string pointer)
    {
        var life = SortChronologically(events);
        if (StatusHistoryValidator.FindFirstViolation(life.Select(e => e.Status)) is not { } violation)
            return;
        var (wrong, before) = (life[violation.Index], violation.Index == 0 ? null : life[violation.Index - 1]);
        var message = wrong == added || added is null || before is null ? DescribeInvalidEvent(violation, before, added is null) : DescribeInvalidSuccessor(wrong, before);
        var from = wrong == added ? violation.From : GetStatusBefore(life, added);
        throw new EditRejectedException(new RejectedEdit(
            EditRejectionReason.InvalidTransition, [new($"{pointer}/status", message, [.. Transitions.AllowedFrom(from).Select(AgreementStatuses.Vocabulary.CodeOf)])]));
    }

    private static string DescribeInvalidEvent(StatusHistoryViolation violation, StatusEvent? before, bool isRemoval) => string.Join(
        ' ', new[]
        {
            isRemoval ? "Without the step its life would not be one that can be." : null,
            violation.Reason,
            before is null ? null : $"The status then is '{before.Status}', by the step {before.Id} of {before.OccurredOn}.",
        }.OfType<string>());

    private static string DescribeInvalidSuccessor(StatusEvent next, StatusEvent added) =>
        $"'{next.Status}' cannot follow '{added.Status}': the step {next.Id} of {next.OccurredOn} stands after it.";

    private static AgreementStatus? GetStatusBefore(List<StatusEvent> history, StatusEvent? added)
    {
        var index = added is null ? 0 : history.IndexOf(added);
        return index <= 0 ? null : AgreementStatuses.Vocabulary.Parse(history[index - 1].Status);
    }
}
