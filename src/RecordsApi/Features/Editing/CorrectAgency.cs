using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="AgencyDetailsBodyV1"/>.</summary>
internal sealed class AgencyDetailsBodyValidator : AbstractValidator<AgencyDetailsBodyV1>
{
    public AgencyDetailsBodyValidator()
    {
        RuleFor(g => g.Name).SingleLineName();
        RuleFor(g => g.Type).VocabularyCode(AgencyTypes.Vocabulary);
        RuleFor(g => g.JurisdictionId).Geoid();
    }
}

/// <summary>Corrects the details of an agency.</summary>
internal static class CorrectAgency
{
    /// <summary>Handles <c>POST /agencies/{id}/corrections</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        string id, JsonBody<CorrectionBodyV1<AgencyDetailsBodyV1, AgencyV1>> body, CorrectionResponder responder, CancellationToken cancellationToken) =>
        responder.ApplyAsync(RecordKind.Agency, id, body.Value, ToRecord, SavedRecordReaders.ReadAgencyAsync, cancellationToken);

    /// <summary>Maps a validated body to a record.</summary>
    public static AgencyDetails ToRecord(this AgencyDetailsBodyV1 b) =>
        new() { Name = b.Name.Trim(), Type = AgencyTypes.Vocabulary.Parse(b.Type), JurisdictionId = b.JurisdictionId };
}
