using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Search;

namespace RecordsApi.Http.Queries;

/// <summary>Records whose ids a query can name.</summary>
/// <param name="recordKind">The kind of record, as named in errors.</param>
/// <param name="getIds">Selects the ids that exist.</param>
internal sealed class RecordReference(string recordKind, Func<RegisterContext, IQueryable<string>> getIds)
{
    /// <summary>Jurisdictions.</summary>
    public static RecordReference Jurisdiction { get; } = new("jurisdiction", db => db.Jurisdictions.Select(j => j.Id)) { Kind = NamedRecordKind.Jurisdiction };

    /// <summary>Counties.</summary>
    public static RecordReference County { get; } = new("county", db => db.Jurisdictions.Where(j => j.Level == JurisdictionLevelCodes.County).Select(j => j.Id))
    {
        Kind = NamedRecordKind.Jurisdiction,
        Level = JurisdictionLevelCodes.County,
    };

    /// <summary>Agencies.</summary>
    public static RecordReference Agency { get; } = new("agency", db => db.Agencies.Select(a => a.Id)) { Kind = NamedRecordKind.Agency };

    /// <summary>Agreements.</summary>
    public static RecordReference Agreement { get; } = new("agreement", db => db.Agreements.Select(a => a.Id)) { Kind = NamedRecordKind.Agreement };

    /// <summary>Agencies and jurisdictions, suggested by the names of agencies.</summary>
    public static RecordReference Party { get; } = new("agency or jurisdiction", db => db.Agencies.Select(a => a.Id)) { Kind = NamedRecordKind.Agency };

    /// <summary>Programs.</summary>
    public static RecordReference Program { get; } = new("program", db => db.Programs.Select(p => p.Code));

    /// <summary>Models of programs.</summary>
    public static RecordReference Model { get; } = new("model", db => db.Models.Select(m => m.Code));

    /// <summary>Status events.</summary>
    public static RecordReference StatusEvent { get; } = new("status event", db => db.StatusEvents.Select(e => e.Id));

    /// <summary>Decisions.</summary>
    public static RecordReference Decision { get; } = new("decision", db => db.Decisions.Select(d => d.Id));

    /// <summary>Meetings.</summary>
    public static RecordReference Meeting { get; } = new("meeting", db => db.Meetings.Select(m => m.Id));

    /// <summary>Publications.</summary>
    public static RecordReference Publication { get; } = new("publication", db => db.Publications.Select(p => p.Id));

    /// <summary>Detention facilities.</summary>
    public static RecordReference Facility { get; } = new("facility", db => db.Facilities.Select(f => f.Id))
    {
        Kind = NamedRecordKind.Facility,
        FindMergedAsync = MergedFacilities.FindMergedFacilityAsync,
    };

    /// <summary>Publications of detention facilities.</summary>
    public static RecordReference FacilityPublication { get; } = new("publication of facilities", db => db.FacilityPublications.Select(p => p.Id));

    /// <summary>Publications of all lists, those of detention facilities included.</summary>
    public static RecordReference PublicationOfAnyList { get; } = new(
        "publication", db => db.Publications.Select(p => p.Id).Concat(db.FacilityPublications.Select(p => p.Id)));

    /// <summary>Sources.</summary>
    public static RecordReference Source { get; } = new("source", db => db.Sources.Select(s => s.Id));

    /// <summary>The kind of record, as named in errors.</summary>
    public string RecordKind => recordKind;

    /// <summary>The kind of record to search by name in place of an unknown id; null if the records have no names.</summary>
    public NamedRecordKind? Kind { get; init; }

    /// <summary>Level of the jurisdictions; null for all levels and for other records.</summary>
    public string? Level { get; init; }

    /// <summary>Returns the id of the record into which that with an id was merged; null where records keep their ids when they are merged.</summary>
    public Func<RegisterContext, string, CancellationToken, Task<string?>>? FindMergedAsync { get; init; }

    /// <summary>Selects the ids that exist.</summary>
    public IQueryable<string> GetIds(RegisterContext register) => getIds(register);
}
