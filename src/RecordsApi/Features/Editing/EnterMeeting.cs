using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="MeetingBodyV1"/>.</summary>
internal sealed class MeetingBodyValidator : AbstractValidator<MeetingBodyV1>
{
    public MeetingBodyValidator()
    {
        RuleFor(m => m.Body).SingleLineName();
        RuleFor(m => m.Body).ShortEnoughForId();
        RuleFor(m => m.JurisdictionId).Geoid();
        RuleFor(m => m.Kind).VocabularyCode(MeetingKinds.Vocabulary);
        RuleFor(m => m.TimeZone).TimeZoneName();
        RuleFor(m => m.AgendaUrl).WebUrl();
        RuleFor(m => m.MinutesUrl).WebUrl();
        RuleFor(m => m.PublicSpeakers).PeopleCount(100_000);
        RuleFor(m => m.SourceIds).SourceIds(min: 0);
    }
}

/// <summary>Enters a meeting.</summary>
internal static class EnterMeeting
{
    /// <summary>Handles <c>POST /meetings</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(JsonBody<MeetingBodyV1> body, EditResponder responder, CancellationToken cancellationToken) =>
        responder.EnterAsync(new RecordCreation(body.Value.ToRecord()), RecordKind.Meeting, SavedRecordReaders.ReadMeetingAsync, cancellationToken);

    /// <summary>Maps a validated body to a record.</summary>
    public static MeetingRecord ToRecord(this MeetingBodyV1 b) => new()
    {
        Body = b.Body.Trim(),
        JurisdictionId = b.JurisdictionId,
        Kind = b.Kind is null ? null : MeetingKinds.Vocabulary.Parse(b.Kind),
        HeldOn = b.HeldOn,
        ScheduledStart = b.ScheduledStart,
        CalledToOrder = b.CalledToOrder,
        Adjourned = b.Adjourned,
        TimeZone = b.TimeZone,
        AgendaUrl = b.AgendaUrl,
        MinutesUrl = b.MinutesUrl,
        PublicSpeakers = b.PublicSpeakers,
        SourceIds = b.SourceIds ?? [],
    };
}
