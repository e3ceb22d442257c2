namespace RecordsApi.Http.Queries;

/// <summary>Request feature: the request is HEAD, so that no more than the headers of the response are needed.</summary>
internal sealed class HeadRequest
{
    /// <summary>The feature.</summary>
    public static HeadRequest Instance { get; } = new();
}
