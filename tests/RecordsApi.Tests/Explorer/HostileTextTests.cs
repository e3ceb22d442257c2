using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>Text of the register that looks like markup stays text on all pages, and addresses that a browser could run are no links.</summary>
public sealed class HostileTextTests(HostileTextTests.Service service) : IClassFixture<HostileTextTests.Service>
{
    private const string Text = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>${7*7}&lt;b&gt;";
    private const string Address = "javascript:alert(document.domain)//";
    private const string AgreementId = "fl-ocala-police-department-287g-task-force-1";

    public static TheoryData<string> Pages { get; } =
        ["/", "/states", "/states/FL", "/counties/12083", "/places/1250750", "/agencies/fl-ocala-police-department", $"/agreements/{AgreementId}", "/search?q=" + Uri.EscapeDataString(Text)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_has_no_element_or_address_of_the_text(string address)
    {
        var page = await service.GetPageAsync(address);

        Assert.All(page.QuerySelectorAll("script[src]"), script => Assert.StartsWith("/assets/site.js", script.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("script:not([src])"), script => Assert.Equal("application/ld+json", script.GetAttribute("type")));
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, [onerror], [style], style"));
        Assert.DoesNotContain(page.QuerySelectorAll("[href], [action], [src]"), element => new[] { "href", "action", "src" }
            .Any(name => element.GetAttribute(name)?.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true));
    }

    [Theory]
    [InlineData("/states/FL", "tbody th")]
    [InlineData("/places/1250750", "h1")]
    [InlineData("/places/1250750", ".decisions .about")]
    [InlineData("/agencies/fl-ocala-police-department", "h1")]
    [InlineData($"/agreements/{AgreementId}", "h1")]
    [InlineData($"/agreements/{AgreementId}", ".events > li > p")]
    [InlineData($"/agreements/{AgreementId}", ".events .sources")]
    [InlineData($"/agreements/{AgreementId}", ".dispute p")]
    [InlineData($"/agreements/{AgreementId}", "section[aria-labelledby=printed] td")]
    public async Task Text_is_shown_as_it_is(string address, string selector)
    {
        var page = await service.GetPageAsync(address);

        Assert.Contains(page.GetTexts(selector), text => text.Contains(Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Document_with_another_kind_of_address_is_named_without_a_link()
    {
        var page = await service.GetPageAsync($"/agreements/{AgreementId}");
        var document = page.QuerySelector("[aria-label=Documents] li")!;

        Assert.Contains(Address, document.TextContent, StringComparison.Ordinal);
        Assert.Null(document.QuerySelector("a"));
    }

    [Fact]
    public async Task Assertions_of_a_dispute_name_their_sources_by_title()
    {
        var page = await service.GetPageAsync($"/agreements/{AgreementId}");

        Assert.Equal([true, true], page.GetTexts(".dispute .sources").Select(text => text.Contains(Text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Superseded_status_event_stands_under_what_was_known_before()
    {
        var page = await service.GetPageAsync($"/agreements/{AgreementId}");

        Assert.Equal(["Suspended"], page.GetTexts("section[aria-labelledby=known-before] ul b"));
        Assert.DoesNotContain("Suspended", page.GetTexts(".events > li > b"));
    }

    [Theory]
    [InlineData($"/agreements/{AgreementId}")]
    [InlineData("/agencies/fl-ocala-police-department")]
    public async Task Changes_link_to_the_page_as_it_was_known_then(string path)
    {
        var page = await service.GetPageAsync($"{path}?asOf=2025-06-17");

        Assert.Equal([$"{path}?asOf=2025-06-17&knownAt=2025-06-16T21:00:00.000Z"], page.QuerySelectorAll("section[aria-labelledby=known-before] ol a").Select(link => link.GetAttribute("href")));
    }

    /// <summary>The service over a register of hostile texts.</summary>
    public sealed class Service : RegisterApiFactory
    {
        public Service()
            : base(CreateRegister())
        {
            using var db = RegisterBuilder.Open(DatabasePath);
            db.Sources.ExecuteUpdate(s => s.SetProperty(source => source.Title, Text).SetProperty(source => source.Url, Address).SetProperty(source => source.ArchivedUrl, Address));
            db.StatusEvents.ExecuteUpdate(s => s.SetProperty(item => item.Note, Text));
            db.Decisions.ExecuteUpdate(s => s.SetProperty(decision => decision.Body, Text));
            db.StatusEvents.Where(item => item.Disputed).ExecuteUpdate(s => s.SetProperty(item => item.ChosenBy, "only-possible"));
            foreach (var (number, day) in new[] { (1, "2025-06-16"), (2, "2025-06-18") })
            {
                db.Add(new StatusEventAssertion
                {
                    StatusEventId = $"{AgreementId}-e1",
                    Number = number,
                    Status = "active",
                    OccurredOn = day,
                    Basis = "listed",
                    SourceIds = "ice-participating-2025-06-16",
                    Note = Text,
                });
            }

            db.SaveChanges();
        }

        private static RegisterBuilder CreateRegister() => new RegisterBuilder()
            .Fact("version", "2025-06-16.1").Fact("freshThrough", "2025-06-16").Program()
            .Jurisdiction("us", "United States", "country", null)
            .Jurisdiction("12", "Florida", "state", "FL", "us")
            .Jurisdiction("12083", $"Marion County {Text}", "county", "FL", "12")
            .Jurisdiction("1250750", $"Ocala {Text}", "place", "FL", "12083")
            .Agency("fl-ocala-police-department", $"Ocala {Text}", jurisdiction: "1250750")
            .PrintedName("fl-ocala-police-department", Text, "2025-06-16", "2025-06-16")
            .Publication("ice-participating-2025-06-16", "participating", "2025-06-16")
            .Agreement(AgreementId, "fl-ocala-police-department")
            .Decision("fl-ocala-2025-06-15-vote-1", AgreementId, "fl-ocala-police-department", "1250750", "2025-06-15")
            .StatusEvent(AgreementId, "active", "in-force", "2025-06-16", "2025-06-16", publication: "ice-participating-2025-06-16", disputed: true)
            .StatusEvent(AgreementId, "suspended", "in-force", "2025-06-16", "2025-06-16", superseded: "2025-06-17", publication: "ice-participating-2025-06-16")
            .SignedDate(AgreementId, "2025-06-16", "ice-participating-2025-06-16")
            .Document(AgreementId, "agreement", Address, "ice-participating-2025-06-16")
            .Listing(AgreementId, "fl-ocala-police-department", Text, "ice-participating-2025-06-16", "ice-participating-2025-06-16", "2025-06-16", "first")
            .Change(
                new Change
                {
                    Fact = "",
                    Kind = "agency-added",
                    Thing = "agency",
                    ThingId = "fl-ocala-police-department",
                    AgencyId = "fl-ocala-police-department",
                    AgreementId = AgreementId,
                    State = "FL",
                    After = Text,
                    RecordedAt = default,
                },
                "2025-06-16");
    }
}
