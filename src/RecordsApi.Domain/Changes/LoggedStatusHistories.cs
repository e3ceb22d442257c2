using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Changes;

/// <summary>The status histories of agreements up to an entry of the change log.</summary>
internal sealed class LoggedStatusHistories
{
    /// <summary>Name of the content field that marks a superseded event.</summary>
    public const string SupersededAtField = "supersededAt";

    private readonly Dictionary<string, Dictionary<string, LoggedEvent>> histories = [];

    /// <summary>Applies the next entry.</summary>
    public void Apply(Change change)
    {
        if (change.StatusEventId is not { } id)
            return;
        if (!histories.TryGetValue(change.AgreementId!, out var history))
            histories.Add(change.AgreementId!, history = []);
        if (change.Content is null || FactContent.ParseJson(change.Content).ContainsKey(SupersededAtField))
            history.Remove(id);
        else
            history[id] = ToLoggedEvent(change);
    }

    /// <summary>Returns the latest status of an agreement; null if it has no current event.</summary>
    public string? GetCurrentStatus(string agreementId) => FindLastStatus(agreementId, _ => true);

    /// <summary>Returns the status before an event; null if it is the first of its agreement.</summary>
    public string? GetPreviousStatus(Change change)
    {
        var current = ToLoggedEvent(change);
        return FindLastStatus(change.AgreementId!, other => (other.Latest, other.Number).CompareTo((current.Latest, current.Number)) < 0);
    }

    private string? FindLastStatus(string agreementId, Func<LoggedEvent, bool> predicate) => histories.TryGetValue(agreementId, out var history)
        ? history.Values.Where(predicate).OrderBy(s => s.Latest).ThenBy(s => s.Number).Select(s => s.Status).LastOrDefault()
        : null;

    // Of two events with the same date, the one recorded later counts; ids are numbered in that order.
    private static LoggedEvent ToLoggedEvent(Change change) => new(
        change.Status!, EdtfDate.Parse(change.OccurredOn!).Latest ?? DateOnly.MaxValue,
        StatusEventIds.ParseNumber(change.StatusEventId!));

    private sealed record LoggedEvent(string Status, DateOnly Latest, int Number);
}
