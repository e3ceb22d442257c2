using System.Text;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Features.Publications;

namespace RecordsApi.Updating;

/// <summary>Checks that what an address responded with is a list, before anything is kept.</summary>
internal static class ReceivedFile
{
    private const int MaxSniffedBytes = 1_000;

    /// <summary>Whether a response is a web page instead of a file.</summary>
    public static bool IsWebPage(byte[] content) =>
        Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, MaxSniffedBytes)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t') is var text
        && text.StartsWith('<');

    /// <summary>Whether a response can be a workbook: those are zip containers.</summary>
    public static bool IsZip(byte[] content) => content.AsSpan().StartsWith("PK\x03\x04"u8);

    /// <summary>The file name under which it is published, from <c>Content-Disposition</c> or from the address; or what is wrong with it.</summary>
    public static (string? Name, string? Problem) FindName(PublisherResponse response)
    {
        var inAddress = Uri.UnescapeDataString(response.Address!.Segments[^1]);
        var disposition = response.ContentDisposition?.Contains("filename", StringComparison.OrdinalIgnoreCase) == true
            ? response.ContentDisposition
            : $"attachment; filename*=UTF-8''{Uri.EscapeDataString(inAddress)}";
        var (name, error) = PublishedFileName.Parse(disposition);
        return (name, error is null ? null : $"{response.Address} names no workbook: Content-Disposition is '{response.ContentDisposition}'.");
    }

    /// <summary>What keeps a file from being a list, as a sentence; null if it is one.</summary>
    public static string? FindProblem(byte[] content, string name, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            RegisterImporter.CheckWorkbook(stream, name, cancellationToken);
            return null;
        }
        catch (Exception e) when (e is WorkbookException or InvalidDataException)
        {
            return e.Message;
        }
    }
}
