using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.StatusEvents;

/// <summary>The query of <c>GET /status-events</c>.</summary>
internal sealed record ListStatusEventsQuery(ParsedQuery Parsed) : IQueryModel<ListStatusEventsQuery>, IParsedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Agreement, CommonParameters.Agency, CommonParameters.AgencyType, CommonParameters.Within, CommonParameters.Jurisdiction, CommonParameters.County,
        CommonParameters.State, .. AreaParameters.All, CommonParameters.ProgramOfAgreements, CommonParameters.Model,
        CommonParameters.Choice("status", "Statuses; see `/v1/enums/agreement-status`.", AgreementStatuses.Vocabulary, "to status {0}"),
        CommonParameters.Choice("phase", "Phases of the status; see `/v1/enums/phase`.", Phases.Vocabulary, "to phase {0}"),
        CommonParameters.Choice("basis", "Basis of the status event; see `/v1/enums/basis`.", Bases.Vocabulary, "with basis {0}"),
        new("decision", ParameterKind.Code, "Ids of decisions that caused the status events.") { AllowsMultiple = true, AllowsExclusion = true, Example = "fl-miami-2025-06-17-vote-1", SummaryTemplate = "caused by decision {0}" },
        new("publication", ParameterKind.Code, "Ids of publications from which the status events were derived.") { AllowsMultiple = true, AllowsExclusion = true, Example = "ice-participating-2025-06-17-pm", SummaryTemplate = "derived from {0}" },
        new("source", ParameterKind.Code, "Ids of sources of the status events.") { AllowsMultiple = true, AllowsExclusion = true, Example = "ice-participating-2025-06-17-pm", SummaryTemplate = "based on source {0}" },
        CommonParameters.Date("statusFrom", "The earliest possible date of the status event is on or after this date.", "from {0}"),
        CommonParameters.Date("statusTo", "The latest possible date of the status event is on or before this date.", "to {0}"),
        CommonParameters.KnownAt, CommonParameters.IncludeSources,
        .. CommonParameters.ForList(StatusEventList.SortKeys.Names, StatusEventList.SortKeys.Default),
    ];

    public DateOnly? StatusFrom => Parsed.GetDate("statusFrom");
    public DateOnly? StatusTo => Parsed.GetDate("statusTo");

    public static ListStatusEventsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="ListStatusEventsQuery"/> against the register.</summary>
internal sealed class ListStatusEventsValidator : ReferenceValidator<ListStatusEventsQuery>
{
    public ListStatusEventsValidator()
    {
        MustExist("agreement", RecordReference.Agreement);
        MustExist("agency", RecordReference.Agency);
        MustExist("within", RecordReference.Jurisdiction);
        MustExist("jurisdiction", RecordReference.Jurisdiction);
        MustExist("county", RecordReference.County);
        this.RequireCenterOfRadius();
        MustExist("program", RecordReference.Program);
        MustExist("model", RecordReference.Model);
        MustExist("decision", RecordReference.Decision);
        MustExist("publication", RecordReference.PublicationOfAnyList);
        MustExist("source", RecordReference.Source);
        this.MustBeChronological("statusFrom", "statusTo", r => r.StatusFrom, r => r.StatusTo);
    }
}

/// <summary>Lists status events.</summary>
internal static class ListStatusEvents
{
    /// <summary>Handles <c>GET /status-events</c>.</summary>
    public static async Task<ListResult<StatusEventV1>> HandleAsync(
        BoundQuery<ListStatusEventsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var found = await db.FindJurisdictionsOfRecordsAsync(query.Parsed.GetArea(), cancellationToken);
        var list = StatusEventList.CreateCurrent(db, query, events => found is null
            ? events.ApplyFilters(query.Value, db)
            : events.ApplyFilters(query.Value, db).InArea(found, query.Parsed, db));
        return await responder.RespondAsync(
            query, found is null ? list : list with { GetNotesAsync = ct => DescribeWithoutPointAsync(query, found, db, ct) }, cancellationToken);
    }

    private static Task<IReadOnlyList<string>> DescribeWithoutPointAsync(
        BoundQuery<ListStatusEventsQuery> query, RecordJurisdictions found, RegisterContext db, CancellationToken cancellationToken) =>
        db.StatusEvents.CurrentAt(query.TemporalContext).ApplyFilters(query.Value, db)
            .WithoutPoint(found, query.Parsed, db)
            .DescribeWithoutPointAsync(query.Parsed, cancellationToken);
}
