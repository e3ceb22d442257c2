namespace RecordsApi.Domain.Model;

/// <summary>Positions of publications within their list.</summary>
public static class PublicationPosition
{
    private static readonly DateTimeOffset Origin = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Returns the position of a publication: the number of seconds from the year 2000 (UTC) to its timestamp.
    /// </summary>
    public static int FromPublishedAt(DateTimeOffset publishedAt) => (int)(publishedAt - Origin).TotalSeconds;
}
