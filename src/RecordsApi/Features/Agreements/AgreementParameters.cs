using RecordsApi.Http.Asking;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Features.Agreements;

/// <summary>What agreements can be asked by.</summary>
internal static class AgreementParameters
{
    public static QueryParameter Status { get; } = Common.Choice("status", "Statuses; see `/v1/enums/agreement-status`.",
        Statuses.Vocabulary.Terms.Select(t => t.Value), "with status {0}");

    public static QueryParameter Phase { get; } = Common.Choice("phase", "Phases of the status; see `/v1/enums/phase`.",
        Phases.Vocabulary.Terms.Select(t => t.Value), "in phase {0}");

    /// <summary>Which agreements, whatever is then made of them.</summary>
    public static IReadOnlyList<QueryParameter> Filters { get; } =
    [
        Common.Within, Common.Jurisdiction, Common.State, Common.Agency, Common.Program, Common.Model, Status, Phase,
        new("inForce", ParameterKind.Flag, "Whether the agreement is in force: whether its phase is `in-force`.") { Example = "true", Phrase = "in force: {0}" },
        new("disputed", ParameterKind.Flag, "Whether sources disagree on any of its steps.") { Example = "false", Phrase = "disputed: {0}" },
        Common.Day("signedFrom", "Signed on this day or later.", "signed from {0}"),
        Common.Day("signedTo", "Signed on this day or earlier.", "signed to {0}"),
        Common.Day("statusFrom", "The status cannot have begun before this day.", "with the status since {0} or later"),
        Common.Day("statusTo", "The status began by this day.", "with the status since {0} or earlier"),
        new("listedIn", ParameterKind.Code, "Id of an accepted publication: the agreements that its rows stand for.")
        { Example = "ice-participating-2025-06-17-pm", Phrase = "listed in {0}" },
        Common.Names("the name of its agency, the names under which that was printed, and the names of the agency's jurisdiction and what that lies in, such as its county and state"),
    ];

    public static IReadOnlyList<QueryParameter> ForList { get; } =
    [
        .. Filters, .. AgreementEvidence.Parameters, Common.AsOf, Common.KnownAt, AgreementIncludes.Parameter,
        .. Common.ForPlaces(AgreementSort.Table.Names, AgreementSort.Table.Default),
    ];
}
