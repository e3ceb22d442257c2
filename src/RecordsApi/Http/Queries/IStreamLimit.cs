using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Limits how many whole lists are sent at once.</summary>
internal interface IStreamLimit
{
    /// <summary>Counts a stream until the request ends.</summary>
    /// <returns>The response where the address or the service has too many; null otherwise.</returns>
    ProblemResult? TryBegin(HttpContext http);
}
