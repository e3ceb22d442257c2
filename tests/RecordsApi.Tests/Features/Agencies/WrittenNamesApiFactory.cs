using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agencies;

/// <summary>The service over a register of names that people write in several ways.</summary>
public sealed class WrittenNamesApiFactory() : RegisterApiFactory(CreateRegister())
{
    internal static RegisterBuilder CreateRegister() => new RegisterBuilder()
        .Fact("version", "2025-12-30.1")
        .Fact("freshThrough", "2025-12-30")
        .Jurisdiction("us", "United States", "country", null)
        .Jurisdiction("39", "Ohio", "state", "OH", "us")
        .Jurisdiction("39901", "Stark Hollow County", "county", "OH", "39")
        .Jurisdiction("39903", "De Ridge County", "county", "OH", "39")
        .Jurisdiction("39905", "Saint Anselm County", "county", "OH", "39")
        .Jurisdiction("3990001", "Elm Grove", "place", "OH", "39901")
        .Jurisdiction("3990002", "LaBelle", "place", "OH", "39903")
        .Program()
        .Agency("oh-stark-hollow-county-sheriffs-office", "Stark Hollow County Sheriff's Office", type: "sheriff", jurisdiction: "39901")
        .Agency("oh-southern-college-police-department", "Southern College Police Department", type: "campus", jurisdiction: "39901")
        .Agency("oh-elm-grove-police-department", "Elm Grove Police Department", jurisdiction: "3990001", ori: "OH0990100")
        .Agency("oh-elm-grove-township-constable", "Elm Grove Township Constable", type: "constable")
        .Agency("oh-deridge-county-sheriffs-office", "DeRidge County Sheriff's Department", type: "sheriff", jurisdiction: "39903")
        .Agency("oh-labelle-police-department", "La Belle Police Bureau", jurisdiction: "3990002")
        .Agency("oh-saint-anselm-county-sheriffs-office", "Saint Anselm County Sheriff's Office", type: "sheriff", jurisdiction: "39905")
        .Agency("oh-department-of-roads", "Ohio Department of Roads and Bridges, Division of Highway Patrol", type: "state-agency", jurisdiction: "39")
        .PrintedName("oh-department-of-roads", "Bureau of Bridge Wardens", "2025-06-16", "2025-06-17")
        .Agreement("oh-elm-grove-police-department-287g-task-force-1", "oh-elm-grove-police-department")
        .StatusEvent("oh-elm-grove-police-department-287g-task-force-1", "active", "in-force", "2025-06-01", "2025-06-16", basis: "documented")
        .Agreement("oh-stark-hollow-county-sheriffs-office-287g-jail-enforcement-1", "oh-stark-hollow-county-sheriffs-office", model: "jail-enforcement")
        .StatusEvent("oh-stark-hollow-county-sheriffs-office-287g-jail-enforcement-1", "active", "in-force", "2025-06-02", "2025-06-16", basis: "documented");
}
