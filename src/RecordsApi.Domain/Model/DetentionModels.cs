namespace RecordsApi.Domain.Model;

/// <summary>The programs under which people are detained, and which agreement with a state or local government the type of a facility stands for.</summary>
public static class DetentionModels
{
    private const string Ice = "ICE";

    /// <summary>Code of the program of basic ordering agreements, and of its only model.</summary>
    public const string OrderingAgreement = "boa";

    /// <summary>
    /// Number of days for which the status of an agreement to detain people stays that which was last observed or reported. The lists carry only
    /// facilities that held somebody, and a small jail can be empty for months; no list shows basic ordering agreements.
    /// </summary>
    public const int ObservationDays = 180;

    /// <summary>Codes of the programs whose agreements lists of facilities show.</summary>
    public static IReadOnlyList<string> ListedPrograms { get; } = ["igsa", "usms-iga"];

    /// <summary>Codes of all programs of agreements to detain people.</summary>
    public static IReadOnlyList<string> Programs { get; } = [OrderingAgreement, .. ListedPrograms];

    /// <summary>The agreement for which a type stands; null for a type that stands for none, such as a contract with a company.</summary>
    /// <param name="facilityType">Code of the type, one of <see cref="FacilityTypes"/>; null if it could not be read.</param>
    public static DetentionModel? Find(string? facilityType) => facilityType switch
    {
        "igsa" => new("igsa", "igsa", Ice),
        "digsa" => new("igsa", "digsa", Ice),
        "usms-iga" => new("usms-iga", "usms-iga", "USMS"),
        _ => null,
    };
}

/// <summary>An agreement to detain people.</summary>
/// <param name="ProgramCode">Code of its program.</param>
/// <param name="ModelCode">Code of its model.</param>
/// <param name="Counterparty">The federal party. ICE uses the agreements of the US Marshals Service without being party to them.</param>
public sealed record DetentionModel(string ProgramCode, string ModelCode, string Counterparty);
