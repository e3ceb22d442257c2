using System.Net;
using Microsoft.Net.Http.Headers;
using Polly.Timeout;
using RecordsApi.Domain.Updating;
using RecordsApi.Outbound;

namespace RecordsApi.Updating;

/// <summary>Requests the publisher's page and lists, with the validators of what was retrieved before, exactly as they came.</summary>
internal sealed class PublisherClient(HttpClient http)
{
    private const int MaxRedirects = 5;

    /// <summary>Requests an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="known">What it responded before; null to retrieve the contents in any case.</param>
    /// <param name="maxBytes">The largest contents, in bytes.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<PublisherResponse> GetAsync(Uri address, RetrievedFile? known, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            for (var (target, redirects) = (address, 0); ; redirects++)
            {
                using var request = CreateRequest(target, known);
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                    or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
                    return await ReadAsync(target, response, maxBytes, cancellationToken);
                if (response.Headers.Location is not { } location || redirects == MaxRedirects)
                    return new(PublisherOutcome.Failed, $"{address} redirects more than {MaxRedirects} times, or to nowhere.");
                var next = new Uri(target, location);
                if (next.Scheme != Uri.UriSchemeHttps && next.Scheme != target.Scheme)
                    return new(PublisherOutcome.Failed, $"{address} redirects to {next}, which is not an https address.");
                target = next;
            }
        }
        catch (HttpRequestException e) when (e.InnerException is PrivateTargetException refused)
        {
            return new(PublisherOutcome.Failed, $"{address} was not requested. {refused.Message}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TimeoutRejectedException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(PublisherOutcome.Failed, $"{address} cannot be retrieved: {e.Message.TrimEnd('.')}.");
        }
    }

    private static HttpRequestMessage CreateRequest(Uri address, RetrievedFile? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.EntityTag is { } tag)
            request.Headers.TryAddWithoutValidation(HeaderNames.IfNoneMatch, tag);
        if (known?.LastModified is { } time)
            request.Headers.TryAddWithoutValidation(HeaderNames.IfModifiedSince, time);
        return request;
    }

    private static async Task<PublisherResponse> ReadAsync(Uri address, HttpResponseMessage response, long maxBytes, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.OK => await ReadAsync(response.Content, maxBytes, cancellationToken) is { } content
                ? new(PublisherOutcome.Retrieved)
                {
                    Content = content,
                    Address = address,
                    EntityTag = FindHeader(response.Headers, HeaderNames.ETag),
                    LastModified = FindHeader(response.Content.Headers, HeaderNames.LastModified),
                    ContentDisposition = FindHeader(response.Content.Headers, HeaderNames.ContentDisposition),
                }
                : new(PublisherOutcome.Failed, $"{address} has more than {maxBytes} bytes."),
            HttpStatusCode.NotModified => new(PublisherOutcome.NotModified),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new(PublisherOutcome.Gone, $"{address} responds with {status}."),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => new(PublisherOutcome.Refused, $"{address} responds with {status}."),
            _ => new(PublisherOutcome.Failed, $"{address} responds with {status}."),
        };
    }

    // Null if it is larger than allowed; the declared length may be wrong or that of the compressed contents.
    private static async Task<byte[]?> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (copy.Length + read > maxBytes)
                return null;
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }

    // Parsing and writing again would change what the publisher compares byte by byte.
    private static string? FindHeader(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
