using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage.Queries;

/// <summary>One of the many things that hang on an agreement: a county, a source or a document.</summary>
public sealed class AgreementExtra
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

/// <summary>Reads what hangs on a page of agreements in one statement.</summary>
public static class AgreementExtrasQuery
{
    /// <summary>Counties, sources and documents of the agreements, as far as the frame knows them.</summary>
    public static Task<List<AgreementExtra>> AgreementExtrasAsync(
        this RegisterContext db, IReadOnlyCollection<AgreementAsOf> agreements, RegisterFrame frame, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(frame);
        var known = Moment.ToText(frame.KnownAt);
        var ids = JsonSerializer.Serialize(agreements.Select(a => a.Id));
        var events = JsonSerializer.Serialize(agreements.Select(a => a.EventId));
        var places = JsonSerializer.Serialize(agreements.Select(a => a.JurisdictionId).Distinct());
        return db.Database.SqlQuery<AgreementExtra>($"""
            SELECT 'county' AS Kind, x.JurisdictionId AS Owner, x.AncestorId AS Value, '' AS Since
            FROM JurisdictionAncestors x JOIN Jurisdictions c ON c.Id = x.AncestorId AND c.Level = 'county'
            WHERE x.JurisdictionId IN (SELECT value FROM json_each({places}))
            UNION ALL
            SELECT 'source', s.StatusEventId, s.SourceId, '' FROM StatusEventSources s
            WHERE s.StatusEventId IN (SELECT value FROM json_each({events}))
            UNION ALL
            SELECT d.Kind, d.AgreementId, d.Url, d.RecordedAt FROM Documents d
            WHERE d.AgreementId IN (SELECT value FROM json_each({ids})) AND d.FromDay <= {frame.AsOf}
            AND d.RecordedAt <= {known} AND (d.SupersededAt IS NULL OR d.SupersededAt > {known})
            """).ToListAsync(cancellationToken);
    }
}
