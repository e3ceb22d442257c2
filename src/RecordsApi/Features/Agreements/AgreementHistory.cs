using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.StatusEvents;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Agreements;

/// <summary>How the steps of one agreement are asked for.</summary>
internal sealed record AgreementHistoryRequest : IRequest<AgreementHistoryRequest>
{
    // It says which steps are in the answer: a cursor holds for one value only.
    private static QueryParameter Superseded { get; } =
        Common.Include("Also the steps that no longer stood at the moment asked about, each with `supersededAt`.", "superseded") with { Steering = false, Phrase = "including {0} ones" };

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [Common.KnownAt, Superseded, .. Common.ForList(ListStatusEventsRequest.Sorts.Names, ListStatusEventsRequest.Sorts.Default)];

    public static AgreementHistoryRequest From(QueryReading reading) => new();
}

/// <summary>The steps of one agreement, each with its sources.</summary>
internal static class AgreementHistory
{
    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        string id, Asked<AgreementHistoryRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancellationToken))
            return await NotFoundAnswer.OfAsync("agreement", id, db.Agreements.Select(a => a.Id), cancellationToken);
        var steps = db.StatusEvents.Where(e => e.AgreementId == id);
        steps = asked.Reading.Has("include") ? steps.Where(e => e.RecordedAt <= asked.Frame.KnownAt) : steps.StandingAt(asked.Frame);
        return await answers.AnswerAsync(asked, new ListPlan<StatusEvent, StatusEventV1>(
            $"Steps of {id}", steps, ListStatusEventsRequest.Sorts,
            (rows, ct) => db.ShapeAsync(rows, asked, ct)), cancellationToken);
    }
}
