using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions;

/// <summary>The query of <c>GET /decisions</c>.</summary>
internal sealed record ListDecisionsQuery(ParsedQuery Parsed) : IQueryModel<ListDecisionsQuery>, IParsedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.State, CommonParameters.Within, CommonParameters.Jurisdiction, CommonParameters.County, .. AreaParameters.All,
        CommonParameters.Agency, CommonParameters.AgencyType, CommonParameters.Agreement, CommonParameters.Program, CommonParameters.Model,
        new("meeting", ParameterKind.Code, "Ids of meetings.") { AllowsMultiple = true, AllowsExclusion = true, Example = "fl-miami-city-commission-2025-06-17", SummaryTemplate = "made at {0}" },
        CommonParameters.Choice("outcome", "Outcomes; see `/v1/enums/decision-outcome`.", DecisionOutcomes.Vocabulary, "with outcome {0}"),
        CommonParameters.Choice("purpose", "Purposes; see `/v1/enums/decision-purpose`.", DecisionPurposes.Vocabulary, "with purpose {0}"),
        CommonParameters.Choice("kind", "Kinds; see `/v1/enums/decision-kind`.", DecisionKinds.Vocabulary, "of kind {0}"),
        CommonParameters.Date("decidedFrom", "Decided on or after this date.", "decided on or after {0}"),
        CommonParameters.Date("decidedTo", "Decided on or before this date.", "decided on or before {0}"),
        CommonParameters.Date("openOn", "Decided on or before this date and still open to a veto on it.", "open to a veto on {0}"),
        new("byOneVote", ParameterKind.Boolean, "Whether the votes for and against are known and differ by one.") { Example = "true", SummaryTemplate = "decided by one vote: {0}" },
        CommonParameters.KnownAt, CommonParameters.IncludeSources,
        .. CommonParameters.ForList(DecisionList.SortKeys.Names, DecisionList.SortKeys.Default, ResponseFormats.AllGeographic),
    ];

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
        MustExist("within", RecordReference.Jurisdiction);
        MustExist("jurisdiction", RecordReference.Jurisdiction);
        MustExist("county", RecordReference.County);
        this.RequireCenterOfRadius();
        MustExist("program", RecordReference.Program);
        MustExist("model", RecordReference.Model);
        MustExist("agency", RecordReference.Agency);
        MustExist("agreement", RecordReference.Agreement);
        MustExist("meeting", RecordReference.Meeting);
        this.MustBeChronological("decidedFrom", "decidedTo", r => r.DecidedFrom, r => r.DecidedTo);
    }
}

/// <summary>Lists decisions.</summary>
internal static class ListDecisions
{
    /// <summary>Handles <c>GET /decisions</c>.</summary>
    public static async Task<ListResult<DecisionV1>> HandleAsync(
        BoundQuery<ListDecisionsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var decisions = db.Decisions.Where(d => d.RecordState == "current").ApplyFilters(query.Value, db);
        var found = await db.FindJurisdictionsOfRecordsAsync(query.Parsed.GetArea(), cancellationToken);
        var inArea = decisions.InArea(found, d => d.JurisdictionId);
        return await responder.RespondAsync(query, DecisionList.Create("Decisions", db, inArea, query) with
        {
            GetNotesAsync = ct => decisions.WithoutPoint(found, d => d.JurisdictionId).DescribeWithoutPointAsync(query.Parsed, ct),
        }, cancellationToken);
    }
}
