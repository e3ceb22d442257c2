using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>What kind of source tells a decision, and how it is named.</summary>
internal static class DecisionSourceFactory
{
    /// <summary>The source a row cites.</summary>
    public static Source CreateSource(DecisionFact row)
    {
        var ownRecord = row.SourcePublisher.StartsWith("City of ", StringComparison.Ordinal)
            || row.SourcePublisher.StartsWith("Town of ", StringComparison.Ordinal)
            || row.SourcePublisher.StartsWith("Village of ", StringComparison.Ordinal)
            || row.SourcePublisher.EndsWith(" County", StringComparison.Ordinal);
        var kind = !ownRecord ? SourceKind.NewsReport
            : row.Certainty.Contains("minutes", StringComparison.OrdinalIgnoreCase) ? SourceKind.Minutes
            : SourceKind.GovernmentRecord;
        return new Source
        {
            Id = CreateId(row),
            Publisher = row.SourcePublisher,
            Kind = SourceKinds.Vocabulary.CodeOf(kind),
            Url = row.SourceUrl,
            PublishedOn = row.SourcePublishedOn,
        };
    }

    /// <summary>Publisher, day and eight digits of the address's hash: readable, and the same in every import.</summary>
    private static string CreateId(DecisionFact row)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.SourceUrl)))[..8];
        var words = string.Concat(row.SourcePublisher.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var day = row.SourcePublishedOn?.ToString("O", CultureInfo.InvariantCulture) ?? "undated";
        return $"{words}-{day}-{hash}";
    }
}
