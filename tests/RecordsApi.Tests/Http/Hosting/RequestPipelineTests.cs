using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Hosting;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Hosting;

public sealed class RequestPipelineTests
{
    [Fact]
    public async Task Response_is_not_used_if_the_client_closed_its_connection_while_it_was_written()
    {
        using var service = new RegisterApiFactory();
        using var connection = new CancellationTokenSource();
        var client = new DefaultHttpContext { RequestAborted = connection.Token };
        var pipeline = new RequestPipeline(service.Services.GetRequiredService<IHttpContextFactory>());
        pipeline.Attach(async http =>
        {
            await http.Response.WriteAsync("{\"data\":[");
            await connection.CancelAsync();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.SendAsync(client, "/v1/programs", QueryString.Empty));
    }
}
