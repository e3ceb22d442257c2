using RecordsApi.Data.Related;

namespace RecordsApi.Data.Queries;

/// <summary>One of the many things that hang on an agreement: a county, a source or a document.</summary>
public sealed class AgreementRelatedRow
{
    /// <summary><c>county</c>, <c>source</c>, or the kind of the document.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the jurisdiction, the status event or the agreement it hangs on.</summary>
    public required string Owner { get; init; }

    /// <summary>GEOID of the county, id of the source, or address of the document.</summary>
    public required string Value { get; init; }

    /// <summary>Moment from which a document could be known, so that they stand in that order; empty for the others.</summary>
    public required string Since { get; init; }
}

/// <summary>Reads what hangs on a page of agreements.</summary>
public static class AgreementRelatedRows
{
    // CROSS begins with the few places of the page, not with every county of the country.
    /// <summary>
    /// Counties, sources and documents of agreements, as far as a frame knows them. The statement gives lists of ids as JSON:
    /// <c>@agreements</c>, <c>@events</c> that set their status and <c>@jurisdictions</c>; and the frame's times, <c>@day</c>
    /// and <c>@known</c>.
    /// </summary>
    public static RelatedRowsQuery Query { get; } = new RelatedSqlQuery($"""
        SELECT '{nameof(AgreementRelatedRow)}' AS Kind, json_object('Kind', extra.Kind, 'Owner', extra.Owner, 'Value', extra.Value, 'Since', extra.Since) AS Json FROM (
            SELECT 'county' AS Kind, x.JurisdictionId AS Owner, x.AncestorId AS Value, '' AS Since
            FROM JurisdictionAncestors x CROSS JOIN Jurisdictions c ON c.Id = x.AncestorId AND c.Level = 'county'
            WHERE x.JurisdictionId IN (SELECT value FROM json_each(@jurisdictions))
            UNION ALL
            SELECT 'source', s.StatusEventId, s.SourceId, '' FROM StatusEventSources s
            WHERE s.StatusEventId IN (SELECT value FROM json_each(@events))
            UNION ALL
            SELECT d.Kind, d.AgreementId, d.Url, d.RecordedAt FROM Documents d
            WHERE d.AgreementId IN (SELECT value FROM json_each(@agreements)) AND d.FromDay <= @day AND KNOWN(d)) AS extra
        """);
}
