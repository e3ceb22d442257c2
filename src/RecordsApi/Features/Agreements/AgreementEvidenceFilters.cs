using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Filters of agreements by evidence: confidence, basis, documents and decisions.</summary>
internal static class AgreementEvidenceFilters
{
    /// <summary>The parameters.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("confidence", "Confidence of the status event that set the status; see `/v1/enums/confidence`.",
            Confidences.Vocabulary, "with confidence {0}"),
        CommonParameters.Choice("basis", "Basis of the status event that set the status; see `/v1/enums/basis`.",
            Bases.Vocabulary, "with status basis {0}"),
        CommonParameters.Choice("document", "Kinds of documents linked by the requested date; `none` for agreements without documents.",
            ["agreement", "addendum", AgreementFilter.NoDocument], "with document {0}")
            with { Aliases = SourceKinds.Vocabulary.Aliases.For(["agreement"]) },
        new("hasDocument", ParameterKind.Boolean, "Whether any document, an agreement or an addendum, is linked by the requested date.") { Example = "false", SummaryTemplate = "with a document: {0}" },
        CommonParameters.Choice("delistedFrom", "What the publisher stopped listing: agreements in force or applications. Only agreements with the status `delisted` have it.",
            [Phases.InForceCode, Phases.Vocabulary.GetCode(Phase.Forming)], "delisted from {0}"),
        new("decided", ParameterKind.Boolean,
            "Whether the register has a decision of a local body or official about it, by the requested date. `false` means that none is recorded here, not that none was made.")
        { Example = "false", SummaryTemplate = "with a decision recorded here", SummaryWhenFalse = "with no decision recorded here" },
        CommonParameters.Choice("vote",
            "When a public body first voted on entering into the agreement, by the requested date, compared with the signing date: `before-signing` (or on that date, or not signed), `after-signing`, or `none`, "
            + "which means that no vote is recorded here, not that none was taken. Postponements are not counted.",
            VoteTiming.Codes, "with the first vote recorded here {0}"),
        new("returned", ParameterKind.Boolean,
            "Whether it came into force again by the requested date after it was delisted or had ended, either as the same agreement or as a new one with a `predecessorId`.")
        { Example = "true", SummaryTemplate = "in force again: {0}" },
    ];
}
