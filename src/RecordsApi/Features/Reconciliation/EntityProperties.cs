using RecordsApi.Features.Reconciliation.V1;

namespace RecordsApi.Features.Reconciliation;

/// <summary>A property of records.</summary>
/// <param name="Id">Id, as the field is called in records.</param>
/// <param name="Name">Name.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="IsCompared">Whether queries can name a value, which is compared with that of the record.</param>
/// <param name="Types">The types that have it: agencies, jurisdictions or both.</param>
/// <param name="ValueType">The type of its values, if they are records.</param>
internal sealed record EntityProperty(string Id, string Name, string Meaning, bool IsCompared, IReadOnlyList<string> Types, string? ValueType = null)
{
    /// <summary>As it is suggested.</summary>
    public ReconciliationPropertyV1 ToResponse() => new(Id, Name, $"{Meaning} {(IsCompared ? "Compared in queries." : "Not compared in queries.")}");
}

/// <summary>The properties of records: some are compared in queries, and all are returned by data extension.</summary>
internal static class EntityProperties
{
    public const string Name = "name";
    public const string Kind = "kind";
    public const string State = "state";
    public const string County = "county";
    public const string Jurisdiction = "jurisdiction";
    public const string Geoid = "geoid";
    public const string Ori = "ori";
    public const string AgencyType = "agencyType";
    public const string AgreementStatus = "agreementStatus";
    public const string ModelsInForce = "modelsInForce";
    public const string Population = "population";

    private static readonly string[] Agencies = [EntityTypes.Agency];
    private static readonly string[] Both = [EntityTypes.Agency, EntityTypes.Jurisdiction];

    /// <summary>All properties.</summary>
    public static IReadOnlyList<EntityProperty> All { get; } =
    [
        new(State, "State", "USPS code of the state; in queries also its name or GEOID.", true, Both),
        new(County, "County", "The counties in which it lies; in queries the name, with or without \"County\", or the GEOID.", true, Both, EntityTypes.Jurisdiction),
        new(Ori, "ORI", "ORIs assigned by the FBI.", true, Agencies),
        new(Geoid, "GEOID", "Census GEOID of the jurisdiction, or of the one in which the agency is located.", true, Both),
        new(Kind, "Kind", "What it is: agency or jurisdiction.", true, Both),
        new(Name, "Name", "Name.", false, Both),
        new(Jurisdiction, "Jurisdiction", "The jurisdiction in which the agency is located.", false, Agencies, EntityTypes.Jurisdiction),
        new(AgencyType, "Agency type", "Type of the agency.", false, Agencies),
        new(AgreementStatus, "Agreement status", "Statuses of its agreements on the last day known.", false, Agencies),
        new(ModelsInForce, "Models in force", "Models of its agreements that are in force on the last day known.", false, Agencies),
        new(Population, "Population", "Residents of the jurisdiction, or served by the agency.", false, Both),
    ];

    /// <summary>Ids of all properties.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(property => property.Id)];

    /// <summary>Ids of those that queries compare.</summary>
    public static IReadOnlyList<string> ComparedIds { get; } = [.. All.Where(property => property.IsCompared).Select(property => property.Id)];

    /// <summary>The properties that records of a type have; all without one.</summary>
    public static IEnumerable<EntityProperty> OfType(string? type) =>
        All.Where(property => type is null || property.Types.Contains(type == EntityTypes.Agency ? EntityTypes.Agency : EntityTypes.Jurisdiction));
}
