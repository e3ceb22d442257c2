namespace RecordsApi.Domain.Model;

/// <summary>What programs and models of agreements are called besides their codes.</summary>
public static class AgreementModels
{
    /// <summary>
    /// Names of models as publishers print them and people abbreviate them. Imports read the models of lists and the names of files by
    /// them, and queries accept them.
    /// </summary>
    public static CodeAliases Aliases { get; } = new(
        ("jail-enforcement", ["JEM", "Jail Enforcement", "Jail Enforcement Model", "Jail Enforcement Officer"]),
        ("task-force", ["TFM", "TFO", "Task Force", "Task Force Model", "Task Force Officer"]),
        ("tribal-task-force", ["TTFM", "Tribal Task Force", "Tribal Task Force Model", "Tribal Task Force Officer"]),
        ("warrant-service-officer",
            ["WSO", "Warrant Service", "Warrant Service Model", "Warrant Service Officer", "Warrant Service Officer Model"]));

    /// <summary>Names of programs.</summary>
    public static CodeAliases ProgramAliases { get; } = new(
        ("287g", ["287(g)", "Section 287(g)"]),
        ("boa", ["BOA", "Basic Ordering Agreement"]),
        ("igsa", ["IGSA", "Intergovernmental Service Agreement"]),
        ("jttf", ["JTTF", "Joint Terrorism Task Force"]),
        ("usms-iga", ["IGA", "USMS"]));
}
