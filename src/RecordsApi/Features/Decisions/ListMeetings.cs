using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions;

/// <summary>The query of <c>GET /meetings</c>.</summary>
internal sealed record ListMeetingsQuery(ParsedQuery Parsed) : IQueryModel<ListMeetingsQuery>, IParsedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Within, CommonParameters.County, .. AreaParameters.All,
        CommonParameters.Choice("kind", "Kinds; see `/v1/enums/meeting-kind`.", MeetingKinds.Vocabulary, "of kind {0}"),
        CommonParameters.Date("heldFrom", "Held on or after this date.", "held on or after {0}"),
        CommonParameters.Date("heldTo", "Held on or before this date.", "held on or before {0}"),
        CommonParameters.KnownAt, CommonParameters.IncludeSources,
        .. CommonParameters.ForList(MeetingList.SortKeys.Names, MeetingList.SortKeys.Default, ResponseFormats.AllGeographic),
    ];

    public DateOnly? HeldFrom => Parsed.GetDate("heldFrom");
    public DateOnly? HeldTo => Parsed.GetDate("heldTo");

    public static ListMeetingsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the meetings that match the filters.</summary>
    public IQueryable<Meeting> ApplyFilters(IQueryable<Meeting> meetings, RegisterContext db)
    {
        meetings = meetings
            .Match(Parsed.GetFilter("within"), ids => m => db.GetJurisdictionsInside(ids).Contains(m.JurisdictionId))
            .Match(Parsed.GetFilter("county"), ids => m => db.GetJurisdictionsInside(ids).Contains(m.JurisdictionId))
            .Match(Parsed.GetFilter("kind"), kinds => m => kinds.Contains(m.Kind!));
        if (HeldFrom is { } from)
            meetings = meetings.Where(m => m.HeldOn >= from);
        if (HeldTo is { } to)
            meetings = meetings.Where(m => m.HeldOn <= to);
        return meetings;
    }
}

/// <summary>Validates <see cref="ListMeetingsQuery"/> against the register.</summary>
internal sealed class ListMeetingsValidator : ReferenceValidator<ListMeetingsQuery>
{
    public ListMeetingsValidator()
    {
        MustExist("within", RecordReference.Jurisdiction);
        MustExist("county", RecordReference.County);
        this.RequireCenterOfRadius();
        this.MustBeChronological("heldFrom", "heldTo", r => r.HeldFrom, r => r.HeldTo);
    }
}

/// <summary>Lists meetings.</summary>
internal static class ListMeetings
{
    /// <summary>Handles <c>GET /meetings</c>.</summary>
    public static async Task<ListResult<MeetingV1>> HandleAsync(
        BoundQuery<ListMeetingsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var meetings = query.Value.ApplyFilters(db.Meetings.Where(m => m.RecordState == "current"), db);
        var found = await db.FindJurisdictionsOfRecordsAsync(query.Parsed.GetArea(), cancellationToken);
        var inArea = meetings.InArea(found, m => m.JurisdictionId);
        return await responder.RespondAsync(query, MeetingList.Create(db, inArea, query) with
        {
            GetNotesAsync = ct => meetings.WithoutPoint(found, m => m.JurisdictionId).DescribeWithoutPointAsync(query.Parsed, ct),
        }, cancellationToken);
    }
}
