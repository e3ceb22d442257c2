using FluentValidation;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Decisions;

/// <summary>Which decisions are asked for.</summary>
internal sealed record ListDecisionsRequest(QueryReading Asked) : IRequest<ListDecisionsRequest>
{
    public static SortTable<Decision> Sorts { get; } = new SortTable<Decision>("decidedOn")
        .With("decidedOn", d => d.Latest)
        .With("recordedAt", d => d.RecordedAt)
        .With("state", d => d.State)
        .With("outcome", d => d.Outcome)
        .With("body", d => d.Body)
        .With("id", d => d.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.State, Common.Within, Common.Jurisdiction, Common.Agency, Common.Agreement, Common.Program, Common.Model,
        new("meeting", ParameterKind.Code, "Ids of meetings.") { Multiple = true, Example = "fl-miami-city-commission-2025-06-17", Phrase = "taken at {0}" },
        Common.Choice("outcome", "Outcomes; see `/v1/enums/decision-outcome`.", DecisionOutcomes.Vocabulary.Terms.Select(t => t.Value), "with outcome {0}"),
        Common.Choice("purpose", "What for; see `/v1/enums/decision-purpose`.", DecisionPurposes.Vocabulary.Terms.Select(t => t.Value), "to {0}"),
        Common.Choice("kind", "Kinds; see `/v1/enums/decision-kind`.", DecisionKinds.Vocabulary.Terms.Select(t => t.Value), "of kind {0}"),
        Common.Day("decidedFrom", "Not decided before this day.", "decided from {0}"),
        Common.Day("decidedTo", "Decided by this day.", "decided to {0}"),
        Common.Day("openOn", "Taken by this day, and open to a veto until after it.", "open to a veto on {0}"),
        new("byOneVote", ParameterKind.Flag, "Whether the votes for and against are known and one apart.") { Example = "true", Phrase = "decided by one vote: {0}" },
        Common.KnownAt, Common.IncludeSources,
        .. Common.ForList(Sorts.Names, Sorts.Default),
    ];

    public IReadOnlyList<string> this[string parameter] => Asked.Texts(parameter);
    public DateOnly? DecidedFrom => Asked.Day("decidedFrom");
    public DateOnly? DecidedTo => Asked.Day("decidedTo");
    public DateOnly? OpenOn => Asked.Day("openOn");
    public bool? ByOneVote => Asked.Flag("byOneVote");

    public static ListDecisionsRequest From(QueryReading reading) => new(reading);
}

/// <summary>Checks <see cref="ListDecisionsRequest"/> against the register.</summary>
internal sealed class ListDecisionsValidator : KnowingValidator<ListDecisionsRequest>
{
    public ListDecisionsValidator(RegisterContext db)
    {
        MustBeKnown(r => r["within"], "within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        MustBeKnown(r => r["jurisdiction"], "jurisdiction", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        MustBeKnown(r => r["program"], "program", "program", db.Programs.Select(p => p.Code));
        MustBeKnown(r => r["model"], "model", "model", db.Models.Select(m => m.Code));
        MustBeKnown(r => r["agency"], "agency", "agency", db.Agencies.Select(a => a.Id));
        MustBeKnown(r => r["agreement"], "agreement", "agreement", db.Agreements.Select(a => a.Id));
        MustBeKnown(r => r["meeting"], "meeting", "meeting", db.Meetings.Select(m => m.Id));
        this.MustRunForward("decidedFrom", "decidedTo", r => r.DecidedFrom, r => r.DecidedTo);
    }
}
