using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Builds the change log entries of manually entered sources.</summary>
internal static class SourceChangeBuilder
{
    /// <summary>Builds one entry for each source.</summary>
    public static IEnumerable<Change> Build(ChangeFactory factory) => factory.Facts.Sources.Select(s =>
        ChangeFactory.Create($"source/{s.Id}", ChangeKind.SourceAdded, ChangedThing.Source, s.Id, s.RecordedAt, CreateContent(s)) with
        {
            After = s.Title ?? s.Url,
            SourceIds = s.Id,
        });

    private static FactContent CreateContent(Source s) => new()
    {
        { "publisher", s.Publisher },
        { "kind", s.Kind },
        { "title", s.Title },
        { "url", s.Url },
        { "archivedUrl", s.ArchivedUrl },
        { "publishedOn", s.PublishedOn },
        { "retrievedAt", s.RetrievedAt },
        { "sha256", s.Sha256 },
        { "license", s.License },
        { "author", s.Author },
        { "via", s.Via },
        { "recordState", FactContent.NullIfCurrent(s.RecordState) },
    };
}
