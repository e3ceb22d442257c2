using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RecordsApi.Domain.Model;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes;

public sealed class GetChangesFeedTests(ChangeLogApiFactory service) : IClassFixture<ChangeLogApiFactory>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Feed_lists_the_newest_entries_first_and_has_their_update_time()
    {
        var feed = await FeedAsync(service, "/v1/changes.atom?state=FL&since=2025-07-03");

        Assert.Equal(["6", "5", "3"], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value.Split('/')[^1]));
        Assert.Equal("2025-12-30T21:00:00.000Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("http://localhost/v1/changes.atom?state=FL&since=2025-07-03", feed.Element(Atom + "id")!.Value);
        Assert.Equal("http://localhost/v1/changes.atom?state=FL&since=2025-07-03", FindLink(feed, "self"));
        Assert.Equal("http://localhost/v1/changes?state=FL&since=2025-07-03", FindLink(feed, "alternate"));
        Assert.Null(FindLink(feed, "next"));
    }

    [Fact]
    public async Task Entry_has_every_element_and_escapes_invalid_XML()
    {
        var entry = Assert.Single((await FeedAsync(service, "/v1/changes.atom?agency=fl-port-police")).Elements(Atom + "entry"));

        Assert.Equal(
            """
            <entry xmlns="http://www.w3.org/2005/Atom">
              <id>http://localhost/v1/changes/2</id>
              <title>The agency Port &lt;Police&gt; &amp; �Co was added.</title>
              <updated>2025-04-04T21:00:00.000Z</updated>
              <published>2025-04-04T21:00:00.000Z</published>
              <category term="agency-added" />
              <link rel="alternate" type="text/html" href="http://localhost/agencies/fl-port-police" />
              <link rel="alternate" type="application/json" href="http://localhost/v1/changes/2" />
              <link rel="related" type="application/json" href="http://localhost/v1/agencies/fl-port-police" />
              <content type="html">CONTENT</content>
            </entry>
            """,
            Regex.Replace(entry.ToString(), "(<content type=\"html\">).*(</content>)", "$1CONTENT$2"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Content_is_HTML_with_links_to_the_record_and_the_evidence()
    {
        var entry = (await FeedAsync(service, $"/v1/changes.atom?agreement={FloridaTestData.Miami}&kind=status-added")).Elements(Atom + "entry").Single();

        Assert.Equal("html", (string?)entry.Element(Atom + "content")!.Attribute("type"));
        Assert.Matches(
            "^<p>Miami Police Department \\(task-force\\): approved since 2025-06-17; the status remains active.</p>.*"
            + $"<p><a href=\"http://localhost/agreements/{FloridaTestData.Miami}\">Record</a> · <a href=\"http://localhost/v1/changes/5\">Change</a></p>$",
            entry.Element(Atom + "content")!.Value);
        Assert.All(entry.Elements(Atom + "link").Where(l => (string?)l.Attribute("rel") == "via"), l => Assert.NotNull(l.Attribute("href")));
    }

    [Theory]
    [InlineData("", "http://localhost/news")]
    [InlineData("?state=FL&kind=status-added", "http://localhost/news?state=FL&kind=status-added")]
    [InlineData("?agency=fl-miami-police-department", "http://localhost/agencies/fl-miami-police-department")]
    [InlineData("?agreement=" + FloridaTestData.Miami, "http://localhost/agreements/" + FloridaTestData.Miami)]
    [InlineData("?within=12086", "http://localhost/counties/12086")]
    [InlineData("?state=not:FL", null)]
    [InlineData("?since=2025-07-03", null)]
    public async Task Feed_links_to_the_page_with_its_entries(string query, string? page)
    {
        var feed = await FeedAsync(service, $"/v1/changes.atom{query}");

        Assert.Equal(page, (string?)feed.Elements(Atom + "link").SingleOrDefault(l => (string?)l.Attribute("type") == "text/html")?.Attribute("href"));
    }

    [Theory]
    [InlineData("agencies/fl-miami-police-department", "http://localhost/v1/changes.atom?agency=fl-miami-police-department", "of agency fl-miami-police-department", 2)]
    [InlineData("agreements/" + FloridaTestData.Miami, "http://localhost/v1/changes.atom?agreement=" + FloridaTestData.Miami, "of agreement " + FloridaTestData.Miami, 2)]
    [InlineData("jurisdictions/12086", "http://localhost/v1/changes.atom?within=12086", "within 12086", 3)]
    [InlineData("jurisdictions/12", "http://localhost/v1/changes.atom?within=12", "within 12", 4)]
    public async Task Record_links_to_its_own_feed(string record, string feedUrl, string title, int entries)
    {
        Assert.Equal(feedUrl, (string?)(await service.GetJsonAsync($"/v1/{record}"))["data"]!["links"]!["feed"]);

        var feed = await FeedAsync(service, new Uri(feedUrl).PathAndQuery);
        Assert.Equal($"RecordsApi: changes in the register {title}", feed.Element(Atom + "title")!.Value);
        Assert.Equal(entries, feed.Elements(Atom + "entry").Count());
    }

    [Fact]
    public async Task Next_links_return_every_entry_once()
    {
        using var own = new RegisterApiFactory(Enumerable.Range(0, 244).Aggregate(ChangeLogApiFactory.CreateRegister(), (register, _) => register.Change(
            new Change { Fact = "", Kind = "agency-added", Thing = "agency", ThingId = "fl-port-police", After = "Port Police", RecordedAt = default }, "2025-12-30")));
        var (read, page) = (new List<string>(), "/v1/changes.atom?until=2025-12-30");
        for (string? next = page; next is not null; next = FindLink(await FeedAsync(own, page), "next"))
        {
            page = new Uri(new Uri("http://localhost"), next).PathAndQuery;
            read.AddRange((await FeedAsync(own, page)).Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value.Split('/')[^1]));
        }

        Assert.Equal(Enumerable.Range(1, 250).Reverse().Select(i => $"{i}"), read);
        Assert.Equal("/v1/changes.atom?until=2025-12-30&before=51", page);
    }

    [Fact]
    public async Task Feed_without_entries_has_the_update_time_of_the_log() =>
        Assert.Equal("2025-12-30T21:00:00.000Z", (await FeedAsync(service, "/v1/changes.atom?after=6")).Element(Atom + "updated")!.Value);

    [Theory]
    [InlineData("application/atom+xml")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")]
    public async Task Accept_header_for_feeds_or_browsers_returns_the_feed(string accept)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", accept);
        using var response = await client.GetAsync("/v1/changes.atom");

        Assert.Equal((HttpStatusCode.OK, "application/atom+xml; charset=utf-8"), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
    }

    [Fact]
    public async Task Accept_header_for_JSON_only_returns_406()
    {
        var (status, problem) = await service.GetProblemAsync("/v1/changes.atom", accept: "application/json");

        Assert.Equal((406, "Available media types: application/atom+xml."), (status, (string?)problem["detail"]));
    }

    [Theory]
    [InlineData("limit=10")]
    [InlineData("format=json")]
    [InlineData("sort=sequence")]
    public async Task List_only_parameter_returns_400(string query) =>
        Assert.Equal(400, (await service.GetProblemAsync($"/v1/changes.atom?{query}")).Status);

    private static string? FindLink(XElement feed, string relation) =>
        (string?)feed.Elements(Atom + "link").SingleOrDefault(l => (string?)l.Attribute("rel") == relation)?.Attribute("href");

    private static async Task<XElement> FeedAsync(RegisterApiFactory from, string address)
    {
        using var client = from.CreateClient();
        return XDocument.Parse(await client.GetStringAsync(address)).Root!;
    }
}
