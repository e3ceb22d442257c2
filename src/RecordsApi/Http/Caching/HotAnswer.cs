using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RecordsApi.Http.Caching;

/// <summary>An answer as it was sent.</summary>
/// <param name="Change">Number of the state of the register that it tells of.</param>
/// <param name="Day">The day (UTC) on which it was given.</param>
/// <param name="At">When it was given (UTC).</param>
/// <param name="Tag">Its entity tag.</param>
/// <param name="Headers">Its headers, but for those of one sending.</param>
/// <param name="HeldHeaders">Those of them that who holds it already is told.</param>
/// <param name="Body">Its body as it was sent, compressed if it was; null if it was only told that it is held.</param>
internal sealed record HotAnswer(
    long Change, DateOnly Day, DateTimeOffset At, string Tag,
    KeyValuePair<string, StringValues>[] Headers, KeyValuePair<string, StringValues>[] HeldHeaders, byte[]? Body)
{
    // Roughly what the headers and the question take.
    private const int Around = 2048;

    private static readonly HashSet<string> OfOneSending = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Date, HeaderNames.Age, HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.Connection, "RateLimit", "RateLimit-Policy",
    };

    private static readonly HashSet<string> OfTheHeld = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.CacheControl, HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Vary,
        HeaderNames.XContentTypeOptions, HeaderNames.StrictTransportSecurity, HeaderNames.ContentSecurityPolicy, "Referrer-Policy",
    };

    /// <summary>Bytes that it takes, about.</summary>
    public int Size => Around + (Body?.Length ?? 0);

    /// <summary>The answer that was just given; null where it is none to be given again.</summary>
    /// <param name="response">The answer, sent.</param>
    /// <param name="validator">What it is the answer to.</param>
    /// <param name="body">Its body; null where it was longer than is kept.</param>
    /// <param name="day">The day (UTC).</param>
    /// <param name="now">The moment (UTC).</param>
    public static HotAnswer? Of(HttpResponse response, ConditionalRequest validator, byte[]? body, DateOnly day, DateTimeOffset now)
    {
        var isHeld = response.StatusCode == StatusCodes.Status304NotModified;
        if ((!isHeld && (response.StatusCode != StatusCodes.Status200OK || body is null)) || response.Headers.ETag != validator.Tag)
            return null;
        KeyValuePair<string, StringValues>[] headers = [.. response.Headers.Where(header => !OfOneSending.Contains(header.Key))];
        return new(validator.Dataset.Generation, day, now, validator.Tag, headers, [.. headers.Where(header => OfTheHeld.Contains(header.Key))], isHeld ? null : body);
    }

    /// <summary>Gives it again, or tells that it is held.</summary>
    public Task WriteAsync(HttpResponse response, bool isHeld, DateTimeOffset now)
    {
        foreach (var (name, value) in isHeld ? HeldHeaders : Headers)
            response.Headers[name] = value;
        if (isHeld)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.Headers.Age = Math.Max(0, (long)(now - At).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        response.ContentLength = Body!.Length;
        return response.Body.WriteAsync(Body, response.HttpContext.RequestAborted).AsTask();
    }
}
