using RecordsApi.Http.Asking;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Narrows agreements by what is known of them, and how well.</summary>
internal static class AgreementEvidence
{
    private const string NoDocument = "none";

    /// <summary>What can be asked.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.Choice("confidence", "Confidence of the step that set the status; see `/v1/enums/confidence`. `low` rests on one report.",
            Confidences.Vocabulary.Terms.Select(t => t.Value), "known with confidence {0}"),
        Common.Choice("basis", "How the step that set the status is known; see `/v1/enums/basis`.",
            Bases.Vocabulary.Terms.Select(t => t.Value), "known by {0}"),
        Common.Choice("document", "Kinds of documents linked by then; `none` for agreements without any.",
            ["agreement", "addendum", NoDocument], "with document {0}"),
        new("decided", ParameterKind.Flag, "Whether a decision of a local body or official on it is recorded by then.") { Example = "false", Phrase = "locally decided: {0}" },
        new("returned", ParameterKind.Flag,
            "Whether it came into force again by then after it was off the list or had ended: in the same life, or as a new agreement with its `predecessorId`.")
        { Example = "true", Phrase = "back after leaving: {0}" },
    ];

    /// <summary>The agreements of which that is true.</summary>
    public static IQueryable<AgreementAsOf> OfEvidence(this IQueryable<AgreementAsOf> agreements, Asked<ListAgreementsRequest> asked, RegisterContext db)
    {
        var (rows, reading, day, known) = (agreements, asked.Reading, asked.Frame.AsOf, asked.Frame.KnownAt);
        if (reading.Texts("confidence") is { Count: > 0 } confidences)
            rows = rows.Where(a => confidences.Contains(a.Confidence!));
        if (reading.Texts("basis") is { Count: > 0 } bases)
            rows = rows.Where(a => bases.Contains(a.StatusBasis!));
        if (reading.Texts("document") is { Count: > 0 } kinds)
        {
            var linked = db.Documents.Where(d => d.FromDay <= day);
            var without = kinds.Contains(NoDocument);
            rows = rows.Where(a => linked.Any(d => d.AgreementId == a.Id && kinds.Contains(d.Kind)) || (without && !linked.Any(d => d.AgreementId == a.Id)));
        }

        if (reading.Flag("decided") is { } decided)
            rows = rows.Where(a => db.Decisions.Any(d => d.AgreementId == a.Id && d.Latest <= day && d.RecordState == "current") == decided);
        if (reading.Flag("returned") is { } returned)
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
