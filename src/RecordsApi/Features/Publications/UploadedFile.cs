using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>An uploaded file, sent as the request body or in a form.</summary>
/// <param name="Name">The name under which it was published.</param>
/// <param name="Content">The content, positioned at the start.</param>
internal sealed record UploadedFile(string Name, Stream Content)
{
    private const int MaxBoundaryLength = 70;

    /// <summary>Reads the file in the request body, or returns an error.</summary>
    public static (UploadedFile? File, ValidationError? Error) FromBody(HttpRequest request) => FromContentDisposition(request.Headers.ContentDisposition.ToString(), request.Body);

    /// <summary>Reads the only file in a form, or returns an error.</summary>
    public static async Task<(UploadedFile? File, ValidationError? Error)> ReadFormAsync(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > MaxBoundaryLength)
            return (null, new("", "The content type of a form requires a boundary."));
        try
        {
            return await ReadSinglePartAsync(new MultipartReader(boundary, request.Body), cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return (null, new("", "The form cannot be parsed."));
        }
    }

    private static async Task<(UploadedFile? File, ValidationError? Error)> ReadSinglePartAsync(MultipartReader form, CancellationToken cancellationToken)
    {
        if (await form.ReadNextSectionAsync(cancellationToken) is not { } part)
            return (null, new("", "The form has no file. Send exactly one file and nothing else."));
        var content = new MemoryStream();
        await part.Body.CopyToAsync(content, cancellationToken);
        return await form.ReadNextSectionAsync(cancellationToken) is null
            ? FromContentDisposition(part.ContentDisposition, content)
            : (null, new("", "The form has more than one part. Send exactly one file and nothing else."));
    }

    private static (UploadedFile? File, ValidationError? Error) FromContentDisposition(string? contentDisposition, Stream content)
    {
        var (name, error) = PublishedFileName.Parse(contentDisposition);
        return name is null ? (null, error) : (new UploadedFile(name, content), null);
    }
}
