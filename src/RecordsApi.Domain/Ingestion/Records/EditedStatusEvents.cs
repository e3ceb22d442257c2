using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Records;

/// <summary>
/// The derived status events of one agreement that editors superseded. Each is superseded as soon as it is derived, and what an editor entered in its
/// place is added to the history at once, so that the events derived after it follow the correction. What earlier lists showed does not depend on it.
/// </summary>
/// <param name="agreementId">The id of the agreement.</param>
/// <param name="manualFacts">The manually entered events, and the derived events that editors superseded.</param>
internal sealed class EditedStatusEvents(string agreementId, ManualFacts manualFacts)
{
    private readonly Dictionary<(string, string, string?, string?), StatusEvent> supersededEvents = manualFacts.SupersededEvents
        .Where(e => e.AgreementId == agreementId).GroupBy(GetKey).ToDictionary(group => group.Key, group => group.Last());

    private readonly Dictionary<string, StatusEvent> enteredEvents =
        manualFacts.StatusEvents.Where(e => e.AgreementId == agreementId).ToDictionary(e => e.Id);

    private readonly Dictionary<StatusEvent, DateTimeOffset> editedAt = [];

    /// <summary>Whether any derived event was superseded.</summary>
    public bool HasAny => editedAt.Count > 0;

    /// <summary>
    /// Supersedes a derived event that an editor superseded, and returns the event entered in its place. Returns null if no editor superseded it, or one
    /// retracted it.
    /// </summary>
    public StatusEvent? Supersede(StatusEvent derived)
    {
        if (!supersededEvents.TryGetValue(GetKey(derived), out var superseded))
            return null;
        derived.SupersededAt = derived.RecordedAt;
        editedAt[derived] = superseded.SupersededAt!.Value;
        if (superseded.ReplacedById is not { } id || !enteredEvents.TryGetValue(id, out var replacement))
            return null;
        editedAt[replacement] = superseded.SupersededAt.Value;
        return replacement;
    }

    /// <summary>Whether an event is current if only the edits until a timestamp (UTC, inclusive) count.</summary>
    public bool IsCurrent(StatusEvent statusEvent, DateTimeOffset timestamp) =>
        editedAt.TryGetValue(statusEvent, out var at)
            ? statusEvent.Entered ? at <= timestamp && statusEvent.IsCurrent() : timestamp < at
            : statusEvent.IsCurrent();

    private static (string, string, string?, string?) GetKey(StatusEvent e) => (e.Status, e.OccurredOn, e.PublicationId, e.DecisionId);
}
