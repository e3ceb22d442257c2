using System.Security.Cryptography;
using System.Text;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.OrderingAgreements;

/// <summary>Creates the sources of basic ordering agreements, of which the files have the URLs only.</summary>
/// <param name="reference">What is known of the sources beyond their URLs.</param>
internal sealed class OrderingAgreementSources(DecisionReference reference)
{
    /// <summary>The kind of all of them: reports of third parties. None of them is the agreement or a record of a party.</summary>
    public const SourceKind Kind = SourceKind.NewsReport;

    private readonly SortedDictionary<string, Source> sources = new(StringComparer.Ordinal);

    /// <summary>The sources, ordered by id.</summary>
    public IReadOnlyList<Source> All => [.. sources.Values];

    /// <summary>Returns the id of the source at a URL, and records since when it is cited.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="recordedAt">Timestamp (UTC) from which what it reports is known.</param>
    public string Cite(string url, DateTimeOffset recordedAt)
    {
        var id = CreateId(url);
        if (!sources.TryGetValue(id, out var source))
            sources.Add(id, source = Create(id, url, recordedAt));
        if (recordedAt < source.RecordedAt)
            source.RecordedAt = recordedAt;
        return id;
    }

    private Source Create(string id, string url, DateTimeOffset recordedAt)
    {
        var details = reference.FindSource(url);
        return new Source
        {
            Id = id,
            Publisher = details?.Publisher ?? GetHost(url),
            Kind = SourceKinds.Vocabulary.GetCode(Kind),
            Title = details?.Title,
            Author = details?.Author,
            Url = url,
            Via = details?.Via,
            ArchivedUrl = details?.ArchivedUrl,
            License = details?.License,
            RecordedAt = recordedAt,
        };
    }

    // The prefix keeps them apart from the sources of decisions, which can have the same URL.
    private static string CreateId(string url) =>
        $"{DetentionModels.OrderingAgreement}-{GetHost(url).Replace('.', '-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..8]}";

    private static string GetHost(string url)
    {
        var host = new Uri(url).IdnHost;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;
    }
}
