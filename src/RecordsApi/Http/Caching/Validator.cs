using System.Reflection;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Caching;

/// <summary>
/// What an answer is the answer to: its address and form, the register's version, the day where the question leaves it
/// open, and the program. All that goes into an answer, so that the tag is known before the answer is.
/// </summary>
internal sealed class Validator
{
    // Another build of the program may word the same facts otherwise.
    private static readonly string Program = typeof(Validator).Assembly.ManifestModule.ModuleVersionId.ToString("N")
        + typeof(Validator).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;

    private Validator(string tag, bool isPermanent, DateTimeOffset lastModified, RegisterState register) =>
        (Tag, IsPermanent, LastModified, Register) = (tag, isPermanent, lastModified, register);

    /// <summary>The strong entity tag, in quotes.</summary>
    public string Tag { get; }

    /// <summary>Whether both times are fixed, and in the past of the register: the answer is the same for ever.</summary>
    public bool IsPermanent { get; }

    /// <summary>When the answer can last have become another one (UTC).</summary>
    public DateTimeOffset LastModified { get; }

    /// <summary>The register when the question came in.</summary>
    public RegisterState Register { get; }

    /// <summary>The validator of the answer to a request. The request's accepted codings are narrowed to the chosen one.</summary>
    public static Validator Of(HttpContext http, RegisterState register, DateTimeOffset now) => Of(
        http.Request, Addresses.Root(http), http.GetEndpoint()?.Metadata.GetMetadata<AskedParameters>()?.Parameters.Any(p => p.Name == "asOf") == true, register, now);

    /// <summary>The same, where it is known how addresses begin, and whether the question takes a day.</summary>
    public static Validator Of(HttpRequest request, string root, bool takesDay, RegisterState register, DateTimeOffset now)
    {
        var coding = ContentCoding.Chosen(request);
        request.Headers.AcceptEncoding = coding;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var moment = request.Query["knownAt"] is [{ } given] ? ValueReader.MomentOf(given) : null;
        var dayIsOpen = takesDay ? !request.Query.ContainsKey("asOf") : moment is null;
        var isPermanent = moment <= register.KnownThrough && (!takesDay || request.Query["asOf"] is [{ } day] && ValueReader.Day(day) is not null);

        // What is the same for ever is named by its address alone, whatever the register has learned since.
        var text = Named(
            root, request.Headers.Accept, request.Path, request.QueryString.ToString(), isPermanent ? "" : register.Version, isPermanent ? null : register.KnownThrough,
            dayIsOpen ? today : null, coding);
        var tag = EntityTag.Of(text, moment < register.KnownThrough ? moment : register.KnownThrough);
        var built = register.BuiltAt ?? now;
        var dawn = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);
        return new(tag, isPermanent, dayIsOpen && dawn > built ? dawn : built, register);
    }

    /// <summary>
    /// The entity tag that a record at a path has once the register stands as told, if it is asked for without parameters
    /// and otherwise as this request asks.
    /// </summary>
    /// <param name="http">A request that changed the record.</param>
    /// <param name="path">Path of the record.</param>
    /// <param name="version">Version of the register after the change.</param>
    /// <param name="known">The newest moment (UTC) that the register knows of then.</param>
    /// <param name="now">The moment (UTC).</param>
    public static string TagOf(HttpContext http, string path, string version, DateTimeOffset known, DateTimeOffset now) => EntityTag.Of(
        Named(Addresses.Root(http), http.Request.Headers.Accept, path, "", version, known, DateOnly.FromDateTime(now.UtcDateTime), ContentCoding.Chosen(http.Request)), known);

    /// <summary>Whether the reader holds this very answer already.</summary>
    public bool IsHeldBy(HttpRequest request) =>
        request.Headers.IfNoneMatch is { Count: > 0 } header
        && EntityTagHeaderValue.TryParseList(header, out var held)
        && held.Any(tag => tag.Tag.Equals(Tag, StringComparison.Ordinal));

    /// <summary>Writes the headers that let a reader keep the answer.</summary>
    public void WriteTo(IHeaderDictionary headers)
    {
        headers.ETag = Tag;
        headers.LastModified = HeaderUtilities.FormatDate(LastModified);
        headers.CacheControl = IsPermanent ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";
    }

    private static string Named(
        string root, string? accept, string? path, string query, string? version, DateTimeOffset? known, DateOnly? day, string coding) => string.Join(
            '\n', Program, version, known is { } moment ? Moment.ToText(moment) : "", day?.ToString("O") ?? "", root, path, query, accept, coding);
}
