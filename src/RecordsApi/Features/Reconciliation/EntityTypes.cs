using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Reconciliation.V1;

namespace RecordsApi.Features.Reconciliation;

/// <summary>The types of the records that are reconciled: agencies, and jurisdictions by level.</summary>
internal static class EntityTypes
{
    /// <summary>Id of the type of agencies.</summary>
    public const string Agency = "agency";

    /// <summary>Id of the type of all jurisdictions.</summary>
    public const string Jurisdiction = "jurisdiction";

    private static readonly ReconciliationTypeV1 AgencyType = new(Agency, "Agency");

    private static readonly ReconciliationTypeV1 JurisdictionType = new(Jurisdiction, "Jurisdiction");

    private static readonly ReconciliationTypeV1[] LevelTypes =
    [
        new(JurisdictionLevelCodes.State, "State", [JurisdictionType]), new(JurisdictionLevelCodes.County, "County", [JurisdictionType]),
        new(JurisdictionLevelCodes.Place, "Place", [JurisdictionType]), new(JurisdictionLevelCodes.CountySubdivision, "County subdivision", [JurisdictionType]),
    ];

    /// <summary>All types.</summary>
    public static IReadOnlyList<ReconciliationTypeV1> All { get; } = [AgencyType, JurisdictionType, .. LevelTypes];

    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(type => type.Id)];

    /// <summary>The types of a record, the narrowest first.</summary>
    public static IReadOnlyList<ReconciliationTypeV1> Of(NamedRecordKind kind, string id) => kind == NamedRecordKind.Agency
        ? [AgencyType]
        : [.. LevelTypes.Where(type => type.Id == JurisdictionLevelCodes.FromGeoid(id)), JurisdictionType];

    /// <summary>Which records have the types that a query names.</summary>
    /// <param name="ids">Ids of types; empty for all.</param>
    /// <param name="requiresAll">Whether a record must have all of them, not one.</param>
    public static EntityScope FindScope(IReadOnlyList<string> ids, bool requiresAll)
    {
        string[] levels = [.. LevelTypes.Where(type => Has([type.Id, Jurisdiction])).Select(type => type.Id)];
        return new(Has([Agency]), levels.Length == LevelTypes.Length ? null : levels);

        bool Has(string[] types) => ids.Count == 0 || (requiresAll ? ids.All(types.Contains) : ids.Any(types.Contains));
    }
}

/// <summary>Which records a query is about.</summary>
/// <param name="HasAgencies">Whether it is about agencies.</param>
/// <param name="Levels">Levels of jurisdictions; null for all, empty for none.</param>
internal sealed record EntityScope(bool HasAgencies, IReadOnlyList<string>? Levels)
{
    /// <summary>Whether it is about jurisdictions.</summary>
    public bool HasJurisdictions => Levels is not { Count: 0 };

    /// <summary>Whether it is about nothing.</summary>
    public bool IsEmpty => !HasAgencies && !HasJurisdictions;

    /// <summary>The kind of records; null for both.</summary>
    public NamedRecordKind? Kind => HasAgencies ? HasJurisdictions ? null : NamedRecordKind.Agency : NamedRecordKind.Jurisdiction;

    /// <summary>The part of one kind.</summary>
    public EntityScope Of(NamedRecordKind kind) => kind == NamedRecordKind.Agency ? this with { Levels = [] } : this with { HasAgencies = false };
}
