using System.Net;
using RecordsApi.Tests.Features.Names;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Reconciliation;

/// <summary>Suggest, preview and view services of the Reconciliation Service API 0.2.</summary>
public sealed class ReconciliationSuggestTests(ResolvableNamesApiFactory service) : IClassFixture<ResolvableNamesApiFactory>
{
    [Theory]
    [InlineData("prefix=Elm+Grove+Pol", "oh-elm-grove-police-department")]
    [InlineData("prefix=Elm+Grov", "3990001")]
    [InlineData("prefix=oh-labelle-police-department", "oh-labelle-police-department")]
    [InlineData("prefix=39905", "39905")]
    [InlineData("prefix=Stark&type=county", "39901")]
    [InlineData("prefix=Elm+Grove+Pol&spell=always&exact=false&prefixed=true", "oh-elm-grove-police-department")]
    public async Task Record_is_suggested_by_the_beginning_of_its_name_or_by_its_id(string query, string id)
    {
        var suggestions = await service.GetJsonAsync($"/v1/reconcile/suggest/entity?{query}");

        ReconciliationFormat.AssertSuggestions(suggestions);
        Assert.Equal(id, (string?)suggestions["result"]![0]!["id"]);
    }

    [Fact]
    public async Task Cursor_skips_suggestions()
    {
        var all = (await service.GetJsonAsync("/v1/reconcile/suggest/entity?prefix=Police"))["result"]!.AsArray().Select(item => (string?)item!["id"]).ToList();
        var rest = (await service.GetJsonAsync("/v1/reconcile/suggest/entity?prefix=Police&cursor=2"))["result"]!.AsArray().Select(item => (string?)item!["id"]);

        Assert.Equal(all.Skip(2), rest);
        Assert.Empty((await service.GetJsonAsync($"/v1/reconcile/suggest/entity?prefix=Police&cursor={int.MaxValue}"))["result"]!.AsArray());
    }

    [Theory]
    [InlineData("type?prefix=cou", "county,county-subdivision")]
    [InlineData("type?prefix=subd", "county-subdivision")]
    [InlineData("property?prefix=st", "state,agreementStatus")]
    [InlineData("property?prefix=zzz", "")]
    public async Task Types_and_properties_are_suggested_by_the_beginning_of_a_word(string address, string ids)
    {
        var suggestions = await service.GetJsonAsync($"/v1/reconcile/suggest/{address}");

        ReconciliationFormat.AssertSuggestions(suggestions);
        Assert.Equal(ids, string.Join(',', suggestions["result"]!.AsArray().Select(item => (string?)item!["id"])));
    }

    [Theory]
    [InlineData("type", 6)]
    [InlineData("property", 10)]
    public async Task Without_a_prefix_everything_is_suggested(string kind, int count) =>
        Assert.Equal(count, (await service.GetJsonAsync($"/v1/reconcile/suggest/{kind}"))["result"]!.AsArray().Count);

    [Fact]
    public async Task Preview_is_a_page_that_other_sites_can_frame()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri("/v1/reconcile/preview?id=oh-elm-grove-police-department", UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("default-src 'none'; frame-ancestors *", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("<a href=\"http://localhost/v1/agencies/oh-elm-grove-police-department\"", page, StringComparison.Ordinal);
        Assert.Contains("Models in force: task-force", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_a_preview_are_escaped()
    {
        using var written = new RegisterApiFactory(Agencies.WrittenNamesApiFactory.CreateRegister().Agency("oh-a", "<script>alert(1)</script> & \"Sons\" Police"));
        using var client = written.CreateClient();
        var page = await client.GetStringAsync(new Uri("/v1/reconcile/preview?id=oh-a", UriKind.Relative));

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot; Police", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview?id=oh-elm-grove-police-departmen", HttpStatusCode.BadRequest)]
    [InlineData("entities/oh-elm-grove-police-departmen", HttpStatusCode.NotFound)]
    public async Task Unknown_id_is_an_error_with_the_closest_one(string address, HttpStatusCode status)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync($"/v1/reconcile/{address}");

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("oh-elm-grove-police-department", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oh-elm-grove-police-department", "agencies/oh-elm-grove-police-department")]
    [InlineData("39901", "jurisdictions/39901")]
    public async Task View_leads_to_the_permanent_address(string id, string path)
    {
        using var client = service.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync($"/v1/reconcile/entities/{id}");

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal($"http://localhost/v1/{path}", response.Headers.Location!.ToString());
    }
}
