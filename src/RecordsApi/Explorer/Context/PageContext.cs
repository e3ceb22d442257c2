using System.Text.Json;
using RecordsApi.Domain.Time;
using RecordsApi.Http;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Context;

/// <summary>
/// What every page has: its two times, its links, and the API.
/// </summary>
public sealed class PageContext
{
    private readonly BoundQuery query;

    /// <summary>Creates the context.</summary>
    internal PageContext(BoundQuery query, RegisterV1 register, RequestPipeline pipeline, JsonSerializerOptions json)
    {
        this.query = query;
        Register = register;
        BasePath = RequestBaseUrl.GetBasePath(query.Http);
        Api = new(this, query.Http, pipeline, json);
    }

    /// <summary>The API, from which the page reads.</summary>
    public PageApi Api { get; }

    /// <summary>The register, and the two times of the page.</summary>
    public RegisterV1 Register { get; }

    /// <summary>The path before that of every page; empty unless the service is published under one.</summary>
    public string BasePath { get; }

    /// <summary>Scheme, host and base path.</summary>
    public string BaseUrl => query.BaseUrl;

    /// <summary>The path of the page, such as <c>/states/FL</c>.</summary>
    public string Path => query.Path;

    /// <summary>The parameters of the request.</summary>
    internal ParsedQuery Parsed => query.Parsed;

    /// <summary>The date of the page.</summary>
    public DateOnly AsOf => Register.AsOf;

    /// <summary>Whether the request names a timestamp, so that later information is not used.</summary>
    public bool IsPastKnowledge => Parsed.Has("knownAt");

    /// <summary>The date up to which anything was observed; null if the register is empty.</summary>
    public DateOnly? ObservedThrough => Register.Coverage.Count == 0 ? null : Register.Coverage.Max(list => list.Through);

    /// <summary>Whether the date is later than every publication, so that what the page shows is assumed.</summary>
    public bool IsAssumed => AsOf > ObservedThrough;

    /// <summary>Both times as parameters of the API.</summary>
    public string Times => $"asOf={PageText.Format(AsOf)}&{Knowledge}";

    /// <summary>The knowledge timestamp as a parameter of the API.</summary>
    public string Knowledge => $"knownAt={UtcTimestamp.Format(Register.KnownAt)}";

    /// <summary>
    /// The last moment of the change log that the page may tell of, as a parameter of the API: the end of its date or, where that comes first or no
    /// date is named, what was known.
    /// </summary>
    public string Until
    {
        get
        {
            var endOfDay = new DateTimeOffset(AsOf.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddMilliseconds(-1);
            return $"until={(!IsPastKnowledge ? PageText.Format(AsOf) : PageText.Format(Register.AsOfIsDefault || Register.KnownAt < endOfDay ? Register.KnownAt : endOfDay))}";
        }
    }

    /// <summary>A link to another page with the times that the request names.</summary>
    /// <param name="path">Path and query, such as <c>/states/FL</c>.</param>
    public string Link(string path) => BasePath + AddParameters(path, "asOf", "knownAt");

    /// <summary>A link to this page on another date.</summary>
    public string OnDate(DateOnly day)
    {
        var others = Parsed.Has("knownAt") ? $"&knownAt={Uri.EscapeDataString(Parsed.GetValue("knownAt")!)}" : "";
        return $"{BasePath}{Path}?asOf={PageText.Format(day)}{others}";
    }

    /// <summary>A link to this page as it was known at a timestamp, on the date that the request names, or else on the last day known then.</summary>
    public string KnownSince(DateTimeOffset timestamp)
    {
        var day = Parsed.GetValue("asOf") is { } given ? $"asOf={Uri.EscapeDataString(given)}&" : "";
        return $"{BasePath}{Path}?{day}knownAt={PageText.Format(timestamp)}";
    }

    /// <summary>The address of data in the API.</summary>
    /// <param name="path">Path and query below the version, with the times where the operation takes them.</param>
    /// <param name="format">The format; JSON by default.</param>
    public string Data(string path, string? format = null) =>
        format is null ? $"{BasePath}{PageApi.Path}{path}" : $"{BasePath}{PageApi.Path}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={format}";

    /// <summary>A link to this page with other values of some parameters, at the beginning of its list. A value of null removes a parameter.</summary>
    public string With(params IEnumerable<(string Name, string? Value)> parameters)
    {
        var changed = parameters.ToList();
        var kept = OtherParameters.Where(parameter => changed.All(change => change.Name != parameter.Name));
        return Link(AddQuery(Path, [.. kept, .. changed.Where(change => change.Value is not null).Select(change => (change.Name, change.Value!))]));
    }

    /// <summary>A link to the next page of a list. It names the knowledge timestamp, so that all pages show one state of the register.</summary>
    /// <param name="page">The position of this page; null if there is no further one.</param>
    public string? GetNextPage(PageV1 page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Cursor is null)
            return null;
        var date = Parsed.GetValue("asOf") is { } day ? [("asOf", day)] : Array.Empty<(string, string)>();
        return BasePath + AddQuery(Path, [.. OtherParameters, .. date, ("knownAt", UtcTimestamp.Format(Register.KnownAt)), (PagePosition.Name, page.Cursor)]);
    }

    /// <summary>The position in a list as a parameter of the API; empty at the beginning.</summary>
    public string Position => Parsed.GetValue(PagePosition.Name) is { } position ? $"&cursor={position}" : "";

    /// <summary>The page of a record by its address in the API, which names its times; null if there is no record.</summary>
    public string? FindPage(string? address) =>
        address is null ? null : BasePath + new Uri(address).PathAndQuery[BasePath.Length..][(PageApi.Path.Length - 1)..];

    /// <summary>The canonical address of the page: without times, because search engines are to show the newest state.</summary>
    public string CanonicalUrl => BaseUrl + Path;

    /// <summary>The address of a style sheet, script or image, which changes with its content.</summary>
    public string Asset(string name) => BasePath + PageAssets.GetPath(name);

    /// <summary>The parameters of the request besides the two times and the position in a list, which ends where either of them changes.</summary>
    public IEnumerable<(string Name, string Value)> OtherParameters => query.Http.Request.Query
        .Where(parameter => parameter.Key is not ("asOf" or "knownAt" or PagePosition.Name) && parameter.Value is [{ Length: > 0 }])
        .Select(parameter => (parameter.Key, parameter.Value.ToString()));

    /// <summary>Redirects to the canonical path of the page, with all parameters of the request, unless it is the one that was requested.</summary>
    /// <exception cref="PageProblemException">The canonical path is another one.</exception>
    public void RequirePath(string path)
    {
        if (!string.Equals(path, Path, StringComparison.Ordinal))
            throw new PageProblemException(TypedResults.Redirect($"{BasePath}{path}{query.Http.Request.QueryString}", permanent: true, preserveMethod: true));
    }

    /// <summary>A link to the page of a record to whose address in the API a redirect leads. The two have the same path, but for the version.</summary>
    internal string ToPage(string location) => Link(new Uri(location).AbsolutePath[BasePath.Length..][(PageApi.Path.Length - 1)..]);

    private string AddParameters(string path, params string[] names)
    {
        foreach (var name in names)
        {
            if (Parsed.GetValue(name) is { } value)
                path += $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
        }

        return path;
    }

    private static string AddQuery(string path, IReadOnlyList<(string Name, string Value)> parameters) => parameters.Count == 0
        ? path
        : $"{path}?{string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"))}";
}
