using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Query parameters of agreements.</summary>
internal static class AgreementParameters
{
    public static QueryParameter Status { get; } = CommonParameters.Choice("status", "Statuses; see `/v1/enums/agreement-status`.",
        AgreementStatuses.Vocabulary, "with status {0}");

    public static QueryParameter Phase { get; } = CommonParameters.Choice("phase", "Phases of the status; see `/v1/enums/phase`.",
        Phases.Vocabulary, "in phase {0}");

    public static QueryParameter InForce { get; } = new("inForce", ParameterKind.Boolean, "Whether the agreement is in force, which means that its phase is `in-force`.")
    { Example = "true", SummaryTemplate = "in force: {0}" };

    /// <summary>The filters by which agencies are selected by their agreements.</summary>
    public static IReadOnlyList<QueryParameter> OfAgencies { get; } =
    [
        CommonParameters.Program with { Description = $"{CommonParameters.Program.Description} Where neither a program nor a model is given, only 287(g) agreements match." },
        CommonParameters.Model, Status, Phase, InForce,
    ];

    /// <summary>The filters of agreements, which lists and statistics share.</summary>
    public static IReadOnlyList<QueryParameter> Filters { get; } =
    [
        CommonParameters.Within, CommonParameters.Jurisdiction, CommonParameters.County,
        new("hasCounty", ParameterKind.Boolean,
            "Whether the agency's jurisdiction is a county or in one. Those of state agencies are not, and those of some regional bodies are in none that is known; statistics by county count them where `county` is null.")
        { Example = "false", SummaryTemplate = "in a county: {0}" },
        CommonParameters.State, .. AreaParameters.All, CommonParameters.Agency, CommonParameters.AgencyType, CommonParameters.Facility, CommonParameters.ProgramOfAgreements, CommonParameters.Model, Status, Phase,
        InForce,
        new("disputed", ParameterKind.Boolean, "Whether sources disagree about any of its status events.") { Example = "false", SummaryTemplate = "disputed: {0}" },
        CommonParameters.Date("signedFrom", "Signed on or after this date.", "signed on or after {0}"),
        CommonParameters.Date("signedTo", "Signed on or before this date.", "signed on or before {0}"),
        CommonParameters.Date("statusFrom", "The status began on or after this date, even at the earliest possible date of its status event.", "with the status since {0} or later"),
        CommonParameters.Date("statusTo", "The status began on or before this date, even at the latest possible date of its status event.", "with the status since {0} or earlier"),
        CommonParameters.Date("endedFrom", "Ended, or was delisted, on or after this date, even at the earliest possible date of that status event, and did not come back by the requested date.", "ended on or after {0}"),
        CommonParameters.Date("endedTo", "Ended, or was delisted, on or before this date, even at the latest possible date of that status event, and did not come back by the requested date.", "ended on or before {0}"),
        new("listedIn", ParameterKind.Code, "Id of an accepted publication: matches the agreements in its rows.")
        { AllowsExclusion = true, Example = "ice-participating-2025-06-17-pm", SummaryTemplate = "listed in {0}" },
        CommonParameters.NameSearchText("the name and the other printed names of its agency or of the facility that it is about, the facility's DETLOC, and the names of its jurisdiction and of the jurisdictions that contain it, such as its county and state",
            parsed => DetentionModels.ListedPrograms.Any(parsed.GetPrograms().Matches) ? [NamedRecordKind.Agency, NamedRecordKind.Facility] : [NamedRecordKind.Agency]),
        .. AgreementEvidenceFilters.Parameters,
    ];

    public static IReadOnlyList<QueryParameter> ForList { get; } =
    [
        .. Filters,
        GuaranteedMinimum("guaranteedMinimumFrom", "or more", "at least"), GuaranteedMinimum("guaranteedMinimumTo", "or fewer", "at most"),
        CommonParameters.AsOf, CommonParameters.KnownAt, AgreementIncludes.IncludeParameter,
        .. CommonParameters.ForGeographicList(AgreementSort.Names, AgreementSort.Default),
    ];

    // Not among the filters of statistics: what is printed changes within the spans that they count.
    private static QueryParameter GuaranteedMinimum(string name, string bound, string summary) => new(
        name, ParameterKind.Sequence,
        $"The facility that the agreement is about has a guaranteed minimum of this number of people {bound}, in the last list that prints it on or before the date. Other agreements do not match.")
    { Example = "100", SummaryTemplate = $"with a guaranteed minimum of {summary} {{0}}" };
}
