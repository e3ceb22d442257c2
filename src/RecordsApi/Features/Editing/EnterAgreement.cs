using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Entry;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="AgreementBodyV1"/>.</summary>
internal sealed class AgreementBodyValidator : AbstractValidator<AgreementBodyV1>
{
    public AgreementBodyValidator()
    {
        RuleFor(a => a.AgencyId).SingleLineName();
        RuleFor(a => a.AgencyName).SingleLineName();
        RuleFor(a => a.AgencyName).ShortEnoughForId();
        RuleFor(a => a.State).StateCode();
        RuleFor(a => a.Program).SingleLineName();
        RuleFor(a => a.Model).SingleLineName();
        RuleFor(a => a.Counterparty).SingleLineName();
        RuleFor(a => a.PredecessorId).SingleLineName();
        RuleFor(a => a.AgencyId).Must((a, id) => id is not null ? a.AgencyName is null && a.State is null : a.AgencyName is not null && a.State is not null)
            .WithState(_ => new ValidationError("", "An agreement requires its agency: either agencyId, or agencyName and state.")).WhenComplete();
        RuleFor(a => a.Create).Must((a, create) => create is null || a.AgencyName is not null)
            .WithState(_ => new ValidationError("", "Only applies to an agency that is given by agencyName.")).WhenComplete();
        RuleForEach(a => a.Documents).SetValidator(new DocumentBodyValidator());
        RuleFor(a => a.FirstStatusEvent).SetValidator(new StatusEventBodyValidator());
    }
}

/// <summary>Enters an agreement with its first status event.</summary>
internal static class EnterAgreement
{
    /// <summary>Handles <c>POST /agreements</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(JsonBody<AgreementBodyV1> body, EditResponder responder, CancellationToken cancellationToken) =>
        responder.EnterAsync(new RecordCreation(body.Value.ToRecord()), RecordKind.Agreement, SavedRecordReaders.ReadAgreementAsync, cancellationToken,
            (response, done) => new EnteredAgreementV1(response.Data, response.Register, ToResponse(done.Agency!)));

    private static AgencyMatchV1 ToResponse(FoundAgency agency) => new(agency.Given, agency.Id, agency.Name, AgencyNameMatches.Vocabulary.GetCode(agency.Match));

    /// <summary>Maps a validated body to a record.</summary>
    public static NewAgreementRecord ToRecord(this AgreementBodyV1 b) => new()
    {
        AgencyId = b.AgencyId,
        AgencyName = b.AgencyName?.Trim(),
        State = b.State,
        CreatesAgency = b.Create == true,
        Program = b.Program,
        Model = b.Model,
        Counterparty = b.Counterparty?.Trim() ?? "ICE",
        PredecessorId = b.PredecessorId,
        SignedOn = b.SignedOn,
        Documents = b.Documents.ToRecords(),
        FirstStatusEvent = b.FirstStatusEvent.ToRecord(),
    };
}
