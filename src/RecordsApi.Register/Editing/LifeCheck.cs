using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>Checks the life that an agreement would have.</summary>
internal static class LifeCheck
{
    /// <summary>Steps in the order in which they count.</summary>
    public static List<StatusEvent> InOrder(IEnumerable<StatusEvent> steps) => [.. steps.OrderBy(e => e.Latest).ThenBy(e => e.Sequence)];

    /// <summary>
    /// Refuses a life that the table of transitions does not allow, with the status before, what would be allowed and the
    /// step that stands in the way.
    /// </summary>
    /// <param name="steps">The steps that would stand.</param>
    /// <param name="added">The one that is new; null where one is taken away.</param>
    /// <param name="at">Where in the body the step is told.</param>
    public static void RefuseViolation(IEnumerable<StatusEvent> steps, StatusEvent? added, string at)
    {
        var life = InOrder(steps);
        if (Life.FirstViolation(life.Select(e => e.Status)) is not { } violation)
            return;
        var (wrong, before) = (life[violation.Index], violation.Index == 0 ? null : life[violation.Index - 1]);
        var message = wrong == added || added is null || before is null ? Before(violation, before, added is null) : After(wrong, before);
        var from = wrong == added ? violation.From : Slot(life, added);
        throw new EditRefusedException(new Refused(
            Refusal.Transition, [new($"{at}/status", message, [.. Transitions.AllowedFrom(from).Select(Statuses.Vocabulary.CodeOf)])]));
    }

    private static string Before(LifeViolation violation, StatusEvent? before, bool taken) => string.Join(
        ' ', new[]
        {
            taken ? "Without the step its life would not be one that can be." : null,
            violation.Reason,
            before is null ? null : $"The status then is '{before.Status}', by the step {before.Id} of {before.OccurredOn}.",
        }.OfType<string>());

    private static string After(StatusEvent next, StatusEvent added) =>
        $"'{next.Status}' cannot follow '{added.Status}': the step {next.Id} of {next.OccurredOn} stands after it.";

    private static AgreementStatus? Slot(List<StatusEvent> life, StatusEvent? added)
    {
        var index = added is null ? 0 : life.IndexOf(added);
        return index <= 0 ? null : Statuses.Vocabulary.Parse(life[index - 1].Status);
    }
}
