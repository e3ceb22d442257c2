namespace RecordsApi.Register.Tests.Support;

/// <summary>Workbooks of a week in June 2025, as ICE might have published them.</summary>
internal static class Published
{
    /// <summary>A participating list with one agreement that never changes, and the task-force agreements given.</summary>
    public static WorkbookBuilder Participating(params string[] agencies) =>
        agencies.Aggregate(
            WorkbookBuilder.Participating().Row("FLORIDA", "Baker County Sheriff's Office", "County", "Baker County", "Task Force Model", new DateOnly(2025, 6, 2)),
            (workbook, agency) => workbook.Row("FLORIDA", agency, "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 6, 9)));

    public static WorkbookBuilder Pending(params string[] agencies) =>
        agencies.Aggregate(WorkbookBuilder.Pending(), (workbook, agency) => workbook.Row("FLORIDA", agency, "Municipality", "Miami-Dade County", "Task Force Model"));

    /// <summary>Doral applies and signs; Hialeah is dropped.</summary>
    public static (string FileName, WorkbookBuilder Workbook)[] Week { get; } =
    [
        ("participatingAgencies06162025.xlsx", Participating("Hialeah Police Department")),
        ("pendingAgencies06162025.xlsx", Pending("Doral Police Department")),
        ("participatingAgencies06172025.xlsx", Participating("Doral Police Department")),
        ("pendingAgencies06172025.xlsx", Pending("Sweetwater Police Department")),
        ("participatingAgencies06182025.xlsx", Participating("Doral Police Department", "Coral Gables Police Department")),
        ("participatingAgencies06202025.xlsx", Participating("Doral Police Department", "City of Coral Gables Police Department")),
    ];
}
