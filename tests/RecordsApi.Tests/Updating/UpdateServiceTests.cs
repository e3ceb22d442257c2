using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Updating;

/// <summary>The background job that runs the update.</summary>
public sealed class UpdateServiceTests
{
    [Fact]
    public async Task Job_runs_at_the_start_and_at_the_configured_times()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Update:Enabled", "true"), ("Update:Every", "00:30:00"));
        fixture.Publisher.Respond(PublisherStandIn.PagePath, 403);
        _ = fixture.Service.Services;
        await fixture.Publisher.WaitForRequestAsync();
        fixture.Service.Clock.Advance(TimeSpan.FromMinutes(30));
        await fixture.Publisher.WaitForRequestAsync();

        Assert.Equal([0, 30], fixture.Publisher.Requests.Select(request => (request.At - RegisterApiFactory.Now).TotalMinutes));
    }

    [Fact]
    public async Task Job_is_off_by_default()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        await fixture.Service.GetTextAsync("/v1/programs");

        Assert.Empty(fixture.Publisher.Requests);
    }

    [Fact]
    public async Task Job_needs_a_contact()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Update:Enabled", "true"), ("Update:Contact", ""));
        var error = Assert.ThrowsAny<Exception>(() => fixture.Service.Services);

        Assert.Contains("Update:Contact is not set.", error.Message, StringComparison.Ordinal);
    }
}
