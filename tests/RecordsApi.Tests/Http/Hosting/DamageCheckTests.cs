using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RecordsApi.Http.Hosting;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Hosting;

/// <summary>A database of which some pages are damaged, and others are not.</summary>
public sealed class DamageCheckTests
{
    private const int PageSize = 4096;

    [SqliteTheory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.ServiceUnavailable)]
    public async Task Service_with_a_damaged_database_is_not_ready(bool isDamaged, HttpStatusCode expected)
    {
        using var service = new RegisterApiFactory();
        if (isDamaged)
            DamageLastPage(service.DatabasePath);
        using var client = service.CreateClient();
        await service.Services.GetServices<IHostedService>().OfType<DamageCheckService>().Single().ExecuteTask!;

        using var response = await client.GetAsync("/health/ready");

        Assert.Equal(expected, response.StatusCode);
    }

    // Requests that do not read it succeed.
    private static void DamageLastPage(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = file.Length - PageSize;
        file.Write(new byte[PageSize / 2]);
    }
}
