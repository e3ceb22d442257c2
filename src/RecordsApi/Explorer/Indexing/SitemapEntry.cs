namespace RecordsApi.Explorer.Indexing;

/// <summary>A page in the sitemap.</summary>
/// <param name="Path">Its path.</param>
/// <param name="ModifiedAt">When what it shows was last recorded (UTC); null if unknown.</param>
internal sealed record SitemapEntry(string Path, DateTimeOffset? ModifiedAt);
