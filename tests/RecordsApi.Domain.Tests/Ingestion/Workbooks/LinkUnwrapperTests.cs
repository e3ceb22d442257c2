using CsCheck;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

public class LinkUnwrapperTests
{
    private const string DocumentUrl = "https://www.ice.gov/doclib/287gMOA/a.pdf";

    [Theory]
    [InlineData("https://www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("http://www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("https://www.ice.gov/doclib/a%20b.pdf")]
    public void Valid_link_is_unchanged(string link) => Assert.Equal(new UnwrappedLink(link, null), LinkUnwrapper.Unwrap(link));

    [Theory]
    [InlineData("https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2Fa.pdf&data=05%7C02%7Csomebody%40example.gov%7C51&reserved=0")]
    [InlineData("https://gcc02.safelinks.protection.outlook.com/ap/w-59584e83/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2Fa.pdf&amp;data=05")]
    [InlineData("https://urldefense.proofpoint.com/v1/url?u=https://www.ice.gov/doclib/287gMOA/a.pdf&k=oIvRg1&r=abc")]
    [InlineData("https://urldefense.proofpoint.com/v2/url?u=https-3A__www.ice.gov_doclib_287gMOA_a.pdf&d=DwMFAg&c=abc")]
    [InlineData("https://urldefense.com/v3/__https://www.ice.gov/doclib/287gMOA/a.pdf__;!!abc!def$")]
    [InlineData("https://urldefense.com/v3/__https://www.ice.gov/doclib/287gMOA/a.pdf*page=2__;Iw!!abc!def$")]
    [InlineData("https://www.google.com/url?q=https://www.ice.gov/doclib/287gMOA/a.pdf&sa=D&source=editors")]
    [InlineData("https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.ice.gov%2fdoclib%2f287gMOA%2fa.pdf&c=E,1,x")]
    [InlineData("https://web.archive.org/web/20210113002027/https://www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("https://web.archive.org/web/20210113002027if_/https:/www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https:/www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("https://web.archive.org/web/2025/https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2Fa.pdf&data=x")]
    public void Wrapper_is_removed_and_noted(string link)
    {
        var unwrapped = LinkUnwrapper.Unwrap(link);

        Assert.Equal(DocumentUrl, unwrapped.Url);
        Assert.StartsWith("The URL was extracted from ", unwrapped.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https:/www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("https:www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("htttps://www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("hhttps://www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("https//www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("ice.gov/doclib/287gMOA/a.pdf")]
    public void Mistyped_scheme_is_corrected_and_noted(string link)
    {
        var unwrapped = LinkUnwrapper.Unwrap(link);

        Assert.EndsWith("ice.gov/doclib/287gMOA/a.pdf", unwrapped.Url, StringComparison.Ordinal);
        Assert.StartsWith("https://", unwrapped.Url, StringComparison.Ordinal);
        Assert.Equal("The mistyped scheme of the link was corrected.", unwrapped.Note);
    }

    [Fact]
    public void Spaces_are_trimmed_or_escaped_and_the_fragment_is_dropped() =>
        Assert.Equal("https://www.ice.gov/doclib/a%20b.pdf", LinkUnwrapper.Unwrap(" \u00A0https://www.ice.gov/doclib/a b.pdf#page=2 ").Url);

    [Theory]
    [InlineData("#Sheet1!A1")]
    [InlineData("mailto:somebody@example.gov")]
    [InlineData("somebody@example.gov")]
    [InlineData("tel:+12025550100")]
    [InlineData("link")]
    [InlineData("file:///C:/Users/somebody/a.pdf")]
    [InlineData("\\\\share\\folder\\a.pdf")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://localhost/a.pdf")]
    [InlineData("http://intranet/a.pdf")]
    [InlineData("http://files.corp/a.pdf")]
    [InlineData("http://10.0.0.1/a.pdf")]
    [InlineData("http://[::1]/a.pdf")]
    [InlineData("https://somebody:secret@www.ice.gov/a.pdf")]
    [InlineData("https://protect-us.mimecast.com/s/abc")]
    [InlineData("https://gcc02.safelinks.protection.outlook.com/?data=somebody%40example.gov")]
    [InlineData("chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/")]
    public void Link_to_no_public_address_is_dropped_and_noted(string link)
    {
        var unwrapped = LinkUnwrapper.Unwrap(link);

        Assert.Null(unwrapped.Url);
        Assert.NotNull(unwrapped.Note);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0 ")]
    public void Empty_link_unwraps_to_null(string? link) => Assert.Equal(new UnwrappedLink(null, null), LinkUnwrapper.Unwrap(link));

    [Fact]
    public void Link_nested_in_too_many_wrappers_is_dropped()
    {
        var link = DocumentUrl;
        for (var layer = 0; layer < 20; layer++)
            link = "https://web.archive.org/web/2021/" + link;

        Assert.Null(LinkUnwrapper.Unwrap(link).Url);
    }

    [Fact]
    public void Unwrapping_is_idempotent_for_any_text()
    {
        string[] starts =
        [
            "", "https://", "http:/", "www.", "https://web.archive.org/web/2021/", "chrome-extension://a/",
            "https://x.safelinks.protection.outlook.com/?url=",
        ];
        string[] hosts = ["ice.gov", "www.ice.gov", "localhost", "a.b.us", ""];
        var ends = Gen.String[Gen.Char[' ', '~'], 0, 20];
        Gen.Select(Gen.Int[0, starts.Length - 1], Gen.Int[0, hosts.Length - 1], ends).ForAll((start, host, end) =>
        {
            var url = LinkUnwrapper.Unwrap(starts[start] + hosts[host] + end).Url;
            if (url is not null)
                Assert.Equal(new UnwrappedLink(url, null), LinkUnwrapper.Unwrap(url));
        });
    }
}
