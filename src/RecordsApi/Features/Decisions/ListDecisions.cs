using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions;

/// <summary>The query of <c>GET /decisions</c>.</summary>
internal sealed record ListDecisionsQuery(ParsedQuery Parsed) : IQueryModel<ListDecisionsQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.State, CommonParameters.Within, CommonParameters.Jurisdiction, CommonParameters.Agency, CommonParameters.Agreement, CommonParameters.Program, CommonParameters.Model,
        new("meeting", ParameterKind.Code, "Ids of meetings.") { AllowsMultiple = true, Example = "fl-miami-city-commission-2025-06-17", SummaryTemplate = "made at {0}" },
        CommonParameters.Choice("outcome", "Outcomes; see `/v1/enums/decision-outcome`.", DecisionOutcomes.Vocabulary, "with outcome {0}"),
        CommonParameters.Choice("purpose", "Purposes; see `/v1/enums/decision-purpose`.", DecisionPurposes.Vocabulary, "with purpose {0}"),
        CommonParameters.Choice("kind", "Kinds; see `/v1/enums/decision-kind`.", DecisionKinds.Vocabulary, "of kind {0}"),
        CommonParameters.Date("decidedFrom", "Decided on or after this date.", "decided on or after {0}"),
        CommonParameters.Date("decidedTo", "Decided on or before this date.", "decided on or before {0}"),
        CommonParameters.Date("openOn", "Decided on or before this date and still open to a veto on it.", "open to a veto on {0}"),
        new("byOneVote", ParameterKind.Boolean, "Whether the votes for and against are known and differ by one.") { Example = "true", SummaryTemplate = "decided by one vote: {0}" },
        CommonParameters.KnownAt, CommonParameters.IncludeSources,
        .. CommonParameters.ForList(DecisionList.SortKeys.Names, DecisionList.SortKeys.Default),
    ];

    public IReadOnlyList<string> this[string parameter] => Parsed.GetValues(parameter);
    public DateOnly? DecidedFrom => Parsed.GetDate("decidedFrom");
    public DateOnly? DecidedTo => Parsed.GetDate("decidedTo");
    public DateOnly? OpenOn => Parsed.GetDate("openOn");
    public bool? ByOneVote => Parsed.GetBoolean("byOneVote");

    public static ListDecisionsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="ListDecisionsQuery"/> against the register.</summary>
internal sealed class ListDecisionsValidator : ReferenceValidator<ListDecisionsQuery>
{
    public ListDecisionsValidator()
    {
        MustExist(r => r["within"], "within", RecordReference.Jurisdiction);
        MustExist(r => r["jurisdiction"], "jurisdiction", RecordReference.Jurisdiction);
        MustExist(r => r["program"], "program", RecordReference.Program);
        MustExist(r => r["model"], "model", RecordReference.Model);
        MustExist(r => r["agency"], "agency", RecordReference.Agency);
        MustExist(r => r["agreement"], "agreement", RecordReference.Agreement);
        MustExist(r => r["meeting"], "meeting", new("meeting", db => db.Meetings.Select(m => m.Id)));
        this.MustBeChronological("decidedFrom", "decidedTo", r => r.DecidedFrom, r => r.DecidedTo);
    }
}

/// <summary>Lists decisions.</summary>
internal static class ListDecisions
{
    /// <summary>Handles <c>GET /decisions</c>.</summary>
    public static Task<ListResult<DecisionV1>> HandleAsync(
        BoundQuery<ListDecisionsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var decisions = db.Decisions.Where(d => d.RecordState == "current").ApplyFilters(query.Value, db);
        return responder.RespondAsync(query, DecisionList.Create("Decisions", db, decisions, query), cancellationToken);
    }
}
