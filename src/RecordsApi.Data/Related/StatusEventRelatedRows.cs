using System.Text.Json;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Related;

/// <summary>Reads the rows that belong to status events.</summary>
internal static class StatusEventRelatedRows
{
    /// <summary>
    /// A column for lists that are read in full: the ids of the sources of a status event, separated by spaces. The row is
    /// named <c>q</c>.
    /// </summary>
    public const string SourceIdsColumn = "(SELECT string_agg(SourceId, ' ') FROM StatusEventSources WHERE StatusEventId = q.Id)";

    private static readonly RelatedRowsQuery SourceIds =
        new RelatedRowsQuery<StatusEventSource>("t.StatusEventId IN (SELECT value FROM ELEMENTS(@events))");

    private static readonly RelatedRowsQuery Assertions =
        new RelatedRowsQuery<StatusEventAssertion>("t.StatusEventId IN (SELECT value FROM ELEMENTS(@disputed))");

    private static readonly RelatedRowsQuery Sources =
        SourceRelatedRows.WithIds("SELECT SourceId FROM StatusEventSources WHERE StatusEventId IN (SELECT value FROM ELEMENTS(@events))");

    /// <summary>Reads the ids of the sources of status events, the conflicting assertions and the parties of the agreements in one statement.</summary>
    /// <param name="db">The register.</param>
    /// <param name="events">The status events.</param>
    /// <param name="includeSources">Whether the sources themselves are read, too.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static Task<RelatedRows> ReadStatusEventRelatedRowsAsync(
        this RegisterContext db, IReadOnlyList<StatusEvent> events, bool includeSources, CancellationToken cancellationToken) =>
        db.ReadAsync([SourceIds, Assertions, .. AgreementPartyRows.Queries], events, includeSources, cancellationToken);

    /// <summary>Reads the conflicting assertions only, for lists that have <see cref="SourceIdsColumn"/>.</summary>
    /// <param name="db">The register.</param>
    /// <param name="events">The status events.</param>
    /// <param name="includeSources">Whether the sources themselves are read, too.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static Task<RelatedRows> ReadStatusEventAssertionsAsync(
        this RegisterContext db, IReadOnlyList<StatusEvent> events, bool includeSources, CancellationToken cancellationToken) =>
        db.ReadAsync(events.Any(e => e.ChosenBy != null) ? [Assertions] : [], events, includeSources, cancellationToken);

    private static Task<RelatedRows> ReadAsync(
        this RegisterContext db, RelatedRowsQuery[] queries, IReadOnlyList<StatusEvent> events, bool includeSources, CancellationToken cancellationToken) =>
        db.ReadRelatedRowsAsync(includeSources ? [.. queries, Sources] : queries, new Dictionary<string, string>
        {
            ["agreements"] = RelatedRowsReader.ToJsonArray(events.Select(e => e.AgreementId)),
            ["agencies"] = "[]",
            ["jurisdictions"] = "[]",
            ["events"] = JsonSerializer.Serialize(events.Select(e => e.Id)),
            ["disputed"] = JsonSerializer.Serialize(events.Where(e => e.ChosenBy != null).Select(e => e.Id)),
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);
}
