using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="StatusEventBodyV1"/>.</summary>
internal sealed class StatusEventBodyValidator : AbstractValidator<StatusEventBodyV1>
{
    public StatusEventBodyValidator()
    {
        RuleFor(s => s.Status).VocabularyCode(AgreementStatuses.Vocabulary);
        RuleFor(s => s.OccurredOn).DateOrInterval();
        RuleFor(s => s.DecisionId).SingleLineName();
        RuleFor(s => s.EndCause).VocabularyCode(EndCauses.Vocabulary);
        RuleFor(s => s.InitiatedBy).SingleLineName();
        RuleFor(s => s.Note).MultilineText();
        RuleFor(s => s.DisputesEventId).SingleLineName();
        RuleFor(s => s.SourceIds).SourceIds(min: 1);
    }
}

/// <summary>Enters a status event of an agreement.</summary>
internal static class EnterStatusEvent
{
    /// <summary>Handles <c>POST /agreements/{id}/history</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(string id, JsonBody<StatusEventBodyV1> body, EditResponder responder, CancellationToken cancellationToken) =>
        responder.EnterAsync(new RecordCreation(body.Value.ToRecord(), id), RecordKind.Step, SavedRecordReaders.ReadStatusEventAsync, cancellationToken);

    /// <summary>Maps a validated body to a record.</summary>
    public static StatusEventRecord ToRecord(this StatusEventBodyV1 b) => new()
    {
        Status = AgreementStatuses.Vocabulary.Parse(b.Status),
        OccurredOn = EdtfDate.Parse(b.OccurredOn),
        DecisionId = b.DecisionId,
        EndCause = b.EndCause is null ? null : EndCauses.Vocabulary.Parse(b.EndCause),
        InitiatedBy = b.InitiatedBy?.Trim(),
        Note = b.Note?.Trim(),
        DisputesEventId = b.DisputesEventId,
        SourceIds = b.SourceIds,
    };
}
