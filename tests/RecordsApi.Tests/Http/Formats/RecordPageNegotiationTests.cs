using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Formats;

/// <summary>The address of a record in the API and that of its page lead to each other.</summary>
public sealed class RecordPageNegotiationTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private static readonly WebApplicationFactoryClientOptions Raw = new() { AllowAutoRedirect = false };

    [Theory]
    [InlineData("/v1/agencies/fl-hialeah-police-department", "/agencies/fl-hialeah-police-department")]
    [InlineData("/v1/agencies/fl-hialeah-police-department?knownAt=2025-12-30", "/agencies/fl-hialeah-police-department?knownAt=2025-12-30")]
    [InlineData("/v1/agreements/fl-port-police-287g-task-force-1?asOf=2025-07-01&knownAt=2025-07-02T10:00:00Z&include=history", "/agreements/fl-port-police-287g-task-force-1?asOf=2025-07-01&knownAt=2025-07-02T10%3A00%3A00Z")]
    [InlineData("/v1/decisions/fl-miami-2025-06-17-vote-1", "/decisions/fl-miami-2025-06-17-vote-1")]
    [InlineData("/v1/meetings/fl-miami-city-commission-2025-06-17", "/meetings/fl-miami-city-commission-2025-06-17")]
    [InlineData("/v1/publications/ice-pending-2025-06-17", "/publications/ice-pending-2025-06-17")]
    [InlineData("/v1/sources/miami-minutes-2025-06-17", "/sources/miami-minutes-2025-06-17")]
    [InlineData("/v1/jurisdictions/12", "/states/FL")]
    [InlineData("/v1/jurisdictions/12086", "/counties/12086")]
    [InlineData("/v1/jurisdictions/1230000", "/places/1230000")]
    [InlineData("/v1/jurisdictions/us", "/")]
    [InlineData("/v1/jurisdictions/atlantis", "/places/atlantis")]
    public async Task Browser_is_sent_from_a_record_to_its_page(string address, string page)
    {
        var response = await SendAsync(address, Browser);

        Assert.Equal((303, $"http://localhost{page}"), (response.Status, response.Location));
        Assert.Contains("Accept", response.Vary);
        Assert.Null(response.Tag);
    }

    [Theory]
    [InlineData("/agencies/fl-hialeah-police-department?asOf=2025-07-01&knownAt=2025-12-30", "/v1/agencies/fl-hialeah-police-department?knownAt=2025-12-30")]
    [InlineData("/agreements/fl-port-police-287g-task-force-1?asOf=2025-07-01", "/v1/agreements/fl-port-police-287g-task-force-1?asOf=2025-07-01")]
    [InlineData("/agencies/nobody", "/v1/agencies/nobody")]
    [InlineData("/meetings/fl-miami-city-commission-2025-06-17?asOf=2025-07-01", "/v1/meetings/fl-miami-city-commission-2025-06-17")]
    [InlineData("/sources/miami-minutes-2025-06-17?knownAt=2025-12-30", "/v1/sources/miami-minutes-2025-06-17?knownAt=2025-12-30")]
    public async Task Program_is_sent_from_a_page_to_its_record(string address, string record)
    {
        var response = await SendAsync(address, "application/json");

        Assert.Equal((303, $"http://localhost{record}"), (response.Status, response.Location));
        Assert.Contains("Accept", response.Vary);
    }

    [Theory]
    [InlineData("/v1/agencies/fl-hialeah-police-department", null, "application/json")]
    [InlineData("/v1/agencies/fl-hialeah-police-department", "*/*", "application/json")]
    [InlineData("/v1/agencies/fl-hialeah-police-department", "application/json, text/html;q=0.9", "application/json")]
    [InlineData("/v1/agencies/fl-hialeah-police-department", "text/html, application/json", "application/json")]
    [InlineData("/v1/agencies/fl-hialeah-police-department", "text/csv, text/html;q=0.9", "text/csv")]
    [InlineData("/v1/agencies/fl-hialeah-police-department?format=json", Browser, "application/json")]
    [InlineData("/v1/agencies/fl-hialeah-police-department?format=bibtex", Browser, "application/x-bibtex")]
    [InlineData("/v1/agencies", Browser, "application/json")]
    [InlineData("/v1/programs/287g", Browser, "application/json")]
    [InlineData("/agencies/fl-hialeah-police-department", null, "text/html")]
    [InlineData("/agencies/fl-hialeah-police-department", "*/*", "text/html")]
    [InlineData("/agencies/fl-hialeah-police-department", Browser, "text/html")]
    [InlineData("/agencies/fl-hialeah-police-department", "application/json;q=0.5, text/html", "text/html")]
    public async Task Response_is_in_the_preferred_format_of_the_address(string address, string? accept, string type)
    {
        var response = await SendAsync(address, accept);

        Assert.Equal((200, type), (response.Status, response.Type));
    }

    [Theory]
    [InlineData("/v1/agencies/fl-hialeah-police-department?knownAt=2025-12-30", "<http://localhost/agencies/fl-hialeah-police-department?knownAt=2025-12-30>; rel=\"alternate\"; type=\"text/html\"")]
    [InlineData("/agencies/fl-hialeah-police-department?asOf=2025-07-01", "<http://localhost/v1/agencies/fl-hialeah-police-department>; rel=\"alternate\"; type=\"application/json\"")]
    [InlineData("/v1/agencies/nobody", null)]
    [InlineData("/v1/programs/287g", null)]
    public async Task Record_and_page_link_to_each_other(string address, string? link)
    {
        Assert.Equal(link, (await SendAsync(address, null)).Link);

        // As stored.
        Assert.Equal(link, (await SendAsync(address, null)).Link);
    }

    [Fact]
    public async Task Invalid_query_is_an_error_for_browsers_too()
    {
        Assert.Equal(400, (await SendAsync("/v1/agencies/fl-hialeah-police-department?stat=FL", Browser)).Status);
    }

    [Fact]
    public async Task Stored_record_is_not_modified_for_the_program_that_has_it()
    {
        const string Address = "/v1/agencies/fl-coral-gables-police-department";
        var tag = (await SendAsync(Address, null)).Tag!;

        Assert.Equal(304, (await SendAsync(Address, null, tag)).Status);
        Assert.Equal(303, (await SendAsync(Address, Browser, tag)).Status);
    }

    private async Task<(int Status, string? Location, string? Type, string[] Vary, string? Link, string? Tag)> SendAsync(string address, string? accept, string? tag = null)
    {
        using var client = service.CreateClient(Raw);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await client.SendAsync(request);
        return (
            (int)response.StatusCode, response.Headers.Location?.OriginalString, response.Content.Headers.ContentType?.MediaType, [.. response.Headers.Vary],
            response.Headers.TryGetValues("Link", out var links) ? links.Single() : null, response.Headers.ETag?.ToString());
    }
}
