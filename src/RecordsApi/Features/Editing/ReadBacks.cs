using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agencies;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Sources;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Editing;

/// <summary>Records as their own addresses give them, read while an edit is still under way.</summary>
internal static class ReadBacks
{
    public static async Task<SourceV1> Source(RegisterContext db, string id, IStandpoint asked, CancellationToken cancellationToken) =>
        (await db.Sources.FirstAsync(s => s.Id == id, cancellationToken)).Shape(asked);

    public static async Task<MeetingV1> Meeting(RegisterContext db, string id, IStandpoint asked, CancellationToken cancellationToken) =>
        MeetingEndpoints.Shape(await db.Meetings.FirstAsync(m => m.Id == id, cancellationToken), asked);

    public static async Task<DecisionV1> Decision(RegisterContext db, string id, IStandpoint asked, CancellationToken cancellationToken) =>
        (await db.ShapeAsync([await db.Decisions.FirstAsync(d => d.Id == id, cancellationToken)], asked, cancellationToken))[0];

    public static async Task<StatusEventV1> Step(RegisterContext db, string id, IStandpoint asked, CancellationToken cancellationToken) =>
        (await db.ShapeAsync([await db.StatusEvents.FirstAsync(e => e.Id == id, cancellationToken)], asked, cancellationToken))[0];

    public static async Task<AgencyV1> Agency(RegisterContext db, string id, IStandpoint asked, CancellationToken cancellationToken) =>
        (await db.ShapeAsync([await db.Agencies.FirstAsync(g => g.Id == id, cancellationToken)], asked, cancellationToken))[0];

    public static async Task<AgreementV1> Agreement(RegisterContext db, string id, IStandpoint asked, CancellationToken cancellationToken) =>
        (await db.AgreementAsync(id, asked, cancellationToken))!;

    /// <summary>
    /// The day as of which a record is told after an edit: today, or where the only step of an agreement is dated by an
    /// interval that ends later, that end, from which on the step counts.
    /// </summary>
    public static async Task<DateOnly> DayAsync(RegisterContext db, Done done, DateOnly today, CancellationToken cancellationToken)
    {
        if (done.Thing != RecordThing.Agreement)
            return today;
        var first = await db.StatusEvents
            .Where(e => e.AgreementId == done.Id && (e.SupersededAt == null || e.SupersededAt == done.RecordedAt))
            .MinAsync(e => (DateOnly?)e.Latest, cancellationToken);
        return first > today ? first.Value : today;
    }
}
