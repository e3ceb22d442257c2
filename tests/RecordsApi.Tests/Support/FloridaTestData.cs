namespace RecordsApi.Tests.Support;

/// <summary>
/// The register that most tests use: what lists and minutes say about some Florida cities in 2025, and about an Alabama
/// county that is delisted.
/// </summary>
public static class FloridaTestData
{
    public const string Hialeah = "fl-hialeah-police-department-287g-task-force-1";
    public const string CoralGables = "fl-coral-gables-police-department-287g-task-force-1";
    public const string Miami = "fl-miami-police-department-287g-task-force-1";
    public const string PortPolice = "fl-port-police-287g-task-force-1";
    public const string BaldwinCounty = "al-baldwin-county-sheriffs-office-287g-jail-enforcement-1";

    /// <summary>The register as it is, for all tests that add nothing.</summary>
    public static RegisterBuilder Register { get; } = CreateRegister().Share();

    /// <summary>Creates it, for a test that adds to it.</summary>
    public static RegisterBuilder CreateRegister() => new RegisterBuilder()
        .Fact("version", "2025-12-30.1")
        .Fact("freshThrough", "2025-12-30")
        .Program()
        .Jurisdiction("us", "United States", "country", null)
        .Jurisdiction("12", "Florida", "state", "FL", "us")
        .Jurisdiction("12086", "Miami-Dade County", "county", "FL", "12")
        .Jurisdiction("1214250", "Coral Gables", "place", "FL", "12086")
        .Jurisdiction("1230000", "Hialeah", "place", "FL", "12086")
        .Jurisdiction("1245000", "Miami", "place", "FL", "12086")
        .Jurisdiction("01", "Alabama", "state", "AL", "us")
        .Jurisdiction("01003", "Baldwin County", "county", "AL", "01")
        .Agency("fl-hialeah-police-department", "Hialeah Police Department", jurisdiction: "1230000", ori: "FL0130600")
        .PrintedName("fl-hialeah-police-department", "City of Hialeah Police Department", "2025-04-03", "2025-06-17")
        .Agency("fl-coral-gables-police-department", "Coral Gables Police Department", jurisdiction: "1214250")
        .Agency("fl-miami-police-department", "Miami Police Department", jurisdiction: "1245000")
        .Agency("fl-port-police", "Port Police", type: "other")
        .Agency("al-baldwin-county-sheriffs-office", "Baldwin County Sheriff's Office", type: "sheriff", jurisdiction: "01003")
        .Publication("ice-pending-2025-04-03", "pending", "2025-04-03")
        .Publication("ice-participating-2025-06-16", "participating", "2025-06-16")
        .Publication("ice-pending-2025-06-17", "pending", "2025-06-17")
        .Publication("ice-participating-2025-06-17-pm", "participating", "2025-06-17")
        .Publication("ice-participating-2025-06-20", "participating", "2025-06-20", "quarantined", "The file has the columns of the pending list.")
        .Publication("ice-participating-2025-07-03", "participating", "2025-07-03")
        .Publication("ice-pending-2025-07-03", "pending", "2025-07-03")
        .Publication("ice-participating-2025-12-30", "participating", "2025-12-30")
        .Source("miami-minutes-2025-06-17", "minutes", "2025-06-17")
        .Meeting("fl-miami-city-commission-2025-06-17", "1245000", "2025-06-17")
        .Decision("fl-miami-2025-06-17-vote-1", Miami, "fl-miami-police-department", "1245000", "2025-06-17",
            meeting: "fl-miami-city-commission-2025-06-17", source: "miami-minutes-2025-06-17")
        .Agreement(Hialeah, "fl-hialeah-police-department")
        .Agreement(CoralGables, "fl-coral-gables-police-department")
        .Agreement(Miami, "fl-miami-police-department")
        .Agreement(PortPolice, "fl-port-police")
        .Agreement(BaldwinCounty, "al-baldwin-county-sheriffs-office", "jail-enforcement")
        .StatusEvent(Hialeah, "pending", "forming", "2025-04-03", "2025-04-03", publication: "ice-pending-2025-04-03")
        .StatusEvent(CoralGables, "active", "in-force", "2025-05-01", "2025-06-16", publication: "ice-participating-2025-06-16")
        .StatusEvent(BaldwinCounty, "active", "in-force", "2025-03-01", "2025-06-16", publication: "ice-participating-2025-06-16")
        .StatusEvent(Miami, "approved", "forming", "2025-06-17", "2025-06-17", decision: "fl-miami-2025-06-17-vote-1", basis: "documented", source: "miami-minutes-2025-06-17")
        .StatusEvent(PortPolice, "active", "in-force", "2025-06-20", "2025-06-17", publication: "ice-participating-2025-06-17-pm")
        .StatusEvent(Hialeah, "active", "in-force", "2025-07-02", "2025-07-03", publication: "ice-participating-2025-07-03")
        .StatusEvent(BaldwinCounty, "delisted", "uncertain", "2025-06-18/2025-07-03", "2025-07-10", basis: "inferred-from-absence", publication: "ice-participating-2025-07-03")
        .StatusEvent(Miami, "active", "in-force", "2025-08-28", "2025-12-30", publication: "ice-participating-2025-12-30")
        .SignedDate(Hialeah, "2025-07-02", "ice-participating-2025-07-03")
        .SignedDate(CoralGables, "2025-05-02", "ice-participating-2025-06-16")
        .SignedDate(CoralGables, "2025-05-01", "ice-participating-2025-07-03")
        .Document(Hialeah, "agreement", "https://www.ice.gov/doclib/287gMOA/HialeahPDFL_7.2.25.pdf", "ice-participating-2025-07-03")
        .Listing(Hialeah, "fl-hialeah-police-department", "City of Hialeah Police Department", "ice-pending-2025-04-03", "ice-pending-2025-06-17", join: "first")
        .Listing(CoralGables, "fl-coral-gables-police-department", "Coral Gables Police Department", "ice-participating-2025-06-16", "ice-participating-2025-12-30", "2025-05-01", "first")
        .Listing(BaldwinCounty, "al-baldwin-county-sheriffs-office", "Baldwin County Sheriff's Office", "ice-participating-2025-06-16", "ice-participating-2025-06-17-pm", "2025-03-01", "first")
        .Listing(PortPolice, "fl-port-police", "Port Police", "ice-participating-2025-06-17-pm", "ice-participating-2025-12-30", "2025-06-20", "first")
        .Listing(Hialeah, "fl-hialeah-police-department", "Hialeah Police Department", "ice-participating-2025-07-03", "ice-participating-2025-12-30", "2025-07-02", "from-pending")
        .Listing(null, null, "=Somewhere", "ice-participating-2025-12-30", "ice-participating-2025-12-30", problem: "'05/082025' is not a valid date.", hidden: true);
}
