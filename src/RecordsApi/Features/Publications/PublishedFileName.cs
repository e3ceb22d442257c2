using Microsoft.Net.Http.Headers;
using RecordsApi.Domain.Entry;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>The published file name of an uploaded workbook.</summary>
internal static class PublishedFileName
{
    private const int MaxLength = 200;

    /// <summary>Reads the name from <c>Content-Disposition</c>, or returns an error.</summary>
    public static (string? Name, ValidationError? Error) Parse(string? contentDisposition)
    {
        var given = ContentDispositionHeaderValue.TryParse(contentDisposition, out var disposition)
            ? disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value
            : null;
        if (given is not null && TextRules.FindUnreadableCharacter(given) is { } problem)
            return (null, new(HeaderNames.ContentDisposition, $"The file name is not valid. {problem}"));
        return given is { Length: > 5 and <= MaxLength } && given.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            && given.IndexOfAny(['/', '\\']) < 0 && !given.Any(char.IsControl)
            ? (given, null)
            : (null, new(HeaderNames.ContentDisposition,
                "Must give the file name under which the list was published, without a folder: attachment; filename=\"participatingAgencies06172025pm.xlsx\". The publication date is read from it."));
    }
}
