using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Queries;

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
    bool Takes(ParsedQuery reading);

    /// <summary>Writes what has to be read, and tells how the answer ends; null where the endpoint has to answer.</summary>
    IDirectAnswer? Answer(DirectQuestion question, ResponseContext from, DirectSource source, JsonBody body);
}

/// <summary>What an answer is read from.</summary>
/// <param name="Reader">The tables.</param>
/// <param name="Register">What the register says of itself.</param>
/// <param name="Memory">What is remembered of it.</param>
internal readonly record struct DirectSource(ReadConnection Reader, RegisterV1 Register, CacheGeneration Memory);

/// <summary>An answer of which what was read is written.</summary>
internal interface IDirectAnswer
{
    /// <summary>Writes the end of it; the address of the next page, null where there is none.</summary>
    ValueTask<string?> EndAsync(HttpRequest request, JsonBody body, CancellationToken cancellationToken);
}
