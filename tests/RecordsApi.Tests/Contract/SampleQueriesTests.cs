using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>Example queries, one request each, and their responses from the seed register.</summary>
[Collection(SeedRegisterTests.Name)]
public sealed class SampleQueriesTests(SeedRegisterFactory service) : IAsyncLifetime
{
    private static Task? updated;

    public static TheoryData<string> Addresses => [.. ExpectedResponse.ReadAll().Select(a => a.Address)];

    public static TheoryData<string> ListAddresses => [.. ExpectedResponse.ReadAll().Where(a => a.Total is not null).Select(a => a.Address)];

    public Task InitializeAsync() => updated ??= ExpectedResponse.UpdateAsync(service);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Query_returns_the_expected_response(string address)
    {
        var expected = ExpectedResponse.Get(address);

        Assert.Equal(expected.ToString(), (await expected.AskAsync(service)).ToString());
    }

    [Theory]
    [MemberData(nameof(ListAddresses))]
    public async Task Question_has_the_same_record_count_as_CSV(string address)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csv");

        Assert.Equal($"{ExpectedResponse.Get(address).Total}", response.Headers.GetValues("X-Total-Count").Single());
    }
}
