using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>Example queries, one request each, and their responses from the seed register.</summary>
[Collection(SeedRegisterTests.Name)]
public sealed class SampleQuestionsTests(SeedRegisterFactory service) : IAsyncLifetime
{
    private static Task? updated;

    public static TheoryData<string> Addresses => [.. KnownAnswer.ReadAll().Select(a => a.Address)];

    public static TheoryData<string> ListAddresses => [.. KnownAnswer.ReadAll().Where(a => a.Total is not null).Select(a => a.Address)];

    public Task InitializeAsync() => updated ??= KnownAnswer.UpdateAsync(service);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Question_is_answered_by_one_request(string address)
    {
        var expected = KnownAnswer.Get(address);

        Assert.Equal(expected.ToString(), (await expected.AskAsync(service)).ToString());
    }

    [Theory]
    [MemberData(nameof(ListAddresses))]
    public async Task Question_has_the_same_record_count_as_CSV(string address)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csv");

        Assert.Equal($"{KnownAnswer.Get(address).Total}", response.Headers.GetValues("X-Total-Count").Single());
    }
}
