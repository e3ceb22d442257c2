using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Manual entries and corrections of sources.</summary>
internal sealed class SourceEdits(EditSession session)
{
    /// <summary>Creates a source. Its id follows from publisher, date and URL, so that the same source cannot be created twice.</summary>
    public async Task<AppliedEdit> CreateAsync(SourceRecord record, CancellationToken cancellation)
    {
        ValidateDays(record, "");
        session.ThrowIfErrors();
        var id = CreateId(record);
        if (await session.Db.Sources.AnyAsync(s => s.Id == id, cancellation))
            throw EditSession.CreateRejection(EditRejectionReason.Conflict, "", $"The register already has this source: '{id}'.");
        var source = ToSource(id, record);
        session.Add(source);
        session.Touched.Sources.Add(id);
        return new(RecordKind.Source, id, session.RecordedAt, null, RegisterEditor.ToAuditJson(source));
    }

    /// <summary>Corrects or retracts a source.</summary>
    public async Task<AppliedEdit> CorrectAsync(RecordCorrection edit, CancellationToken cancellation)
    {
        edit.RejectMerge();
        var before = await session.Db.Sources.Where(s => s.Id == edit.Id).AsNoTracking().FirstAsync(cancellation);
        await session.ValidateSourcesAsync(edit, cancellation);
        var retracts = edit.IsRetraction();
        if (retracts && await IsUsedAsync(edit.Id, cancellation))
            session.AddError("", $"'{edit.Id}' is the source of current status events, decisions or meetings. Correct those first, then retract the source.");
        if (!retracts)
            await session.ValidateAsync(edit.RequireRecord<SourceRecord>(), edit.Before, r => ValidateAsync(edit.Id, r, cancellation));
        session.ThrowIfErrors();
        var after = retracts ? session.CreateRevision(before, (nameof(Source.RecordState), RecordStateCodes.Retracted)) : ToSource(edit.Id, edit.RequireRecord<SourceRecord>());
        await session.SupersedeAsync<Source>(s => s.Id == edit.Id, cancellation);
        session.Add(after);
        session.Touched.Sources.Add(edit.Id);
        if (after.Kind != before.Kind || after.PublishedOn != before.PublishedOn)
        {
            await session.Db.SaveChangesAsync(cancellation);
            await new SourceReassessment(session).ReassessAsync(edit.Id, edit.Reason, cancellation);
        }

        return new(RecordKind.Source, edit.Id, session.RecordedAt, RegisterEditor.ToAuditJson(before), retracts ? null : RegisterEditor.ToAuditJson(after));
    }

    private void ValidateDays(SourceRecord record, string pointer)
    {
        if (record.PublishedOn is { } published && CalendarRules.FindSourceDayProblem(published, session.Today) is { } problem)
            session.AddError($"{pointer}/publishedOn", problem);
        if (record.RetrievedAt is { } retrieved && CalendarRules.FindSourceDayProblem(DateOnly.FromDateTime(retrieved.UtcDateTime), session.Today) is { } early)
            session.AddError($"{pointer}/retrievedAt", early);
    }

    /// <summary>Adds an error if after the correction the source would be older than an event that it supports.</summary>
    private async Task<bool> ValidateAsync(string id, SourceRecord record, CancellationToken cancellation)
    {
        ValidateDays(record, "/record");
        var ofEvents = await session.Db.StatusEvents.Where(e => e.SupersededAt == null && session.Db.StatusEventSources.Any(x => x.StatusEventId == e.Id && x.SourceId == id))
            .OrderBy(e => e.Id).Select(e => new { e.Id, e.Earliest }).ToListAsync(cancellation);
        var ofDecisions = await session.Db.Decisions.Where(d => d.RecordState == RecordStateCodes.Current && session.Db.DecisionSources.Any(x => x.DecisionId == d.Id && x.SourceId == id))
            .OrderBy(d => d.Id).Select(d => new { d.Id, d.Earliest }).ToListAsync(cancellation);
        var ofMeetings = await session.Db.Meetings.Where(m => m.RecordState == RecordStateCodes.Current && session.Db.MeetingSources.Any(x => x.MeetingId == m.Id && x.SourceId == id))
            .OrderBy(m => m.Id).Select(m => new { m.Id, Earliest = m.HeldOn }).ToListAsync(cancellation);
        foreach (var supported in ofEvents.Concat(ofDecisions).Concat(ofMeetings))
        {
            if (EvidenceDateRule.FindViolation(record.Kind, record.PublishedOn, supported.Earliest) is { } violation)
                session.AddError("/record/publishedOn", $"It is evidence of '{supported.Id}'. {violation}");
        }

        return session.Errors.Count == 0;
    }

    private async Task<bool> IsUsedAsync(string id, CancellationToken cancellation) =>
        await session.Db.StatusEventSources.AnyAsync(
            x => x.SourceId == id && session.Db.StatusEvents.Any(e => e.Id == x.StatusEventId && e.SupersededAt == null), cancellation)
        || await session.Db.DecisionSources.AnyAsync(
            x => x.SourceId == id && session.Db.Decisions.Any(d => d.Id == x.DecisionId && d.RecordState == RecordStateCodes.Current), cancellation)
        || await session.Db.MeetingSources.AnyAsync(
            x => x.SourceId == id && session.Db.Meetings.Any(m => m.Id == x.MeetingId && m.RecordState == RecordStateCodes.Current), cancellation);

    private static string CreateId(SourceRecord record)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Url ?? record.Title ?? "")))[..8];
        var words = string.Join('-', new string([.. record.Publisher.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return $"{(words.Length == 0 ? "source" : words)}-{record.PublishedOn?.ToString("O") ?? "undated"}-{hash}";
    }

    private Source ToSource(string id, SourceRecord record) => new()
    {
        Id = id,
        Publisher = record.Publisher,
        Kind = SourceKinds.Vocabulary.GetCode(record.Kind),
        Title = record.Title,
        Url = record.Url,
        ArchivedUrl = record.ArchivedUrl,
        PublishedOn = record.PublishedOn,
        RetrievedAt = record.RetrievedAt,
        Sha256 = record.Sha256,
        License = record.License,
        Author = record.Author,
        Via = record.Via,
        RecordState = RecordStateCodes.Current,
        Entered = true,
        RecordedAt = session.RecordedAt,
    };
}
