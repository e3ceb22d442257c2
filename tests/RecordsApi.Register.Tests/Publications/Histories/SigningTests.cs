using RecordsApi.Register.Tests.Support;
using static RecordsApi.Register.Tests.Support.FactsReading;

namespace RecordsApi.Register.Tests.Publications.Histories;

/// <summary>What the SIGNED column says over time.</summary>
public sealed class SigningTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09");

    [Fact]
    public void A_moved_signing_day_is_a_revision_and_no_new_agreement()
    {
        var facts = new Lists().Participating("2025-06-16", Row).Participating("2025-06-17", Row with { Signed = "2025-06-10" }).Derive();

        Assert.Equal([Hialeah], facts.AgreementIds());
        Assert.Equal(
            [(1, new DateOnly(2025, 6, 9)), (2, new DateOnly(2025, 6, 10))],
            facts.SignedDays.Where(d => d.AgreementId == Hialeah).Select(d => (d.Revision, d.SignedOn)));
    }

    [Fact]
    public void A_moved_signing_day_is_the_agreements_signing_day_from_then_on()
    {
        var facts = new Lists().Participating("2025-06-16", Row).Participating("2025-06-17", Row with { Signed = "2025-06-10" }).Derive();

        Assert.Equal(new DateOnly(2025, 6, 10), facts.Agreement(Hialeah).SignedOn);
        Assert.Equal(["active 2025-06-09"], facts.Life(Hialeah));
    }

    [Fact]
    public void A_signature_before_the_application_was_listed_supersedes_the_pending_step()
    {
        var facts = new Lists()
            .Pending("2025-06-16", new ListRow("Hialeah Police Department")).Participating("2025-06-20", Row)
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.Life(Hialeah));
        var pending = Assert.Single(facts.StatusEvents, e => e.AgreementId == Hialeah && e.Status == "pending");
        Assert.Equal(facts.Publication("participating-2025-06-20").RecordedAt, pending.SupersededAt);
    }

    [Fact]
    public void A_signature_on_the_day_the_application_was_listed_keeps_both_steps()
    {
        var facts = new Lists()
            .Pending("2025-06-09", new ListRow("Hialeah Police Department")).Participating("2025-06-20", Row)
            .Derive();

        Assert.Equal(["pending 2025-06-09", "active 2025-06-09"], facts.Life(Hialeah));
    }

    [Fact]
    public void Signed_after_the_publication_is_active_from_the_printed_day()
    {
        var facts = new Lists().Participating("2025-06-05", Row).Derive();

        var active = facts.Event(Hialeah, "active");
        Assert.Equal("2025-06-09", active.OccurredOn);
        Assert.Equal("Listed on 2025-06-05, before the day of signing printed.", active.Note);
    }

    [Fact]
    public void A_listed_signature_has_its_publication_as_its_source_and_medium_confidence()
    {
        var facts = new Lists().Participating("2025-06-16", Row).Derive();

        var active = facts.Event(Hialeah, "active");
        Assert.Equal(("listed", "medium"), (active.Basis, active.Confidence));
        Assert.Equal(["ice-participating-2025-06-16"], facts.SourcesOf(active));
    }

    [Fact]
    public void Every_document_linked_over_time_is_kept_once()
    {
        var (one, two) = (Row with { Link = "https://www.ice.gov/one.pdf" }, Row with { Link = "https://www.ice.gov/two.pdf" });
        var facts = new Lists().Participating("2025-06-16", one).Participating("2025-06-17", two).Participating("2025-06-18", one).Derive();

        Assert.Equal(["https://www.ice.gov/one.pdf", "https://www.ice.gov/two.pdf"],
            facts.Documents.Where(d => d.AgreementId == Hialeah).Select(d => d.Url));
    }
}
