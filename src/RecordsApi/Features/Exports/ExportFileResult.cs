using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Errors;

namespace RecordsApi.Features.Exports;

/// <summary>The response with an export file, or the problem of a precondition or a range that does not fit the file.</summary>
internal sealed class ExportFileResult(FileStreamHttpResult file) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await file.ExecuteAsync(httpContext);
        var response = httpContext.Response;
        ProblemType? kind = response.StatusCode switch
        {
            StatusCodes.Status412PreconditionFailed => ProblemTypes.FileChanged,
            StatusCodes.Status416RangeNotSatisfiable => ProblemTypes.RangeNotSatisfiable,
            _ => null,
        };
        if (kind is null || response.HasStarted)
            return;
        foreach (var name in (string[])[HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.ContentDisposition, GetExportFile.VersionHeader])
            response.Headers.Remove(name);
        await new ProblemResult(kind).ExecuteAsync(httpContext);
    }
}
