using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Features.Exports;

/// <summary>A file of the export, or a range of it.</summary>
internal static class GetExportFile
{
    /// <summary>Names the version of the register whose facts are in the file.</summary>
    public const string VersionHeader = "X-Register-Version";

    private const int BufferLength = 1 << 16;

    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        string file, Asked<NoParameters> asked, ExportShelf shelf, CancellationToken cancellationToken)
    {
        if (asked.Reading.Mistakes is { Count: > 0 } mistakes)
            return AskingFilter.Refusal(mistakes);
        if (!ExportResources.FileNames.Contains(file))
            return Unknown(file);
        while (true)
        {
            var (set, problem) = await shelf.GetAsync(cancellationToken);
            if (set is null)
                return problem!;
            var entry = set.Manifest.Files.Single(f => f.Name == file);
            if (!Takes(asked.Http.Request, entry.MediaType))
                return new ProblemResult(Problems.NotAcceptable, $"This file is served as {entry.MediaType}.");
            if (TryOpen(Path.Combine(set.Folder, file)) is { } content)
                return Answer(asked.Http.Response, set, entry, content);
        }
    }

    private static FileStreamHttpResult Answer(HttpResponse response, ExportSet set, ExportFile entry, FileStream content)
    {
        response.Headers[VersionHeader] = set.Manifest.Register.Version;
        response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        return TypedResults.Stream(
            content, entry.MediaType, entry.Name, File.GetLastWriteTimeUtc(content.SafeFileHandle),
            new EntityTagHeaderValue($"\"{entry.Sha256}\""), enableRangeProcessing: true);
    }

    private static ProblemResult Unknown(string file)
    {
        var mistake = new QueryMistake("file", $"The export has no file '{file}'.", ExportResources.FileNames, Nearest.To(file, ExportResources.FileNames));
        return new(Problems.NotFound, mistake.Message, ProblemErrors.From([mistake]));
    }

    // Opened here, and shared with who removes it: a newer version may come between finding a file and sending it.
    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferLength, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static bool Takes(HttpRequest request, string mediaType)
    {
        var type = MediaTypeHeaderValue.Parse(mediaType).MediaType.ToString();
        return FormatNames.Accepted(request, [(type, default)]) is not null;
    }
}
