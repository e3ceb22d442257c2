using RecordsApi.Data;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Http.Queries;

/// <summary>Records whose ids a query can name.</summary>
/// <param name="recordKind">The kind of record, as named in errors.</param>
/// <param name="getIds">Selects the ids that exist.</param>
internal sealed class RecordReference(string recordKind, Func<RegisterContext, IQueryable<string>> getIds)
{
    /// <summary>Jurisdictions.</summary>
    public static RecordReference Jurisdiction { get; } = new("jurisdiction", db => db.Jurisdictions.Select(j => j.Id));

    /// <summary>Counties.</summary>
    public static RecordReference County { get; } = new("county", db => db.Jurisdictions.Where(j => j.Level == JurisdictionLevelCodes.County).Select(j => j.Id));

    /// <summary>Agencies.</summary>
    public static RecordReference Agency { get; } = new("agency", db => db.Agencies.Select(a => a.Id));

    /// <summary>Agreements.</summary>
    public static RecordReference Agreement { get; } = new("agreement", db => db.Agreements.Select(a => a.Id));

    /// <summary>Programs.</summary>
    public static RecordReference Program { get; } = new("program", db => db.Programs.Select(p => p.Code));

    /// <summary>Models of programs.</summary>
    public static RecordReference Model { get; } = new("model", db => db.Models.Select(m => m.Code));

    /// <summary>The kind of record, as named in errors.</summary>
    public string RecordKind => recordKind;

    /// <summary>Selects the ids that exist.</summary>
    public IQueryable<string> GetIds(RegisterContext register) => getIds(register);
}
