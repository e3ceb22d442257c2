using System.Globalization;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Paging;

/// <summary>Records that were computed together and are given together.</summary>
/// <param name="Things">What they are, at the start of the answer's sentence.</param>
/// <param name="Chosen">How they were counted, defaults included, by parameter.</param>
/// <param name="Records">The records in their order.</param>
/// <param name="Notes">What a reader should know about the answer.</param>
internal sealed record WholePlan<T>(
    string Things, IReadOnlyDictionary<string, object> Chosen, IReadOnlyList<T> Records, IReadOnlyList<string> Notes);

/// <summary>Answers lists that are never cut into pages: they are bounded, and one that is longer is refused.</summary>
internal sealed class WholeAnswers(RegisterReader register, RegisterContext db)
{
    /// <summary>Most records in an answer.</summary>
    public const int MostRecords = 20_000;

    /// <summary>The answer in the form that was asked for, as of the frame's two times.</summary>
    public async Task<IResult> AnswerAsync<T>(
        Asked asked, RegisterFrame frame, WholePlan<T> plan, CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(frame, cancellationToken);
        if (asked.Format != Format.Json)
            return new StreamResult<T>(asked, OnceAsync(plan.Records), plan.Records.Count, state, _ => null, db);
        return TypedResults.Ok(new ListV1<T>(
            plan.Records, new(MostRecords, null, plan.Records.Count, true),
            AppliedQuery.OfWhole(asked, plan.Things, plan.Chosen, plan.Notes), state));
    }

    /// <summary>The mistake of asking for more than can be given at once; <paramref name="instead"/> says what to do about it.</summary>
    public static ProblemResult TooMany(string parameter, string instead) => AskingFilter.Refusal([new(parameter,
        string.Create(CultureInfo.InvariantCulture, $"The answer would hold more than {MostRecords:N0} records, which is the most that is given at once. {instead}"))]);

    private static async IAsyncEnumerable<IReadOnlyList<T>> OnceAsync<T>(IReadOnlyList<T> records)
    {
        await Task.CompletedTask;
        yield return records;
    }
}
