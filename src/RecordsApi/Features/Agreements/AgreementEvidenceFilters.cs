using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Narrows agreements by what is known of them, and how well.</summary>
internal static class AgreementEvidenceFilters
{
    /// <summary>What can be asked.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("confidence", "Confidence of the step that set the status; see `/v1/enums/confidence`. `low` rests on one report.",
            Confidences.Vocabulary.Terms.Select(t => t.Value), "known with confidence {0}"),
        CommonParameters.Choice("basis", "How the step that set the status is known; see `/v1/enums/basis`.",
            Bases.Vocabulary.Terms.Select(t => t.Value), "known by {0}"),
        CommonParameters.Choice("document", "Kinds of documents linked by then; `none` for agreements without any.",
            ["agreement", "addendum", AgreementFilter.NoDocument], "with document {0}"),
        new("decided", ParameterKind.Boolean, "Whether a decision of a local body or official on it is recorded by then.") { Example = "false", SummaryTemplate = "locally decided: {0}" },
        new("returned", ParameterKind.Boolean,
            "Whether it came into force again by the requested date after it was delisted or had ended, either as the same agreement or as a new one with a `predecessorId`.")
        { Example = "true", SummaryTemplate = "in force again: {0}" },
    ];
}
