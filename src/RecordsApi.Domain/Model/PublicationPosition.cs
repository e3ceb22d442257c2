namespace RecordsApi.Domain.Model;

/// <summary>Where a publication stands among those of its list.</summary>
public static class PublicationPosition
{
    private static readonly DateTimeOffset Origin = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The position of a publication that stands for a moment: the seconds since the year 2000.</summary>
    public static int FromPublishedAt(DateTimeOffset publishedAt) => (int)(publishedAt - Origin).TotalSeconds;
}
