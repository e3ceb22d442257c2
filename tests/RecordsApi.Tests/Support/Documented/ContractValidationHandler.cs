namespace RecordsApi.Tests.Support.Documented;

/// <summary>Fails a test if a response differs from the OpenAPI document.</summary>
internal sealed class ContractValidationHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        response.RequestMessage ??= request;
        if (OpenApiContract.IsUpdating)
            return response;
        var breaches = new ContractValidator(OpenApiContract.Current).FindViolations(await RecordedResponse.ReadAsync(response));
        Assert.True(breaches.Count == 0,
            $"{request.Method} {request.RequestUri} is answered otherwise than openapi/v1.json says:\n{string.Join('\n', breaches.Take(20))}");
        return response;
    }
}
