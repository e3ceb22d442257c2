using RecordsApi.Data.Importing;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Seed;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>Paging through a register while publications are imported over other connections.</summary>
public sealed class PagingWhileImportingTests : IDisposable
{
    private const int Imports = 3;
    private const int FilesLeftOut = 60;

    private readonly RegisterApiFactory service = new(null);

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task Paging_returns_every_event_once_while_publications_are_imported()
    {
        service.Clock.SetUtcNow(SeedRegisterFactory.Today);
        var build = new RegisterDatabaseBuilder(new UnpooledContextFactory(service.DatabasePath), service.Clock, BundleFolder.Shipped);
        var inputs = build.Inputs.ReadBundle();
        await SaveAsync(build, inputs, inputs.Files.Count - FilesLeftOut, first: true);
        var before = await service.GetJsonAsync("/v1/status-events?limit=1");

        List<string> read = [];
        var taken = 0;
        string? address = "/v1/status-events?limit=500";
        while (address is not null)
        {
            var page = await service.GetJsonAsync(address);
            read.AddRange(page["data"]!.AsArray().Select(e => (string)e!["id"]!));
            address = (string?)page["page"]!["next"];
            if (taken < Imports)
                await SaveAsync(build, inputs, inputs.Files.Count - FilesLeftOut + FilesLeftOut * ++taken / Imports, first: false);
        }

        var after = await service.GetJsonAsync("/v1/status-events?limit=1");
        Assert.Equal(Imports, taken);
        Assert.NotEqual((long)before["page"]!["total"]!, (long)after["page"]!["total"]!);
        Assert.Equal((long)before["page"]!["total"]!, read.Count);
        Assert.Equal(read.Count, read.Distinct(StringComparer.Ordinal).Count());
    }

    // The first files only, with their rows: what an import of those alone would have found.
    private static Task SaveAsync(RegisterDatabaseBuilder build, RegisterInputs inputs, int files, bool first)
    {
        var rows = new PrintedRowTable();
        var some = inputs with
        {
            Rows = rows,
            Files = [.. inputs.Files.Take(files).Select(file => file with
            {
                Rows = [.. file.Rows.Select(row => row with { PrintedRowIndex = rows.GetOrAddIndex(inputs.Rows[row.PrintedRowIndex]) })],
            })],
        };
        return build.SaveAsync(some, build.Derive(some, CancellationToken.None), withReference: first, CancellationToken.None);
    }
}
