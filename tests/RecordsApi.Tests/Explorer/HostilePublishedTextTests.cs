using RecordsApi.Domain.Model;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>Text of the register that looks like markup.</summary>
public sealed class HostilePublishedTextTests : IDisposable
{
    private const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'&";
    private const string Agreement = "fl-cape-dune-police-department-287g-task-force-1";
    private const string Agency = "fl-cape-dune-police-department";
    private const string Decision = "fl-cape-dune-2025-06-17-vote-1";
    private const string Meeting = "fl-cape-dune-council-2025-06-17";
    private const string Publication = "ice-participating-2025-06-16";

    private readonly RegisterApiFactory service = new(CreateRegister());

    [Theory]
    [InlineData("/decisions")]
    [InlineData($"/decisions/{Decision}")]
    [InlineData($"/meetings/{Meeting}")]
    [InlineData("/sources/minutes-1")]
    [InlineData($"/publications/{Publication}")]
    [InlineData("/compare?from=2025-06-01&to=2025-12-30")]
    [InlineData("/news")]
    public async Task Markup_in_the_register_is_text_on_every_page(string address)
    {
        var page = await service.GetPageAsync(address);

        Assert.Contains(Markup, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img, [onerror], main script"));
        Assert.Equal(["/assets/site.js", "application/ld+json"], page.Scripts.Select(script => script.Source?.Split('?')[0] ?? script.Type!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData($"/meetings/{Meeting}")]
    [InlineData($"/publications/{Publication}")]
    [InlineData("/sources/minutes-1")]
    public async Task Address_that_a_browser_could_run_is_no_link(string address)
    {
        var page = await service.GetPageAsync(address);

        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("script:", StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => service.Dispose();

    private static RegisterBuilder CreateRegister() => new RegisterBuilder()
        .Fact("version", "2025-12-30.1")
        .Program()
        .Jurisdiction("us", "United States", "country", null)
        .Jurisdiction("12", "Florida", "state", "FL", "us")
        .Jurisdiction("1210000", "Cape Dune", "place", "FL", "12")
        .Agency(Agency, Markup, jurisdiction: "1210000")
        .Publication(Publication, "participating", "2025-06-16")
        .Publication("ice-participating-2025-12-30", "participating", "2025-12-30")
        .Add(new Source { Id = "minutes-1", Kind = "minutes", Publisher = Markup, Title = Markup, Url = "javascript:alert(1)", ArchivedUrl = "data:text/html,x", RecordedAt = new(2025, 6, 17, 21, 0, 0, TimeSpan.Zero) })
        .Add(new Meeting
        {
            Id = Meeting,
            Body = Markup,
            JurisdictionId = "1210000",
            HeldOn = new(2025, 6, 17),
            MinutesUrl = "javascript:alert(1)",
            RecordedAt = new(2025, 6, 17, 21, 0, 0, TimeSpan.Zero),
        })
        .Agreement(Agreement, Agency)
        .Add(new Decision
        {
            Id = Decision,
            JurisdictionId = "1210000",
            State = "FL",
            AgencyId = Agency,
            AgreementId = Agreement,
            MeetingId = Meeting,
            Body = Markup,
            Kind = "vote",
            Outcome = "passed",
            Purpose = "authorize",
            DecidedOn = "2025-06-17",
            Earliest = new(2025, 6, 17),
            Latest = new(2025, 6, 17),
            Mover = Markup,
            RollCall = RollCallVote.Serialize([new(Markup, "yes")]),
            Note = Markup,
            RecordedAt = new(2025, 6, 17, 21, 0, 0, TimeSpan.Zero),
        })
        .Add(new DecisionSource { DecisionId = Decision, SourceId = "minutes-1" })
        .StatusEvent(Agreement, "active", "in-force", "2025-06-16", "2025-06-16", publication: Publication)
        .Listing(Agreement, Agency, Markup, Publication, "ice-participating-2025-12-30", problem: Markup)
        .Change(new Change { Fact = "", Kind = "agency-added", Thing = "agency", ThingId = Agency, AgencyId = Agency, After = Markup, RecordedAt = default }, "2025-06-16");
}
