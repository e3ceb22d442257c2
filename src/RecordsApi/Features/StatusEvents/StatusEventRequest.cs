using FluentValidation;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.StatusEvents;

/// <summary>Which steps are asked for.</summary>
internal sealed record ListStatusEventsRequest(QueryReading Asked) : IRequest<ListStatusEventsRequest>
{
    /// <summary>What steps can be sorted by.</summary>
    public static SortTable<StatusEvent> Sorts { get; } = new SortTable<StatusEvent>("occurredOn,sequence")
        .With("occurredOn", e => e.Latest)
        .With("recordedAt", e => e.RecordedAt)
        .With("status", e => e.Status)
        .With("agreementId", e => e.AgreementId)
        .With("sequence", e => e.Sequence)
        .With("id", e => e.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.Agreement, Common.Agency, Common.Within, Common.Jurisdiction, Common.State, Common.Program, Common.Model,
        Common.Choice("status", "Statuses; see `/v1/enums/agreement-status`.", Statuses.Vocabulary.Terms.Select(t => t.Value), "to status {0}"),
        Common.Choice("phase", "Phases of the status; see `/v1/enums/phase`.", Phases.Vocabulary.Terms.Select(t => t.Value), "to phase {0}"),
        Common.Choice("basis", "How the step is known; see `/v1/enums/basis`.", Bases.Vocabulary.Terms.Select(t => t.Value), "with basis {0}"),
        new("decision", ParameterKind.Code, "Ids of decisions that made the steps.") { Multiple = true, Example = "fl-miami-2025-06-17-vote-1", Phrase = "made by decision {0}" },
        new("publication", ParameterKind.Code, "Ids of publications the steps were read from.") { Multiple = true, Example = "ice-participating-2025-06-17-pm", Phrase = "read from {0}" },
        new("source", ParameterKind.Code, "Ids of sources of the steps.") { Multiple = true, Example = "ice-participating-2025-06-17-pm", Phrase = "resting on source {0}" },
        Common.Day("statusFrom", "The step cannot have been taken before this day.", "from {0}"),
        Common.Day("statusTo", "The step was taken by this day.", "to {0}"),
        Common.KnownAt, Common.IncludeSources,
        .. Common.ForList(Sorts.Names, Sorts.Default),
    ];

    public IReadOnlyList<string> this[string parameter] => Asked.Texts(parameter);
    public DateOnly? StatusFrom => Asked.Day("statusFrom");
    public DateOnly? StatusTo => Asked.Day("statusTo");

    public static ListStatusEventsRequest From(QueryReading reading) => new(reading);
}

/// <summary>Checks <see cref="ListStatusEventsRequest"/> against the register.</summary>
internal sealed class ListStatusEventsValidator : KnowingValidator<ListStatusEventsRequest>
{
    public ListStatusEventsValidator(RegisterContext db)
    {
        MustBeKnown(r => r["agreement"], "agreement", "agreement", db.Agreements.Select(a => a.Id));
        MustBeKnown(r => r["agency"], "agency", "agency", db.Agencies.Select(a => a.Id));
        MustBeKnown(r => r["within"], "within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        MustBeKnown(r => r["jurisdiction"], "jurisdiction", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        MustBeKnown(r => r["program"], "program", "program", db.Programs.Select(p => p.Code));
        MustBeKnown(r => r["model"], "model", "model", db.Models.Select(m => m.Code));
        MustBeKnown(r => r["decision"], "decision", "decision", db.Decisions.Select(d => d.Id));
        MustBeKnown(r => r["publication"], "publication", "publication", db.Publications.Select(p => p.Id));
        MustBeKnown(r => r["source"], "source", "source", db.Sources.Select(s => s.Id));
        this.MustRunForward("statusFrom", "statusTo", r => r.StatusFrom, r => r.StatusTo);
    }
}
