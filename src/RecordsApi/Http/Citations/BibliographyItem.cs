using RecordsApi.Domain.Model;

namespace RecordsApi.Http.Citations;

/// <summary>An entry of a bibliography: a record of the register, or evidence of it.</summary>
internal sealed record BibliographyItem
{
    /// <summary>Id of the entry.</summary>
    public required string Id { get; init; }

    /// <summary>Type of the entry in CSL: <c>dataset</c>, <c>article-newspaper</c>, …</summary>
    public required string Type { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Who decided or wrote it; null if that is the publisher.</summary>
    public string? Author { get; init; }

    /// <summary>The publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>Date of the decision or publication, EDTF level 1; null if it is not known.</summary>
    public string? Issued { get; init; }

    /// <summary>Date of retrieval; null if it is not known.</summary>
    public DateOnly? Accessed { get; init; }

    /// <summary>Version of the register; null for evidence.</summary>
    public string? Version { get; init; }

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>What else a reader has to know.</summary>
    public string? Note { get; init; }

    /// <summary>The entry of a source.</summary>
    public static BibliographyItem ForSource(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string?[] notes =
        [
            source.Via is null ? null : $"read at {source.Via}", source.ArchivedUrl is null ? null : $"archived at {source.ArchivedUrl}",
            source.Sha256 is null ? null : $"SHA-256 {source.Sha256}",
        ];
        var note = string.Join("; ", notes.OfType<string>());
        return new()
        {
            Id = source.Id,
            Type = source.Kind switch
            {
                "news-report" => "article-newspaper",
                "publishers-list" => "dataset",
                "minutes" or "government-record" or "agenda" or "notice" => "report",
                _ => "document",
            },
            Title = source.Title ?? SourceKinds.Vocabulary.Parse(source.Kind) switch
            {
                SourceKind.NewsReport => "News report",
                SourceKind.Minutes => "Minutes",
                SourceKind.PublishersList => "List",
                SourceKind.Agreement => "Agreement",
                SourceKind.Statement => "Statement",
                SourceKind.Agenda => "Agenda",
                SourceKind.Notice => "Notice",
                _ => "Government record",
            },
            Author = source.Author,
            Publisher = source.Publisher,
            Issued = source.PublishedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            Accessed = source.RetrievedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null,
            Url = source.Url,
            Note = note.Length == 0 ? null : note,
        };
    }
}
