using System.Text;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Model;
using RecordsApi.Updating;

namespace RecordsApi.Tests.Updating;

/// <summary>Finding the links to lists in the publisher's page.</summary>
public sealed class ListPageParserTests
{
    [Theory]
    [InlineData("<a href='/doclib/about/participatingAgencies12012025pm.xlsx'>Download</a>", ListKind.Participating, "https://publisher.example/doclib/about/participatingAgencies12012025pm.xlsx")]
    [InlineData("<a href='https://files.example/pendingAgencies12012025.xlsx?v=2'>here</a>", ListKind.Pending, "https://files.example/pendingAgencies12012025.xlsx?v=2")]
    [InlineData("<a href='/file-download/download/public/20917'>Currently <b>Participating</b> Agencies</a>", ListKind.Participating, "https://publisher.example/file-download/download/public/20917")]
    [InlineData("<a href='/file-download/download/public/20918' title='Pending agencies'><img></a>", ListKind.Pending, "https://publisher.example/file-download/download/public/20918")]
    [InlineData("<p>Pending agencies: <a href='/file-download/download/public/20918'>spreadsheet</a></p>", ListKind.Pending, "https://publisher.example/file-download/download/public/20918")]
    [InlineData("<a href=' ../lists/Participating%20Agencies%2012012025.XLSX '>x</a>", ListKind.Participating, "https://publisher.example/lists/Participating%20Agencies%2012012025.XLSX")]
    public void Link_to_a_list_is_found_by_its_address_or_its_text(string html, ListKind list, string address) =>
        Assert.Equal([new ListLink(list, new(address))], Parse($"<h1>287(g)</h1>{html}").Links);

    [Theory]
    [InlineData("<a href='/participating-agencies'>Participating agencies</a>")]
    [InlineData("<a href='/doclib/participatingMap.pdf'>Participating agencies</a>")]
    [InlineData("<a href='/doclib/statistics.xlsx'>Statistics</a>")]
    [InlineData("<a href='/file-download/download/public/1'>Participating and pending agencies</a>")]
    [InlineData("<a href='mailto:participating@publisher.example'>participating.xlsx</a>")]
    public void Other_links_are_no_lists(string html) => Assert.Empty(Parse($"<h1>287(g)</h1>{html}").Links);

    [Fact]
    public void Same_address_is_one_link() =>
        Assert.Single(Parse("<a href='/participating12012025.xlsx'>a</a><a href='https://publisher.example/participating12012025.xlsx'>b</a>").Links);

    [Fact]
    public void Addresses_start_at_the_base_of_the_page() =>
        Assert.Equal("https://cdn.example/x/participating12012025.xlsx", Parse("<base href='https://cdn.example/x/'><a href='participating12012025.xlsx'>a</a>").Links[0].Address.AbsoluteUri);

    [Theory]
    [InlineData("<title>Partner With Us | 287(g)</title>", true)]
    [InlineData("<h2>The 287g Program</h2>", true)]
    [InlineData("<title>Access Denied</title><p>287(g)</p>", false)]
    public void Page_is_recognized_by_its_title_or_headings(string html, bool isExpected) => Assert.Equal(isExpected, Parse(html).IsExpected);

    private static ListPage Parse(string html)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(html));
        return ListPageParser.Parse(stream, new("https://publisher.example/identify/287g"));
    }
}
