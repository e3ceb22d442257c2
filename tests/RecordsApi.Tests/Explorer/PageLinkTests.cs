using AngleSharp.Html.Dom;
using RecordsApi.Domain.Geography;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>What a reader, or a search engine, that follows links finds.</summary>
public sealed class PageLinkTests(PageLinkTests.Service service) : IClassFixture<PageLinkTests.Service>
{
    private const string Host = "http://localhost";

    // Addresses that differ only in ids and values lead to the same code.
    private const int AddressesOfKind = 4;
    private const int MaxAddresses = 1500;

    [Fact]
    public async Task Links_of_pages_lead_to_something_and_every_page_describes_itself()
    {
        using var client = service.CreateClient();
        var (kinds, seen, failures, pages) = (new Dictionary<string, int>(), new HashSet<string>(), new List<string>(), new List<string>());
        var queue = new Queue<(string Address, string From)>([("/", "the start"), ("/desk", "the start"), ("/search?q=Hialiah", "the start")]);
        while (queue.TryDequeue(out var next))
        {
            var kind = GetKind(next.Address);
            if (kinds.GetValueOrDefault(kind) == AddressesOfKind || !seen.Add(next.Address))
                continue;
            Assert.True(seen.Count <= MaxAddresses);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            using var response = await client.GetAsync(next.Address);
            if ((int)response.StatusCode >= 400)
                failures.Add($"{next.Address}, linked from {next.From}: {(int)response.StatusCode}");
            else if (response.Content.Headers.ContentType?.MediaType == "text/html" && !next.Address.StartsWith("/swagger", StringComparison.Ordinal))
            {
                pages.Add(next.Address);
                var page = PageTestExtensions.Parse(await response.Content.ReadAsStringAsync());
                failures.AddRange(FindFaults(page).Select(fault => $"{next.Address}: {fault}"));
                foreach (var link in FindLinks(page, next.Address))
                    queue.Enqueue((link, next.Address));
            }
        }

        Assert.Empty(failures);
        foreach (var path in new[] { "/states/", "/counties/", "/places/", "/agencies/", "/agreements/", "/decisions/", "/meetings/", "/sources/", "/publications/", "/docs/" })
            Assert.Contains(pages, page => page.StartsWith(path, StringComparison.Ordinal));
    }

    // The path without ids, and the names of the parameters.
    private static string GetKind(string address)
    {
        var uri = new Uri(Host + address);
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var path = segments is [] or [_] or ["docs" or "assets" or "charts", ..] ? uri.AbsolutePath
            : segments[0] == "v1" ? $"{string.Join('/', segments.Where((_, i) => i != 2))}, {segments.Length}"
            : segments[0];
        var parameters = uri.Query.TrimStart('?').Split('&').Select(parameter => parameter.StartsWith("format=", StringComparison.Ordinal) ? parameter : parameter.Split('=')[0]);
        return $"{path}?{string.Join('&', parameters)}";
    }

    private static IEnumerable<string> FindFaults(IHtmlDocument page)
    {
        foreach (var (what, count) in new[]
        {
            ("h1", page.GetTexts("h1").Count(text => text.Length > 0)),
            ("title", page.GetTexts("head > title").Count(text => text.Length > 0)),
            ("description", page.QuerySelectorAll("meta[name=description]").Count(element => element.GetAttribute("content")?.Length > 0)),
            ("canonical link", page.QuerySelectorAll("link[rel=canonical]").Count(element => element.GetAttribute("href")?.StartsWith(Host, StringComparison.Ordinal) == true)),
        })
        {
            if (count != 1)
                yield return $"{count} of {what}";
        }

        foreach (var same in page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1))
            yield return $"{same.Count()} elements with the id {same.Key}";
    }

    private static IEnumerable<string> FindLinks(IHtmlDocument page, string address)
    {
        var addresses = page.QuerySelectorAll("[href], script[src], img[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Concat(page.QuerySelectorAll("meta[property='og:image']").Select(element => element.GetAttribute("content")!));
        return addresses.Select(link => new Uri(new Uri(Host + address), link)).Where(link => link.GetLeftPart(UriPartial.Authority) == Host).Select(link => link.PathAndQuery).Distinct();
    }

    /// <summary>A register that has all states, as every register that is built from lists has.</summary>
    public sealed class Service() : RegisterApiFactory(AddStates(FloridaTestData.CreateRegister()))
    {
        private static RegisterBuilder AddStates(RegisterBuilder register)
        {
            foreach (var state in UsStates.WithAgencies.Values.Where(state => state.Code is not ("FL" or "AL")))
                register.Jurisdiction(state.Geoid, state.ShortName, "state", state.Code, "us");
            return register;
        }
    }
}
