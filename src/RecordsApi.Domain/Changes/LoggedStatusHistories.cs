using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Changes;

/// <summary>The lives of agreements as the log tells them up to some entry.</summary>
internal sealed class LoggedStatusHistories
{
    /// <summary>Field of a step's content that says it no longer stands.</summary>
    public const string SupersededAtField = "supersededAt";

    private readonly Dictionary<string, Dictionary<string, LoggedEvent>> histories = [];

    /// <summary>Takes in the next entry.</summary>
    public void Apply(Change change)
    {
        if (change.StatusEventId is not { } id)
            return;
        if (!histories.TryGetValue(change.AgreementId!, out var life))
            histories.Add(change.AgreementId!, life = []);
        if (change.Content is null || FactContent.ParseJson(change.Content).ContainsKey(SupersededAtField))
            life.Remove(id);
        else
            life[id] = ToLoggedEvent(change);
    }

    /// <summary>Status of an agreement now; null where no step of it stands.</summary>
    public string? GetCurrentStatus(string agreementId) => FindLastStatus(agreementId, _ => true);

    /// <summary>Status that a step follows in its agreement's life; null where it is the first.</summary>
    public string? GetPreviousStatus(Change change)
    {
        var step = ToLoggedEvent(change);
        return FindLastStatus(change.AgreementId!, other => (other.Latest, other.Number).CompareTo((step.Latest, step.Number)) < 0);
    }

    private string? FindLastStatus(string agreementId, Func<LoggedEvent, bool> predicate) => histories.TryGetValue(agreementId, out var life)
        ? life.Values.Where(predicate).OrderBy(s => s.Latest).ThenBy(s => s.Number).Select(s => s.Status).LastOrDefault()
        : null;

    // Of two steps of one day the later recorded counts; their ids are numbered in that order.
    private static LoggedEvent ToLoggedEvent(Change change) => new(
        change.Status!, EdtfDate.Parse(change.OccurredOn!).Latest ?? DateOnly.MaxValue,
        StatusEventIds.ParseNumber(change.StatusEventId!));

    private sealed record LoggedEvent(string Status, DateOnly Latest, int Number);
}
