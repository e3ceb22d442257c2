namespace RecordsApi.Testing;

/// <summary>Workbooks of a week in June 2025 in ICE's format.</summary>
internal static class SampleWorkbooks
{
    /// <summary>A participating list with an agreement that never changes and a task-force agreement of each given agency.</summary>
    public static WorkbookBuilder ParticipatingList(params string[] agencies) => agencies.Aggregate(
        WorkbookBuilder.ForParticipatingList()
            .AddRow("FLORIDA", "Baker County Sheriff's Office", "County", "Baker County", "Task Force Model", new DateOnly(2025, 6, 2)),
        (workbook, agency) =>
            workbook.AddRow("FLORIDA", agency, "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 6, 9)));

    /// <summary>A pending list with a task-force application of each given agency.</summary>
    public static WorkbookBuilder PendingList(params string[] agencies) => agencies.Aggregate(
        WorkbookBuilder.ForPendingList(),
        (workbook, agency) => workbook.AddRow("FLORIDA", agency, "Municipality", "Miami-Dade County", "Task Force Model"));

    /// <summary>Six publications in which Doral moves from pending to participating and Hialeah is dropped.</summary>
    public static (string FileName, WorkbookBuilder Workbook)[] OneWeek { get; } =
    [
        ("participatingAgencies06162025.xlsx", ParticipatingList("Hialeah Police Department")),
        ("pendingAgencies06162025.xlsx", PendingList("Doral Police Department")),
        ("participatingAgencies06172025.xlsx", ParticipatingList("Doral Police Department")),
        ("pendingAgencies06172025.xlsx", PendingList("Sweetwater Police Department")),
        ("participatingAgencies06182025.xlsx", ParticipatingList("Doral Police Department", "Coral Gables Police Department")),
        ("participatingAgencies06202025.xlsx", ParticipatingList("Doral Police Department", "City of Coral Gables Police Department")),
    ];
}
