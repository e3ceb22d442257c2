using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Editing;

/// <summary>Manual entries and corrections of meetings.</summary>
internal sealed class MeetingEdits(EditSession session)
{
    /// <summary>Creates a meeting.</summary>
    public async Task<AppliedEdit> CreateAsync(MeetingRecord record, CancellationToken cancellation)
    {
        var state = await ValidateAsync(record, "", cancellation);
        session.ThrowIfErrors();
        var kind = record.Kind is { } k ? MeetingKinds.Vocabulary.GetCode(k) : null;
        var same = await session.Db.Meetings.Where(m => m.Body == record.Body && m.JurisdictionId == record.JurisdictionId && m.HeldOn == record.HeldOn
            && m.Kind == kind && m.RecordState == RecordStateCodes.Current).Select(m => m.Id).FirstOrDefaultAsync(cancellation);
        if (same is not null)
            throw EditSession.CreateRejection(EditRejectionReason.Conflict, "", $"The register already has this meeting: '{same}'.");
        var name = $"{AgencySlug.Create(state, record.Body)}-{record.HeldOn:yyyy-MM-dd}";
        var taken = await session.Db.Meetings.IgnoreQueryFilters().Where(m => m.Id.StartsWith(name)).Select(m => m.Id).ToHashSetAsync(cancellation);
        var id = UniqueIds.FindFree(name, taken, first: name);
        var meeting = ToMeeting(id, record);
        session.Add(meeting);
        AddSources(id, record.SourceIds);
        session.Touched.Meetings.Add(id);
        return new(RecordKind.Meeting, id, session.RecordedAt, null, RegisterEditor.ToAuditJson(meeting));
    }

    /// <summary>Corrects or retracts a meeting.</summary>
    public async Task<AppliedEdit> CorrectAsync(RecordCorrection edit, CancellationToken cancellation)
    {
        edit.RejectMerge();
        var before = await session.Db.Meetings.Where(m => m.Id == edit.Id).AsNoTracking().FirstAsync(cancellation);
        await session.ValidateSourcesAsync(edit, cancellation);
        var retracts = edit.IsRetraction();
        if (retracts && await session.Db.Decisions.AnyAsync(d => d.MeetingId == edit.Id && d.RecordState == RecordStateCodes.Current, cancellation))
            session.AddError("", $"'{edit.Id}' has decisions. Correct those first, then retract the meeting.");
        if (!retracts)
        {
            await session.ValidateAsync(edit.RequireRecord<MeetingRecord>(), edit.Before, r => ValidateAsync(r, "/record", cancellation));
            await ValidateDecisionsAsync(edit.Id, edit.RequireRecord<MeetingRecord>(), before, cancellation);
        }

        session.ThrowIfErrors();
        var after = retracts ? session.CreateRevision(before, (nameof(Meeting.RecordState), RecordStateCodes.Retracted)) : ToMeeting(edit.Id, edit.RequireRecord<MeetingRecord>());
        await session.SupersedeAsync<Meeting>(m => m.Id == edit.Id, cancellation);
        session.Add(after);
        if (!retracts)
        {
            await session.SupersedeAsync<MeetingSource>(s => s.MeetingId == edit.Id, cancellation);
            AddSources(edit.Id, edit.RequireRecord<MeetingRecord>().SourceIds.Concat(edit.SourceIds).Distinct(StringComparer.Ordinal));
        }

        session.Touched.Meetings.Add(edit.Id);
        return new(RecordKind.Meeting, edit.Id, session.RecordedAt, RegisterEditor.ToAuditJson(before), retracts ? null : RegisterEditor.ToAuditJson(after));
    }

    /// <summary>Validates a record and returns the USPS code of its jurisdiction's state.</summary>
    private async Task<string> ValidateAsync(MeetingRecord record, string pointer, CancellationToken cancellation)
    {
        if (!AgencySlug.CanCreate(record.Body))
            session.AddError($"{pointer}/body", "The name of the body must contain a letter or digit, because the id is created from it.");
        if (CalendarRules.FindPlannedDayProblem(record.HeldOn, session.Today) is { } day)
            session.AddError($"{pointer}/heldOn", day);
        foreach (var (name, time) in new[] { ("scheduledStart", record.ScheduledStart), ("calledToOrder", record.CalledToOrder), ("adjourned", record.Adjourned) })
        {
            if (time is { } given && MeetingRules.FindTimeProblem(given, record.HeldOn, record.TimeZone) is { } problem)
                session.AddError($"{pointer}/{name}", problem);
        }

        if (record.CalledToOrder > record.Adjourned)
            session.AddError($"{pointer}/adjourned", "Must not be earlier than calledToOrder.");
        var place = await session.Db.Jurisdictions.Where(j => j.Id == record.JurisdictionId).Select(j => new { j.State }).FirstOrDefaultAsync(cancellation);
        if (place is null && record.JurisdictionId is not null)
            session.AddError($"{pointer}/jurisdictionId", $"The register has no jurisdiction '{record.JurisdictionId}'; ids are Census GEOIDs.");
        await session.ResolveSourceKindsAsync(record.SourceIds, $"{pointer}/sourceIds", cancellation, EdtfDate.FromDate(record.HeldOn));
        return place?.State ?? "us";
    }

    /// <summary>Adds an error if the decisions of a meeting were made on another day than the corrected one.</summary>
    private async Task ValidateDecisionsAsync(string id, MeetingRecord record, Meeting before, CancellationToken cancellation)
    {
        if (record.HeldOn != before.HeldOn && await session.Db.Decisions
            .Where(d => d.MeetingId == id && d.RecordState == RecordStateCodes.Current && (d.Earliest > record.HeldOn || d.Latest < record.HeldOn))
            .OrderBy(d => d.Id).Select(d => new { d.Id, d.DecidedOn }).FirstOrDefaultAsync(cancellation) is { } decision)
            session.AddError("/record/heldOn", $"The decision '{decision.Id}' was made at this meeting on {decision.DecidedOn}. Correct it first, without the meeting.");
    }

    private void AddSources(string meetingId, IEnumerable<string> sourceIds)
    {
        foreach (var source in sourceIds)
            session.Add(new MeetingSource { MeetingId = meetingId, SourceId = source, RecordedAt = session.RecordedAt, Entered = true });
    }

    private Meeting ToMeeting(string id, MeetingRecord record) => new()
    {
        Id = id,
        Body = record.Body,
        JurisdictionId = record.JurisdictionId,
        Kind = record.Kind is { } kind ? MeetingKinds.Vocabulary.GetCode(kind) : null,
        HeldOn = record.HeldOn,
        ScheduledStart = record.ScheduledStart,
        CalledToOrder = record.CalledToOrder,
        Adjourned = record.Adjourned,
        TimeZone = record.TimeZone,
        AgendaUrl = record.AgendaUrl,
        MinutesUrl = record.MinutesUrl,
        PublicSpeakers = record.PublicSpeakers,
        RecordState = RecordStateCodes.Current,
        Entered = true,
        RecordedAt = session.RecordedAt,
    };
}
