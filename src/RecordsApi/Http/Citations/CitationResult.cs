using System.Text;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Citations;

/// <summary>The citation of a record and of its evidence, in one of the formats of bibliographies.</summary>
internal sealed class CitationResult(CitedRecord record, RegisterV1 register, BoundQuery query) : IResult
{
    private readonly IResponseContext context = query.OnDate(register.AsOf);

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var db = httpContext.RequestServices.GetRequiredService<RegisterContext>();
        var sources = await db.Sources.AsNoTracking().Where(s => record.SourceIds.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(httpContext.RequestAborted);
        List<BibliographyItem> evidence = [.. sources.Select(BibliographyItem.ForSource)];
        var (type, text) = query.Format switch
        {
            ResponseFormat.CslJson => (ResponseFormats.CslJsonType, CslJsonWriter.Write([CreateItem(), .. evidence])),
            ResponseFormat.BibTex => (ResponseFormats.BibTexType + "; charset=utf-8", BibTexWriter.Write([CreateItem(), .. evidence])),
            ResponseFormat.Apa => (ResponseFormats.CitationType + "; charset=utf-8", ApaWriter.Write([CreateItem(), .. evidence])),
            ResponseFormat.Ap => (ResponseFormats.CitationType + "; charset=utf-8", ApWriter.Write([CreateItem(), .. evidence])),
            _ => (ResponseFormats.CitationType + "; charset=utf-8", WriteText(evidence)),
        };
        httpContext.Response.ContentType = type;
        await httpContext.Response.WriteAsync(text, Encoding.UTF8, httpContext.RequestAborted);
    }

    private BibliographyItem CreateItem()
    {
        string?[] notes = [$"{record.Kind} {record.Id}", CitationText.DescribeTimes(record, context.TemporalContext), context.IsLocalCopy ? CitationText.LocalCopyNote : null];
        return new()
        {
            Id = record.Id,
            Type = "dataset",
            Title = record.Title,
            Author = record.Author,
            Publisher = CitationText.RegisterName,
            Issued = record.Issued,
            Version = register.Version,
            Url = CitationText.GetUrl(record, context),
            Note = string.Join("; ", notes.OfType<string>()),
        };
    }

    private string WriteText(IReadOnlyList<BibliographyItem> evidence)
    {
        var lines = new List<string> { CitationText.Write(record, register.Version, context) + "." };
        foreach (var item in evidence)
        {
            string?[] parts = [item.Author, item.Title, item.Publisher, item.Issued, item.Url, item.Note];
            lines.Add($"Evidence: {string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)))}.");
        }

        return string.Join('\n', lines) + "\n";
    }
}
