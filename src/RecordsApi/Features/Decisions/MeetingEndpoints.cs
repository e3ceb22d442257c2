using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Decisions;

/// <summary>Which meetings are asked for.</summary>
internal sealed record ListMeetingsRequest(QueryReading Asked) : IRequest<ListMeetingsRequest>
{
    public static SortTable<Meeting> Sorts { get; } = new SortTable<Meeting>("heldOn")
        .With("heldOn", m => m.HeldOn)
        .With("body", m => m.Body)
        .With("id", m => m.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.Within,
        Common.Choice("kind", "Kinds; see `/v1/enums/meeting-kind`.", MeetingKinds.Vocabulary.Terms.Select(t => t.Value), "of kind {0}"),
        Common.Day("heldFrom", "Held on this day or later.", "held from {0}"),
        Common.Day("heldTo", "Held on this day or earlier.", "held to {0}"),
        Common.KnownAt,
        .. Common.ForList(Sorts.Names, Sorts.Default),
    ];

    public IReadOnlyList<string> Within => Asked.Texts("within");
    public IReadOnlyList<string> Kind => Asked.Texts("kind");
    public DateOnly? HeldFrom => Asked.Day("heldFrom");
    public DateOnly? HeldTo => Asked.Day("heldTo");

    public static ListMeetingsRequest From(QueryReading reading) => new(reading);
}

/// <summary>Checks <see cref="ListMeetingsRequest"/> against the register.</summary>
internal sealed class ListMeetingsValidator : KnowingValidator<ListMeetingsRequest>
{
    public ListMeetingsValidator(RegisterContext db)
    {
        MustBeKnown(r => r.Within, "within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        this.MustRunForward("heldFrom", "heldTo", r => r.HeldFrom, r => r.HeldTo);
    }
}

/// <summary>Routes of meetings.</summary>
internal static class MeetingEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapMeetings(this IEndpointRouteBuilder v1)
    {
        var meetings = v1.MapGroup("/meetings").WithTags("Decisions");
        meetings.MapGet("/", ListAsync).Describes<MeetingV1>("listMeetings", "List meetings", "Sittings at which decisions were taken.");
        meetings.MapGet("/{id}", GetAsync).DescribesOne<MeetingV1>("getMeeting", "Get a meeting", "One sitting.");
    }

    private static Task<IResult> ListAsync(
        Asked<ListMeetingsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken)
    {
        var (request, rows) = (asked.Request, db.Meetings.Where(m => m.RecordState == "current"));
        if (request.Within.Count > 0)
            rows = rows.Where(m => db.JurisdictionAncestors.Any(x => x.JurisdictionId == m.JurisdictionId && request.Within.Contains(x.AncestorId)));
        if (request.Kind.Count > 0)
            rows = rows.Where(m => request.Kind.Contains(m.Kind!));
        if (request.HeldFrom is { } from)
            rows = rows.Where(m => m.HeldOn >= from);
        if (request.HeldTo is { } to)
            rows = rows.Where(m => m.HeldOn <= to);
        return answers.AnswerAsync(asked, new ListPlan<Meeting, MeetingV1>("Meetings", rows, ListMeetingsRequest.Sorts,
            (page, _) => Task.FromResult<IReadOnlyList<MeetingV1>>([.. page.Select(m => Shape(m, asked))])), cancellationToken);
    }

    private static async Task<IResult> GetAsync(
        string id, Asked<KnownAtRequest> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken) =>
        await db.Meetings.FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is { } meeting
            ? await register.SingleAsync(Shape(meeting, asked), asked.Frame, cancellationToken)
            : await NotFoundAnswer.OfAsync("meeting", id, db.Meetings.Select(m => m.Id), cancellationToken);

    /// <summary>Version 1's shape of a meeting.</summary>
    internal static MeetingV1 Shape(Meeting m, IStandpoint asked) => new(
        m.Id, m.Body, m.JurisdictionId, m.Kind, m.HeldOn, m.ScheduledStart, m.CalledToOrder, m.Adjourned, m.TimeZone,
        m.AgendaUrl, m.MinutesUrl, m.PublicSpeakers, m.RecordState, m.RecordedAt,
        new(asked.To($"meetings/{m.Id}"), asked.To($"decisions?meeting={m.Id}")),
        asked.CiteKnown($"meeting {m.Id}", $"meetings/{m.Id}", asked.Frame));
}
