using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Checks decisions that are entered or corrected.</summary>
internal sealed class DecisionValidator(EditSession session)
{
    /// <summary>Adds an error for everything that is wrong with a decision.</summary>
    /// <param name="record">The decision.</param>
    /// <param name="pointer">JSON pointer to it in the request body.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The jurisdiction that it names, and the kinds of its sources.</returns>
    public async Task<(Jurisdiction? Place, IReadOnlyList<SourceKind> Kinds)> ValidateAsync(DecisionRecord record, string pointer, CancellationToken cancellation)
    {
        var place = await session.Db.Jurisdictions.AsNoTracking().FirstOrDefaultAsync(j => j.Id == record.JurisdictionId, cancellation);
        if (place is null && record.JurisdictionId is not null)
            session.AddError($"{pointer}/jurisdictionId", $"The register has no jurisdiction '{record.JurisdictionId}'; ids are Census GEOIDs.");
        var agreement = record.AgreementId is not { } id ? null
            : await session.Db.Agreements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.RecordState == RecordStateCodes.Current, cancellation);
        if (record.AgreementId is not null && agreement is null)
            session.AddError($"{pointer}/agreementId", $"The register has no current agreement '{record.AgreementId}'.");
        if (agreement?.AgencyId is { } agencyId)
            await ValidateCompetenceAsync(record.JurisdictionId, agencyId, pointer, cancellation);
        if (CalendarRules.FindEventProblem(record.DecidedOn.Earliest, record.DecidedOn.Latest, agreement?.ProgramCode, session.Today) is { } day)
            session.AddError($"{pointer}/decidedOn", day);
        if (record.FinalOn is { } final && record.DecidedOn.Earliest is { } decided && final < decided)
            session.AddError($"{pointer}/finalOn", $"Must not be earlier than the decision, {decided:yyyy-MM-dd}.");
        else if (record.FinalOn is { } planned && CalendarRules.FindPlannedDayProblem(planned, session.Today) is { } problem)
            session.AddError($"{pointer}/finalOn", problem);
        if (record.MeetingId is { } meetingId)
        {
            var meeting = await session.Db.Meetings.AsNoTracking().FirstOrDefaultAsync(m => m.Id == meetingId && m.RecordState == RecordStateCodes.Current, cancellation);
            var heldOn = meeting?.HeldOn;
            if (meeting is not null && meeting.JurisdictionId != record.JurisdictionId && meeting.JurisdictionId is not null)
                session.AddError($"{pointer}/meetingId", $"It was a meeting of {meeting.Body} ({meeting.JurisdictionId}), not of a body of {record.JurisdictionId}.");
            if (heldOn is null)
                session.AddError($"{pointer}/meetingId", $"The register has no meeting '{meetingId}'. Enter it first.");
            else if (heldOn < record.DecidedOn.Earliest || heldOn > record.DecidedOn.Latest)
                session.AddError($"{pointer}/decidedOn", $"Must be the date of the meeting, {heldOn:yyyy-MM-dd}.");
        }

        return (place, await session.ResolveSourceKindsAsync(record.SourceIds, $"{pointer}/sourceIds", cancellation, record.DecidedOn));
    }

    /// <summary>Adds an error if the jurisdiction neither is nor contains the one that the agency serves, nor lies in it.</summary>
    private async Task ValidateCompetenceAsync(string? jurisdictionId, string agencyId, string pointer, CancellationToken cancellation)
    {
        var served = await session.Db.Agencies.Where(g => g.Id == agencyId).Select(g => g.Serves).FirstOrDefaultAsync(cancellation);
        if (served is null || jurisdictionId is null || served == jurisdictionId || await session.Db.JurisdictionAncestors.AnyAsync(
            x => (x.JurisdictionId == served && x.AncestorId == jurisdictionId) || (x.JurisdictionId == jurisdictionId && x.AncestorId == served), cancellation))
            return;
        session.AddError(
            $"{pointer}/jurisdictionId", $"Its bodies do not decide for '{agencyId}': {jurisdictionId} neither is nor contains the jurisdiction that the agency serves, {served}, nor lies in it.");
    }
}
