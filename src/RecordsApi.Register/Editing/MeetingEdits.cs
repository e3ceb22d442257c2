using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Agencies;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>Meetings that people enter and put right.</summary>
internal sealed class MeetingEdits(EditSession session)
{
    /// <summary>Enters one.</summary>
    public async Task<Done> EnterAsync(MeetingRecord record, CancellationToken cancellation)
    {
        var state = await CheckAsync(record, "", cancellation);
        session.RefuseMistakes();
        var kind = record.Kind is { } k ? MeetingKinds.Vocabulary.CodeOf(k) : null;
        var same = await session.Db.Meetings.Where(m => m.Body == record.Body && m.JurisdictionId == record.JurisdictionId && m.HeldOn == record.HeldOn
            && m.Kind == kind && m.RecordState == RecordState.Current).Select(m => m.Id).FirstOrDefaultAsync(cancellation);
        if (same is not null)
            throw EditSession.Refuse(Refusal.Conflict, "", $"The register has this meeting already: '{same}'.");
        var stem = $"{AgencySlug.From(state, record.Body)}-{record.HeldOn:yyyy-MM-dd}";
        var taken = await session.Db.Meetings.IgnoreQueryFilters().Where(m => m.Id.StartsWith(stem)).Select(m => m.Id).ToHashSetAsync(cancellation);
        var id = Numbered.Free(stem, taken, first: stem);
        var meeting = ToMeeting(id, record);
        session.Add(meeting);
        session.Touched.Meetings.Add(id);
        return new(RecordThing.Meeting, id, session.Moment, null, RegisterEditor.JsonOf(meeting));
    }

    /// <summary>Puts one right, or retracts it.</summary>
    public async Task<Done> CorrectAsync(Correcting edit, CancellationToken cancellation)
    {
        edit.RefuseMerge();
        var before = await session.Db.Meetings.Where(m => m.Id == edit.Id).FoundAsync("meeting", edit.Id, cancellation);
        EditSession.RefuseStale(edit, before.RecordedAt);
        edit.RefuseUnlessCurrent(before.RecordState);
        await session.CheckSourcesAsync(edit, cancellation);
        var retracts = edit.Retracts();
        if (retracts && await session.Db.Decisions.AnyAsync(d => d.MeetingId == edit.Id && d.RecordState == RecordState.Current, cancellation))
            session.Mistake("", $"Decisions were taken at '{edit.Id}': correct those first, then retract the meeting.");
        if (!retracts)
            await CheckAsync(edit.RecordOf<MeetingRecord>(), "/record", cancellation);
        session.RefuseMistakes();
        var after = retracts ? session.Anew(before, (nameof(Meeting.RecordState), RecordState.Retracted)) : ToMeeting(edit.Id, edit.RecordOf<MeetingRecord>());
        await session.CloseAsync<Meeting>(m => m.Id == edit.Id, cancellation);
        session.Add(after);
        session.Touched.Meetings.Add(edit.Id);
        return new(RecordThing.Meeting, edit.Id, session.Moment, RegisterEditor.JsonOf(before), retracts ? null : RegisterEditor.JsonOf(after));
    }

    /// <summary>USPS code of the state of the meeting's jurisdiction.</summary>
    private async Task<string> CheckAsync(MeetingRecord record, string at, CancellationToken cancellation)
    {
        if (!AgencySlug.CanBeMadeOf(record.Body))
            session.Mistake($"{at}/body", "The name of the body has no letter or digit of which an id could be made.");
        if (record.CalledToOrder > record.Adjourned)
            session.Mistake($"{at}/adjourned", "The meeting was adjourned before it was called to order.");
        var place = await session.Db.Jurisdictions.Where(j => j.Id == record.JurisdictionId).Select(j => new { j.State }).FirstOrDefaultAsync(cancellation);
        if (place is null)
            session.Mistake($"{at}/jurisdictionId", $"The register has no jurisdiction '{record.JurisdictionId}'; ids are Census GEOIDs.");
        return place?.State ?? "us";
    }

    private Meeting ToMeeting(string id, MeetingRecord record) => new()
    {
        Id = id,
        Body = record.Body,
        JurisdictionId = record.JurisdictionId,
        Kind = record.Kind is { } kind ? MeetingKinds.Vocabulary.CodeOf(kind) : null,
        HeldOn = record.HeldOn,
        ScheduledStart = record.ScheduledStart,
        CalledToOrder = record.CalledToOrder,
        Adjourned = record.Adjourned,
        TimeZone = record.TimeZone,
        AgendaUrl = record.AgendaUrl,
        MinutesUrl = record.MinutesUrl,
        PublicSpeakers = record.PublicSpeakers,
        RecordState = RecordState.Current,
        Entered = true,
        RecordedAt = session.Moment,
    };
}
