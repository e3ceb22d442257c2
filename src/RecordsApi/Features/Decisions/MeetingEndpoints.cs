using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions;

/// <summary>Which meetings are asked for.</summary>
internal sealed record ListMeetingsQuery(ParsedQuery Parsed) : IQueryModel<ListMeetingsQuery>
{
    public static SortDefinition<Meeting> SortKeys { get; } = new SortDefinition<Meeting>("heldOn")
        .AddKey("heldOn", m => m.HeldOn)
        .AddKey("body", m => m.Body)
        .AddKey("id", m => m.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Within,
        CommonParameters.Choice("kind", "Kinds; see `/v1/enums/meeting-kind`.", MeetingKinds.Vocabulary.Terms.Select(t => t.Value), "of kind {0}"),
        CommonParameters.Date("heldFrom", "Held on this day or later.", "held from {0}"),
        CommonParameters.Date("heldTo", "Held on this day or earlier.", "held to {0}"),
        CommonParameters.KnownAt,
        .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default),
    ];

    public IReadOnlyList<string> Within => Parsed.GetValues("within");
    public IReadOnlyList<string> Kind => Parsed.GetValues("kind");
    public DateOnly? HeldFrom => Parsed.GetDate("heldFrom");
    public DateOnly? HeldTo => Parsed.GetDate("heldTo");

    public static ListMeetingsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Checks <see cref="ListMeetingsQuery"/> against the register.</summary>
internal sealed class ListMeetingsValidator : ReferenceValidator<ListMeetingsQuery>
{
    public ListMeetingsValidator(RegisterContext db)
    {
        MustExist(r => r.Within, "within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        this.MustBeChronological("heldFrom", "heldTo", r => r.HeldFrom, r => r.HeldTo);
    }
}

/// <summary>Routes of meetings.</summary>
internal static class MeetingEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapMeetings(this IEndpointRouteBuilder v1)
    {
        var meetings = v1.MapGroup("/meetings").WithTags("Decisions");
        meetings.MapGet("/", ListAsync).DescribeList<MeetingV1>("listMeetings", "List meetings", "Sittings at which decisions were taken.");
        meetings.MapGet("/{id}", GetAsync).DescribeSingle<MeetingV1>("getMeeting", "Get a meeting", "One sitting.");
    }

    private static Task<IResult> ListAsync(
        BoundQuery<ListMeetingsQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken)
    {
        var (request, rows) = (query.Value, db.Meetings.Where(m => m.RecordState == "current"));
        if (request.Within.Count > 0)
            rows = rows.Where(m => db.JurisdictionAncestors.Any(x => x.JurisdictionId == m.JurisdictionId && request.Within.Contains(x.AncestorId)));
        if (request.Kind.Count > 0)
            rows = rows.Where(m => request.Kind.Contains(m.Kind!));
        if (request.HeldFrom is { } from)
            rows = rows.Where(m => m.HeldOn >= from);
        if (request.HeldTo is { } to)
            rows = rows.Where(m => m.HeldOn <= to);
        return answers.RespondAsync(query, new ListDefinition<Meeting, MeetingV1>("Meetings", rows, ListMeetingsQuery.SortKeys,
            (page, _) => Task.FromResult<IReadOnlyList<MeetingV1>>([.. page.Select(m => ToResponse(m, query))])), cancellationToken);
    }

    private static async Task<IResult> GetAsync(
        string id, BoundQuery<KnownAtQuery> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken) =>
        await db.Meetings.FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is { } meeting
            ? await register.CreateSingleAsync(ToResponse(meeting, query), query.TemporalContext, cancellationToken)
            : await NotFoundProblem.CreateAsync("meeting", id, db.Meetings.Select(m => m.Id), cancellationToken);

    /// <summary>Version 1's shape of a meeting.</summary>
    internal static MeetingV1 ToResponse(Meeting m, IResponseContext context) => new(
        m.Id, m.Body, m.JurisdictionId, m.Kind, m.HeldOn, m.ScheduledStart, m.CalledToOrder, m.Adjourned, m.TimeZone,
        m.AgendaUrl, m.MinutesUrl, m.PublicSpeakers, m.RecordState, m.RecordedAt,
        new(context.GetUrl($"meetings/{m.Id}"), context.GetUrl($"decisions?meeting={m.Id}")),
        context.CiteAsKnown($"meeting {m.Id}", $"meetings/{m.Id}", context.TemporalContext));
}
