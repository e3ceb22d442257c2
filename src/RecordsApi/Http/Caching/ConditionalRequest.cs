using System.Reflection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data.Versioning;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Caching;

/// <summary>
/// Everything that determines a response: URL, format, dataset version, and the build of the program. The entity tag is
/// therefore known before the response is created.
/// </summary>
internal sealed class ConditionalRequest : IDatasetResponse
{
    // Another build of the program may format the same facts differently.
    private static readonly string ProgramVersion = typeof(ConditionalRequest).Assembly.ManifestModule.ModuleVersionId.ToString("N")
        + typeof(ConditionalRequest).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;

    private ConditionalRequest(string tag, bool isPermanent, DateTimeOffset lastModified, DatasetMetadata metadata) =>
        (Tag, IsPermanent, LastModified, Dataset) = (tag, isPermanent, lastModified, metadata);

    /// <summary>The strong entity tag, in quotes.</summary>
    public string Tag { get; }

    /// <summary>Whether both times are fixed and known to the register, so that the response never changes.</summary>
    public bool IsPermanent { get; }

    /// <summary>The Cache-Control header: how long clients may use the response without revalidation.</summary>
    public string CacheControl => IsPermanent ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";

    /// <summary>The latest time (UTC) at which the response may have changed.</summary>
    public DateTimeOffset LastModified { get; }

    /// <summary>The dataset metadata when the request arrived.</summary>
    public DatasetMetadata Dataset { get; }

    /// <inheritdoc />
    public void Renew(HttpContext http, DatasetMetadata metadata, DateTimeOffset now)
    {
        if (Dataset.Generation == metadata.Generation)
            return;
        var acceptsAsOf = http.GetEndpoint()?.Metadata.GetMetadata<QueryParametersMetadata>()?.HasAsOf == true;
        var renewed = Create(http.Request, RequestBaseUrl.GetBaseUrl(http), acceptsAsOf, metadata, now);
        renewed.Attach(http);
        renewed.WriteHeaders(http.Response.Headers);
    }

    /// <summary>Adds it to the features of the request.</summary>
    public void Attach(HttpContext http)
    {
        http.Features.Set(this);
        http.Features.Set<IDatasetResponse>(this);
    }

    /// <summary>Creates it for a request, and reduces the Accept-Encoding header to the selected coding.</summary>
    /// <param name="request">The request.</param>
    /// <param name="root">Base URL of the links in the response.</param>
    /// <param name="acceptsAsOf">Whether the query can name a date.</param>
    /// <param name="metadata">The dataset now.</param>
    /// <param name="now">The time (UTC).</param>
    public static ConditionalRequest Create(HttpRequest request, string root, bool acceptsAsOf, DatasetMetadata metadata, DateTimeOffset now)
    {
        var coding = ContentCodingNegotiation.Select(request);

        // Without the header, later middleware does not prepare compression.
        request.Headers.AcceptEncoding = coding == ContentCodingNegotiation.Identity ? default(StringValues) : coding;
        var knownAt = request.Query["knownAt"] is [{ } given] ? QueryValueParser.ParseTimestamp(given) : null;
        var isPermanent = knownAt <= metadata.KnownThrough && (!acceptsAsOf || request.Query["asOf"] is [{ } day] && QueryValueParser.ParseDate(day) is not null);

        // A permanent response is identified by its URL alone, regardless of later dataset versions.
        var text = BuildTagText(
            root, request.Headers.Accept, request.Path, request.QueryString.ToString(), isPermanent ? "" : metadata.Version, isPermanent ? null : metadata.KnownThrough,
            coding);
        var tag = EntityTagFactory.Create(text, knownAt < metadata.KnownThrough ? knownAt : metadata.KnownThrough, request.Path);
        return new(tag, isPermanent, metadata.BuiltAt ?? now, metadata);
    }

    /// <summary>
    /// Computes the entity tag of a record in a given version of the register, as requested without parameters
    /// and with the headers of this request.
    /// </summary>
    /// <param name="http">A request that changed the record.</param>
    /// <param name="path">Path of the record.</param>
    /// <param name="version">Version of the register after the change.</param>
    /// <param name="knownThrough">The newest timestamp (UTC) that the register knows of then.</param>
    public static string ComputeTag(HttpContext http, string path, string version, DateTimeOffset knownThrough) => EntityTagFactory.Create(
        BuildTagText(RequestBaseUrl.GetBaseUrl(http), http.Request.Headers.Accept, path, "", version, knownThrough, ContentCodingNegotiation.Select(http.Request)), knownThrough, path);

    /// <summary>Whether the client already has this response.</summary>
    public bool IsNotModified(HttpRequest request)
    {
        // RFC 9110, 13.1.3: the date counts only without a tag.
        if (request.Headers.IfNoneMatch is { Count: > 0 } header)
            return EntityTagHeaderValue.TryParseList(header, out var tags) && tags.Any(tag => tag.Tag.Equals(Tag, StringComparison.Ordinal));
        return request.GetTypedHeaders().IfModifiedSince is { } since && LastModified.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }

    /// <summary>Writes the caching headers of the response.</summary>
    public void WriteHeaders(IHeaderDictionary headers)
    {
        headers.ETag = Tag;
        headers.LastModified = HeaderUtilities.FormatDate(LastModified);
        headers.CacheControl = CacheControl;
    }

    private static string BuildTagText(
        string root, string? accept, string? path, string query, string? version, DateTimeOffset? knownThrough, string coding) => string.Join(
            '\n', ProgramVersion, version, knownThrough is { } knownAt ? UtcTimestamp.Format(knownAt) : "", root, path, query, accept, coding);
}
