namespace RecordsApi.Updating;

/// <summary>Waits before every request.</summary>
internal sealed class RequestIntervalHandler(RequestInterval interval) : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await interval.WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
