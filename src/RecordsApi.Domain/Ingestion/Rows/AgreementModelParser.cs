namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Reads SUPPORT TYPE to the code of a model.</summary>
internal static class AgreementModelParser
{
    private static readonly SpellingCorrector Spellings = new(
    [
        new("TASK FORCE MODEL", "task-force"),
        new("TASK FORCE OFFICER", "task-force"),
        new("TASK FORCE", "task-force"),
        new("TFM", "task-force"),
        new("TFO", "task-force"),
        new("JAIL ENFORCEMENT MODEL", "jail-enforcement"),
        new("JAIL ENFORCEMENT OFFICER", "jail-enforcement"),
        new("JAIL ENFORCEMENT", "jail-enforcement"),
        new("JEM", "jail-enforcement"),
        new("WARRANT SERVICE OFFICER", "warrant-service-officer"),
        new("WARRANT SERVICE OFFICER MODEL", "warrant-service-officer"),
        new("WARRANT SERVICE MODEL", "warrant-service-officer"),
        new("WARRANT SERVICE", "warrant-service-officer"),
        new("WSO", "warrant-service-officer"),
        new("TRIBAL TASK FORCE MODEL", "tribal-task-force"),
        new("TRIBAL TASK FORCE OFFICER", "tribal-task-force"),
        new("TRIBAL TASK FORCE", "tribal-task-force"),
        new("TTFM", "tribal-task-force"),
    ]);

    private const string ExpectedModels = "Task Force Model, Jail Enforcement Model, Warrant Service Officer or Tribal Task Force Model";

    public static string? Parse(string? printed, RowDiagnostics diagnostics)
    {
        if (PrintedText.Clean(printed) is not { } clean || PrintedText.IsPlaceholder(clean))
        {
            diagnostics.AddProblem("SUPPORT TYPE", printed, "The model is missing", ExpectedModels);
            return null;
        }

        if (Spellings.FindExact(clean) is { } model)
            return model;
        if (Spellings.FindNearest(clean) is { } near)
        {
            diagnostics.AddNote($"SUPPORT TYPE is printed as “{clean}” and was read as {near}.");
            return near;
        }

        diagnostics.AddProblem("SUPPORT TYPE", printed, "No model has this name", ExpectedModels);
        return null;
    }
}
