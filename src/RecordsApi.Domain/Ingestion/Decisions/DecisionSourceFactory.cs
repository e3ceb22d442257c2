using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Creates the sources of decisions.</summary>
internal static class DecisionSourceFactory
{
    /// <summary>Creates the source cited by a row, with what else is known of it. Its kind follows from the publisher and the certainty.</summary>
    public static Source CreateSource(DecisionFact row, SourceDetails? details)
    {
        var isLocalGovernment = row.SourcePublisher.StartsWith("City of ", StringComparison.Ordinal)
            || row.SourcePublisher.StartsWith("Town of ", StringComparison.Ordinal)
            || row.SourcePublisher.StartsWith("Village of ", StringComparison.Ordinal)
            || row.SourcePublisher.EndsWith(" County", StringComparison.Ordinal);
        var kind = !isLocalGovernment ? SourceKind.NewsReport
            : row.Certainty.Contains("minutes", StringComparison.OrdinalIgnoreCase) ? SourceKind.Minutes
            : SourceKind.GovernmentRecord;
        var publishedOn = details is { HasPublicationDate: false } ? null : row.SourcePublishedOn;
        return new Source
        {
            Id = CreateId(row, publishedOn),
            Publisher = row.SourcePublisher,
            Kind = SourceKinds.Vocabulary.GetCode(kind),
            Title = details?.Title,
            Author = details?.Author,
            Url = row.SourceUrl,
            Via = details?.Via,
            ArchivedUrl = details?.ArchivedUrl,
            PublishedOn = publishedOn,
            RetrievedAt = details?.RetrievedOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
            License = details?.License,
        };
    }

    /// <summary>
    /// Creates a readable id that is the same in every import: publisher, date and the first eight hex digits of the URL's hash.
    /// </summary>
    private static string CreateId(DecisionFact row, DateOnly? publishedOn)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.SourceUrl)))[..8];
        var publisher = string.Concat(row.SourcePublisher.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var date = publishedOn?.ToString("O", CultureInfo.InvariantCulture) ?? "undated";
        return $"{publisher}-{date}-{hash}";
    }
}
