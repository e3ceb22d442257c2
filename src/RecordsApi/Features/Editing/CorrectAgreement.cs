using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="AgreementDetailsBodyV1"/>.</summary>
internal sealed class AgreementDetailsBodyValidator : AbstractValidator<AgreementDetailsBodyV1>
{
    public AgreementDetailsBodyValidator()
    {
        RuleFor(a => a.AgencyId).SingleLineName();
        RuleFor(a => a.PredecessorId).SingleLineName();
        RuleForEach(a => a.Documents).SetValidator(new DocumentBodyValidator());
    }
}

/// <summary>Corrects the details of an agreement.</summary>
internal static class CorrectAgreement
{
    /// <summary>Handles <c>POST /agreements/{id}/corrections</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        string id, JsonBody<CorrectionBodyV1<AgreementDetailsBodyV1, AgreementV1>> body, CorrectionResponder responder, CancellationToken cancellationToken) =>
        responder.ApplyAsync(RecordKind.Agreement, id, body.Value, ToRecord, SavedRecordReaders.ReadAgreementAsync, cancellationToken);

    /// <summary>Maps a validated body to a record.</summary>
    public static AgreementDetails ToRecord(this AgreementDetailsBodyV1 b) =>
        new() { AgencyId = b.AgencyId, PredecessorId = b.PredecessorId, SignedOn = b.SignedOn, Documents = b.Documents.ToRecords() };
}
