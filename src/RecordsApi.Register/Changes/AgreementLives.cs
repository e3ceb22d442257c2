using System.Globalization;
using RecordsApi.Register.Model;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Changes;

/// <summary>The lives of agreements as the log tells them up to some entry.</summary>
internal sealed class AgreementLives
{
    /// <summary>Field of a step's content that says it no longer stands.</summary>
    public const string SupersededAt = "supersededAt";

    private readonly Dictionary<string, Dictionary<string, Step>> lives = [];

    /// <summary>Takes in the next entry.</summary>
    public void Take(Change change)
    {
        if (change.StatusEventId is not { } id)
            return;
        if (!lives.TryGetValue(change.AgreementId!, out var life))
            lives.Add(change.AgreementId!, life = []);
        if (change.Content is null || FactContent.Read(change.Content).ContainsKey(SupersededAt))
            life.Remove(id);
        else
            life[id] = StepOf(change);
    }

    /// <summary>Status of an agreement now; null where no step of it stands.</summary>
    public string? StatusOf(string agreementId) => Last(agreementId, _ => true);

    /// <summary>Status that a step follows in its agreement's life; null where it is the first.</summary>
    public string? StatusBefore(Change change)
    {
        var step = StepOf(change);
        return Last(change.AgreementId!, other => (other.Latest, other.Number).CompareTo((step.Latest, step.Number)) < 0);
    }

    private string? Last(string agreementId, Func<Step, bool> counts) => lives.TryGetValue(agreementId, out var life)
        ? life.Values.Where(counts).OrderBy(s => s.Latest).ThenBy(s => s.Number).Select(s => s.Status).LastOrDefault()
        : null;

    // Of two steps of one day the later recorded counts; their ids are numbered in that order.
    private static Step StepOf(Change change) => new(
        change.Status!, EdtfDate.Parse(change.OccurredOn!).Latest ?? DateOnly.MaxValue,
        int.Parse(change.StatusEventId![(change.StatusEventId!.LastIndexOf('e') + 1)..], CultureInfo.InvariantCulture));

    private sealed record Step(string Status, DateOnly Latest, int Number);
}
