using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>Tests how signing dates and documents change over time.</summary>
public sealed class SigningDateTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09");

    [Fact]
    public void Changed_signing_date_is_a_revision_of_the_same_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row)
            .AddParticipatingList("2025-06-17", Row with { Signed = "2025-06-10" })
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
        Assert.Equal(
            [(1, new DateOnly(2025, 6, 9)), (2, new DateOnly(2025, 6, 10))],
            facts.SignedDays.Where(d => d.AgreementId == HialeahAgreementId).Select(d => (d.Revision, d.SignedOn)));
    }

    [Fact]
    public void Changed_signing_date_updates_the_agreement_and_its_active_event()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row)
            .AddParticipatingList("2025-06-17", Row with { Signed = "2025-06-10" })
            .Derive();

        Assert.Equal(new DateOnly(2025, 6, 10), facts.GetAgreement(HialeahAgreementId).SignedOn);
        Assert.Equal(["active 2025-06-10"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Signing_date_before_the_first_pending_listing_supersedes_the_pending_event()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-16", new ListRow("Hialeah Police Department")).AddParticipatingList("2025-06-20", Row)
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.GetStatusHistory(HialeahAgreementId));
        var pending = Assert.Single(facts.StatusEvents, e => e.AgreementId == HialeahAgreementId && e.Status == "pending");
        Assert.Equal(facts.GetPublication("participating-2025-06-20").RecordedAt, pending.SupersededAt);
    }

    [Fact]
    public void Signing_date_equal_to_the_first_pending_listing_keeps_both_events()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-06")
            .AddPendingList("2025-06-09", new ListRow("Hialeah Police Department")).AddParticipatingList("2025-06-20", Row)
            .Derive();

        Assert.Equal(["pending 2025-06-09", "active 2025-06-09"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Signing_date_after_the_publication_is_used_and_noted()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-05", Row).Derive();

        var active = facts.GetCurrentEvent(HialeahAgreementId, "active");
        Assert.Equal("2025-06-09", active.OccurredOn);
        Assert.Equal("Listed on 2025-06-05, before the printed signing date.", active.Note);
    }

    [Fact]
    public void Listed_signing_has_the_publication_as_source_and_medium_confidence()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-16", Row).Derive();

        var active = facts.GetCurrentEvent(HialeahAgreementId, "active");
        Assert.Equal(("listed", "medium"), (active.Basis, active.Confidence));
        Assert.Equal(["ice-participating-2025-06-16"], facts.GetSourceIds(active));
    }

    [Fact]
    public void Every_document_linked_over_time_is_stored_once()
    {
        var (one, two) = (Row with { Link = "https://www.ice.gov/one.pdf" }, Row with { Link = "https://www.ice.gov/two.pdf" });
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", one)
            .AddParticipatingList("2025-06-17", two)
            .AddParticipatingList("2025-06-18", one)
            .Derive();

        Assert.Equal(["https://www.ice.gov/one.pdf", "https://www.ice.gov/two.pdf"],
            facts.Documents.Where(d => d.AgreementId == HialeahAgreementId).Select(d => d.Url));
    }
}
