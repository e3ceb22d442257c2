using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>The service over a register with three facilities in Florida and one in Alabama, in lists of 2020, 2023 and 2025.</summary>
public sealed class FacilityRegisterFactory() : RegisterApiFactory(Register)
{
    public const string Pine = "fl-pine-county-jail";
    public const string Lake = "fl-lake-center";
    public const string Marshals = "fl-river-jail";
    public const string Baldwin = "al-oak-center";

    private static readonly RegisterBuilder Register = CreateRegister().Share();

    internal static RegisterBuilder CreateRegister() => FloridaTestData.CreateRegister()
        .Fact("knownThrough", "2025-12-30T22:00:00.000Z")
        .WithCoordinates("1230000", 25.86, -80.29)
        .WithCoordinates("12086", 25.61, -80.5)
        .FacilityPublication("ice-detention-statistics-2020-03-02", "2020-03-02")
        .FacilityPublication("ice-detention-statistics-2023-05-02", "2023-05-02")
        .FacilityPublication("ice-detention-statistics-2023-05-09", "2023-05-09", state: "quarantined", reason: "The list lacks most facilities.")
        .FacilityPublication("ice-detention-statistics-2025-08-29", "2025-08-29")
        .Facility(Pine, "PINE COUNTY JAIL", "Hialeah", "1230000", "12086", "PINEFL", "COUNTY", "12086")
        .Facility(Lake, "LAKE CENTER", "Unincorporated", county: "12086")
        .Facility(Marshals, "RIVER JAIL", "Nowhere")
        .Facility(Baldwin, "OAK CENTER", "Oak", county: "01003", recorded: "2020-03-02")
        .FacilityName(Pine, "PINE JAIL", "2020-03-01", "2020-03-01")
        .FacilityName(Pine, "PINE COUNTY JAIL", "2023-05-01", "2025-08-28")
        .FacilityName(Lake, "LAKE CENTER", "2023-05-01", "2025-08-28")
        .FacilityName(Marshals, "RIVER JAIL", "2020-03-01", "2025-08-28")
        .FacilityName(Baldwin, "OAK CENTER", "2020-03-01", "2020-03-01")
        .FacilityRow("ice-detention-statistics-2020-03-02", 8, Pine, "PINE JAIL", "usms-iga", 10.5, 50, "MIA")
        .FacilityRow("ice-detention-statistics-2020-03-02", 9, Marshals, "RIVER JAIL", "usms-iga", 2)
        .FacilityRow("ice-detention-statistics-2020-03-02", 10, Baldwin, "OAK CENTER", "igsa", 30)
        .FacilityRow("ice-detention-statistics-2023-05-02", 8, Pine, "PINE COUNTY JAIL", "igsa", 40.25, 50, "MIA")
        .FacilityRow("ice-detention-statistics-2023-05-02", 9, Lake, "LAKE CENTER", "cdf", 400, 500, "ORL")
        .FacilityRow("ice-detention-statistics-2023-05-09", 8, Pine, "PINE COUNTY JAIL", "igsa", 41)
        .FacilityRow("ice-detention-statistics-2025-08-29", 8, Pine, "PINE COUNTY JAIL", "igsa", 90.75, 80, "MIA")
        .FacilityRow("ice-detention-statistics-2025-08-29", 9, Lake, "LAKE CENTER", "cdf", 410, 500, "ORL")
        .FacilityRow("ice-detention-statistics-2025-08-29", 10, Marshals, "RIVER JAIL", "usms-iga", 3)
        .GuaranteedMinimum(Pine, 50, "ice-detention-statistics-2020-03-02", "2020-03-01", "2023-05-01")
        .GuaranteedMinimum(Pine, 80, "ice-detention-statistics-2025-08-29", "2025-08-28", "2025-08-28")
        .DetentionPrograms()
        .Source("ice-detention-statistics-2020-03-02", day: "2020-03-02")
        .FacilityAgreement(Pine, "usms-iga", "2020-03-01", "ice-detention-statistics-2020-03-02")
        .FacilityAgreement(Marshals, "usms-iga", "2020-03-01", "ice-detention-statistics-2020-03-02");
}
