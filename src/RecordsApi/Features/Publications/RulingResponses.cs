using RecordsApi.Data;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Publications;

/// <summary>What the responses to rulings have in common.</summary>
internal static class RulingResponses
{
    /// <summary>Checks a verdict; null if it is allowed.</summary>
    public static ProblemResult? ValidateVerdict(ReviewBodyV1 body, string[] verdicts) => verdicts.Contains(body.Verdict) ? null
        : BodyProblem.Create(ProblemTypes.InvalidBody, [new("/verdict", $"'{body.Verdict}' is not a valid verdict.", verdicts, ClosestMatch.Find(body.Verdict, verdicts))]);

    /// <summary>Stores the response and the audit entry of a ruling in the transaction of the ruling.</summary>
    public static Task StoreRulingAsync(
        this WriteContext write, RegisterContext db, string recordKind, string id, Ruling? previous, Ruling ruling, object response, CancellationToken cancellationToken)
    {
        var previousVerdict = previous is null ? null : $"\"{previous.Verdict}\"";
        var auditRecord = new WriteAuditRecord(recordKind, id, ruling.Reason, previousVerdict, $"\"{ruling.Verdict}\"");
        return write.StoreAsync(db, auditRecord, new WriteResponse(StatusCodes.Status200OK, response), cancellationToken);
    }
}
