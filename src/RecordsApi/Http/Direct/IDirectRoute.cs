using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Standings;

namespace RecordsApi.Http.Direct;

/// <summary>Answers the simple questions of an endpoint as the endpoint itself would, byte for byte.</summary>
internal interface IDirectRoute
{
    /// <summary>Path of the endpoint; what follows it is an id where <see cref="TakesId"/> says so.</summary>
    string Path { get; }

    /// <summary>Whether an id follows the path.</summary>
    bool TakesId { get; }

    /// <summary>The parameters of the endpoint.</summary>
    IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>Whether a question, read without a mistake, is simple enough.</summary>
    bool Takes(QueryReading reading);

    /// <summary>What the answer is made of; null where the endpoint has to answer.</summary>
    IDirectAnswer? Answer(DirectQuestion question, Standpoint from, StandingReader reader, RegisterV1 register, Remembered memory);
}

/// <summary>What was read for an answer.</summary>
internal interface IDirectAnswer
{
    /// <summary>The answer, and where its next page is.</summary>
    ValueTask<(object Body, string? Next)> MakeAsync(HttpRequest request, CancellationToken cancellationToken);
}
