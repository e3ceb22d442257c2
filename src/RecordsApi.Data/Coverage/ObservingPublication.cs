namespace RecordsApi.Data.Coverage;

/// <summary>A publication whose day its list was observed on: an accepted one, or one that repeats an accepted one unchanged.</summary>
/// <param name="List">Its list.</param>
/// <param name="PublishedOn">Its date.</param>
/// <param name="RecordedAt">Timestamp from which it was known so (UTC).</param>
/// <param name="SupersededAt">Timestamp from which it was known otherwise (UTC); null while it is current.</param>
internal sealed record ObservingPublication(string List, DateOnly PublishedOn, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt)
{
    /// <summary>The condition on a row of the table of publications.</summary>
    public const string Condition = "\"Position\" IS NOT NULL";

    /// <summary>Selects list, date of the data, and knowledge interval of those that list detention facilities.</summary>
    public const string OfFacilities =
        """
        SELECT "List", "DataAsOf" AS "PublishedOn", "RecordedAt", "SupersededAt" FROM "FacilityPublications"
        WHERE "State" <> 'quarantined' AND "DataAsOf" IS NOT NULL
        """;

    /// <summary>Whether it was known at a timestamp (UTC).</summary>
    public bool IsKnownAt(DateTimeOffset timestamp) => RecordedAt <= timestamp && !(SupersededAt <= timestamp);
}
