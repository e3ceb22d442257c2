using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Narrows agreements by what is known of them, and how well.</summary>
internal static class AgreementEvidenceFilters
{
    private const string NoDocumentValue = "none";

    /// <summary>What can be asked.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("confidence", "Confidence of the step that set the status; see `/v1/enums/confidence`. `low` rests on one report.",
            Confidences.Vocabulary.Terms.Select(t => t.Value), "known with confidence {0}"),
        CommonParameters.Choice("basis", "How the step that set the status is known; see `/v1/enums/basis`.",
            Bases.Vocabulary.Terms.Select(t => t.Value), "known by {0}"),
        CommonParameters.Choice("document", "Kinds of documents linked by then; `none` for agreements without any.",
            ["agreement", "addendum", NoDocumentValue], "with document {0}"),
        new("decided", ParameterKind.Boolean, "Whether a decision of a local body or official on it is recorded by then.") { Example = "false", SummaryTemplate = "locally decided: {0}" },
        new("returned", ParameterKind.Boolean,
            "Whether it came into force again by then after it was off the list or had ended: in the same life, or as a new agreement with its `predecessorId`.")
        { Example = "true", SummaryTemplate = "back after leaving: {0}" },
    ];

    /// <summary>The agreements of which that is true.</summary>
    public static IQueryable<AgreementAsOf> FilterByEvidence(this IQueryable<AgreementAsOf> agreements, BoundQuery<ListAgreementsQuery> query, RegisterContext db)
    {
        var (rows, reading, day, known) = (agreements, query.Parsed, query.TemporalContext.AsOf, query.TemporalContext.KnownAt);
        if (reading.GetValues("confidence") is { Count: > 0 } confidences)
            rows = rows.Where(a => confidences.Contains(a.Confidence!));
        if (reading.GetValues("basis") is { Count: > 0 } bases)
            rows = rows.Where(a => bases.Contains(a.StatusBasis!));
        if (reading.GetValues("document") is { Count: > 0 } kinds)
        {
            var linked = db.Documents.Where(d => d.FromDay <= day);
            var without = kinds.Contains(NoDocumentValue);
            rows = rows.Where(a => linked.Any(d => d.AgreementId == a.Id && kinds.Contains(d.Kind)) || (without && !linked.Any(d => d.AgreementId == a.Id)));
        }

        if (reading.GetBoolean("decided") is { } decided)
            rows = rows.Where(a => db.Decisions.Any(d => d.AgreementId == a.Id && d.Latest <= day && d.RecordState == "current") == decided);
        if (reading.GetBoolean("returned") is { } returned)
        {
            var steps = db.StatusEvents.Where(e => e.Latest <= day && e.RecordedAt <= known && (e.SupersededAt == null || e.SupersededAt > known));
            rows = rows.Where(a => steps.Any(back => back.AgreementId == a.Id && back.Phase == "in-force"
                && (a.PredecessorId != null
                    || steps.Any(left => left.AgreementId == a.Id && (left.Phase == "ended" || left.Status == "delisted")
                        && (left.Latest < back.Latest || (left.Latest == back.Latest && left.Sequence < back.Sequence))))) == returned);
        }

        return rows;
    }
}
