using System.Reflection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data.Versioning;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Caching;

/// <summary>
/// What an answer is the answer to: its address and form, the register's version, the day where the question leaves it
/// open, and the program. All that goes into an answer, so that the tag is known before the answer is.
/// </summary>
internal sealed class ConditionalRequest : IDatasetResponse
{
    // Another build of the program may word the same facts otherwise.
    private static readonly string ProgramVersion = typeof(ConditionalRequest).Assembly.ManifestModule.ModuleVersionId.ToString("N")
        + typeof(ConditionalRequest).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;

    private ConditionalRequest(string tag, bool isPermanent, DateTimeOffset lastModified, DatasetMetadata metadata) =>
        (Tag, IsPermanent, LastModified, Dataset) = (tag, isPermanent, lastModified, metadata);

    /// <summary>The strong entity tag, in quotes.</summary>
    public string Tag { get; }

    /// <summary>Whether both times are fixed, and in the past of the register: the answer is the same for ever.</summary>
    public bool IsPermanent { get; }

    /// <summary>For how long clients may use the response without asking again.</summary>
    public string CacheControl => IsPermanent ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";

    /// <summary>When the answer can last have become another one (UTC).</summary>
    public DateTimeOffset LastModified { get; }

    /// <summary>The register when the question came in.</summary>
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

    /// <summary>Makes it a feature of the request.</summary>
    public void Attach(HttpContext http)
    {
        http.Features.Set(this);
        http.Features.Set<IDatasetResponse>(this);
    }

    /// <summary>What a request asks for. Its accepted codings are narrowed to the chosen one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="root">How addresses in the response begin.</param>
    /// <param name="acceptsAsOf">Whether the query can name a date.</param>
    /// <param name="metadata">The dataset now.</param>
    /// <param name="now">The time (UTC).</param>
    public static ConditionalRequest Create(HttpRequest request, string root, bool acceptsAsOf, DatasetMetadata metadata, DateTimeOffset now)
    {
        var coding = ContentCodingNegotiation.Select(request);

        // Without the header nothing behind this prepares to compress.
        request.Headers.AcceptEncoding = coding == ContentCodingNegotiation.Identity ? default(StringValues) : coding;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var knownAt = request.Query["knownAt"] is [{ } given] ? QueryValueParser.ParseTimestamp(given) : null;
        var dayIsOpen = acceptsAsOf ? !request.Query.ContainsKey("asOf") : knownAt is null;
        var isPermanent = knownAt <= metadata.KnownThrough && (!acceptsAsOf || request.Query["asOf"] is [{ } day] && QueryValueParser.ParseDate(day) is not null);

        // What is the same for ever is named by its address alone, whatever the register has learned since.
        var text = BuildTagText(
            root, request.Headers.Accept, request.Path, request.QueryString.ToString(), isPermanent ? "" : metadata.Version, isPermanent ? null : metadata.KnownThrough,
            dayIsOpen ? today : null, coding);
        var tag = EntityTagFactory.Create(text, knownAt < metadata.KnownThrough ? knownAt : metadata.KnownThrough);
        var built = metadata.BuiltAt ?? now;
        var dawn = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);
        return new(tag, isPermanent, dayIsOpen && dawn > built ? dawn : built, metadata);
    }

    /// <summary>
    /// The entity tag that a record at a path has once the register stands as told, if it is asked for without parameters
    /// and otherwise as this request asks.
    /// </summary>
    /// <param name="http">A request that changed the record.</param>
    /// <param name="path">Path of the record.</param>
    /// <param name="version">Version of the register after the change.</param>
    /// <param name="knownThrough">The newest timestamp (UTC) that the register knows of then.</param>
    /// <param name="now">The current time (UTC).</param>
    public static string ComputeTag(HttpContext http, string path, string version, DateTimeOffset knownThrough, DateTimeOffset now) => EntityTagFactory.Create(
        BuildTagText(RequestBaseUrl.GetBaseUrl(http), http.Request.Headers.Accept, path, "", version, knownThrough, DateOnly.FromDateTime(now.UtcDateTime), ContentCodingNegotiation.Select(http.Request)), knownThrough);

    /// <summary>Whether the reader holds this very answer already.</summary>
    public bool IsNotModified(HttpRequest request) =>
        request.Headers.IfNoneMatch is { Count: > 0 } header
        && EntityTagHeaderValue.TryParseList(header, out var held)
        && held.Any(tag => tag.Tag.Equals(Tag, StringComparison.Ordinal));

    /// <summary>Writes the headers that let a reader keep the answer.</summary>
    public void WriteHeaders(IHeaderDictionary headers)
    {
        headers.ETag = Tag;
        headers.LastModified = HeaderUtilities.FormatDate(LastModified);
        headers.CacheControl = CacheControl;
    }

    private static string BuildTagText(
        string root, string? accept, string? path, string query, string? version, DateTimeOffset? knownThrough, DateOnly? date, string coding) => string.Join(
            '\n', ProgramVersion, version, knownThrough is { } knownAt ? UtcTimestamp.Format(knownAt) : "", date?.ToString("O") ?? "", root, path, query, accept, coding);
}
