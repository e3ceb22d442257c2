using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>Gets an entry of the change log.</summary>
internal static class GetChange
{
    /// <summary>Handles <c>GET /changes/{sequence}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<ChangeV1>>, ProblemResult>> HandleAsync(
        string sequence, BoundQuery<RecordQuery> query, RegisterContext db, DatasetMetadataReader metadata, CancellationToken cancellationToken)
    {
        var number = long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (await db.Changes.FirstOrDefaultAsync(c => c.Sequence == number, cancellationToken) is { } row)
            return await metadata.CreateSingleAsync((await db.LoadResponsesAsync([row], query, cancellationToken))[0], query, cancellationToken);
        var newest = await db.GetLatestSequenceAsync(cancellationToken);
        var error = new ValidationError("sequence", $"The log has no entry '{sequence}'. Its newest entry is number {newest}.");
        return new ProblemResult(ProblemTypes.NotFound, error.Message, ProblemErrors.From([error]));
    }
}
