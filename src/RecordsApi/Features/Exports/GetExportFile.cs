using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>Gets a file of the export, or a range of it.</summary>
internal static class GetExportFile
{
    /// <summary>The header with the version of the register in the file.</summary>
    public const string VersionHeader = "X-Register-Version";

    private const int BufferLength = 1 << 16;

    // Another process may replace or damage the files while they are opened.
    private const int MaxAttempts = 3;

    /// <summary>Handles <c>GET /exports/{file}</c>.</summary>
    public static async Task<Results<ExportFileResult, ProblemResult>> HandleAsync(
        string file, BoundQuery<NoQueryParameters> query, ExportCache exports, CancellationToken cancellationToken)
    {
        if (query.Parsed.Errors is { Count: > 0 } errors)
            return QueryValidationEndpointFilter.CreateProblem(errors);
        if (!ExportResources.FileNames.Contains(file))
            return UnknownFileProblem(file);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var (set, problem) = await exports.GetAsync(query.Http, cancellationToken);
            if (set is null)
                return problem!;
            if (set.Manifest.Files.FirstOrDefault(f => f.Name == file) is not { } entry)
                return UnknownFileProblem(file);
            if (!AcceptsMediaType(query.Http.Request, entry.MediaType))
                return new ProblemResult(ProblemTypes.NotAcceptable, $"This file is available as {entry.MediaType}.");
            if (TryOpen(Path.Combine(set.Folder, file), entry.Bytes) is { } content)
                return ToStreamResult(query.Http.Response, set, entry, content);
            exports.Discard(set);
        }

        return new ProblemResult(ProblemTypes.ExportUnavailable);
    }

    private static ExportFileResult ToStreamResult(HttpResponse response, StoredExport set, ExportFile entry, FileStream content)
    {
        response.Headers[VersionHeader] = set.Manifest.Register.Version;
        response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        return new(TypedResults.Stream(
            content, entry.MediaType, entry.Name, File.GetLastWriteTimeUtc(content.SafeFileHandle),
            new EntityTagHeaderValue($"\"{entry.Sha256}\""), enableRangeProcessing: true));
    }

    private static ProblemResult UnknownFileProblem(string file)
    {
        var error = new ValidationError("file", $"The export has no file '{file}'.", ExportResources.FileNames, ClosestMatch.Find(file, ExportResources.FileNames));
        return new(ProblemTypes.NotFound, error.Message, ProblemErrors.From([error]));
    }

    // Opened here, with delete sharing, because a newer version may remove the file before it is sent. A file of another length is
    // not the one that the manifest describes.
    private static FileStream? TryOpen(string path, long length)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferLength, FileOptions.Asynchronous);
            if (file.Length == length)
                return file;
            file.Dispose();
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static bool AcceptsMediaType(HttpRequest request, string mediaType)
    {
        var type = MediaTypeHeaderValue.Parse(mediaType).MediaType.ToString();
        return ResponseFormats.Negotiate(request, [(type, default)]) is not null;
    }
}
