using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Records;

/// <summary>Agreements to detain people with their histories, which are derived and merged apart from those under 287(g).</summary>
/// <param name="Agreements">The agreements, ordered by id.</param>
/// <param name="Tenures">The agencies that are party to them; none where no source names a party.</param>
/// <param name="StatusEvents">Their status events, in the order of recording.</param>
/// <param name="StatusEventSources">The sources of the events.</param>
/// <param name="Sources">These sources, ordered by id.</param>
public sealed record AgreementHistories(
    IReadOnlyList<Agreement> Agreements, IReadOnlyList<AgencyTenure> Tenures, IReadOnlyList<StatusEvent> StatusEvents,
    IReadOnlyList<StatusEventSource> StatusEventSources, IReadOnlyList<Source> Sources)
{
    /// <summary>No agreements.</summary>
    public static AgreementHistories None { get; } = new([], [], [], [], []);
}
