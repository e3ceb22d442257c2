namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>The views of an exported database that answer first questions. They show how its tables are used.</summary>
internal static class ExportViews
{
    /// <summary>All views, in the order in which they are created.</summary>
    public static IReadOnlyList<ExportView> All { get; } =
    [
        new("agreements_in_force", "The agreements in force on the date of the file (asOf in the table metadata).",
            """
            SELECT * FROM agreements WHERE inForce = 1
            """),
        new("agreements_in_force_by_state", "How many agreements are in force on the date of the file, by state and model.",
            """
            SELECT state, model, COUNT(*) AS agreements, COUNT(DISTINCT agencyId) AS agencies
            FROM agreements WHERE inForce = 1 GROUP BY state, model
            """),
        new("current_statuses", "The status of every agreement on the date of the file, since when, and how it is known.",
            """
            SELECT id AS agreementId, agencyName, agencyType, state, model, status, phase, inForce, statusSince, statusBasis, certainty, confidence
            FROM agreements
            """),
        new("agreements_in_force_by_month", "How many agreements were in force on the last day of each month, by state and model, from the first to the last publication.",
            """
            WITH RECURSIVE months (lastDay) AS (
              SELECT DATE(MIN(publishedOn), 'start of month', '+1 month', '-1 day') FROM publications
              UNION ALL
              SELECT DATE(lastDay, '+1 day', 'start of month', '+1 month', '-1 day') FROM months
              WHERE lastDay < (SELECT DATE(MAX(publishedOn), 'start of month', '-1 day') FROM publications)
            )
            SELECT lastDay, state, model, COUNT(*) AS agreements
            FROM months JOIN intervals ON "from" <= lastDay AND ("to" IS NULL OR "to" >= lastDay)
            GROUP BY lastDay, state, model
            """),
        new("status_event_sources", "The sources of each status event.",
            """
            SELECT e.id AS statusEventId, e.agreementId, e.agencyName, e.state, e.model, e.status, e.occurredOn,
              s.id AS sourceId, s.publisher, s.title, s.url, s.publishedOn
            FROM status_events e, JSON_EACH(e.sourceIds) i JOIN sources s ON s.id = i.value
            """),
        new("decision_sources", "The sources of each decision.",
            """
            SELECT d.id AS decisionId, d.agreementId, d.agencyName, d.state, d.outcome, d.decidedOn,
              s.id AS sourceId, s.publisher, s.title, s.url, s.publishedOn
            FROM decisions d, JSON_EACH(d.sourceIds) i JOIN sources s ON s.id = i.value
            """),
        new("meeting_sources", "The sources of each meeting.",
            """
            SELECT m.id AS meetingId, m.body, m.jurisdictionId, m.heldOn,
              s.id AS sourceId, s.publisher, s.title, s.url, s.publishedOn
            FROM meetings m, JSON_EACH(m.sourceIds) i JOIN sources s ON s.id = i.value
            """),
    ];
}
