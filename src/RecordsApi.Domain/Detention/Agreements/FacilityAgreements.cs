using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Agreements;

/// <summary>The agreements that lists of facilities show, with their histories.</summary>
/// <param name="Agreements">The agreements, ordered by id.</param>
/// <param name="StatusEvents">Their status events, in the order of recording.</param>
/// <param name="StatusEventSources">The sources of the events.</param>
/// <param name="Sources">These sources, which are publications, ordered by id.</param>
public sealed record FacilityAgreements(
    IReadOnlyList<Agreement> Agreements, IReadOnlyList<StatusEvent> StatusEvents, IReadOnlyList<StatusEventSource> StatusEventSources,
    IReadOnlyList<Source> Sources)
{
    /// <summary>No agreements.</summary>
    public static FacilityAgreements None { get; } = new([], [], [], []);
}
