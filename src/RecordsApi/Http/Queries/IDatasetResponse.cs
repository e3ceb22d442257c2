using RecordsApi.Data.Versioning;

namespace RecordsApi.Http.Queries;

/// <summary>Feature of a request whose response is tagged with the dataset version.</summary>
internal interface IDatasetResponse
{
    /// <summary>Tags the response with the dataset version that is read, if the register was written to since the request came in.</summary>
    void Renew(HttpContext http, DatasetMetadata metadata, DateTimeOffset now);
}
