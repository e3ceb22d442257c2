using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>Tests the status events of agreements that appear on a list.</summary>
public sealed class ListingTests
{
    private static readonly ListRow PendingRow = new("Hialeah Police Department");
    private static readonly ListRow SignedRow = new("Hialeah Police Department", "2025-06-17", "https://www.ice.gov/hialeah.pdf");

    [Fact]
    public void First_pending_listing_makes_the_agreement_pending_from_that_date()
    {
        var facts = new RegisterFactsBuilder().AddPendingList("2025-06-10").AddPendingList("2025-06-11", PendingRow).Derive();

        Assert.Equal(["pending 2025-06-11"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void First_participating_listing_makes_the_agreement_active_from_the_signing_date()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-18").AddParticipatingList("2025-06-19", SignedRow).Derive();

        Assert.Equal(["active 2025-06-17"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Active_event_without_a_signing_date_lies_between_two_publications()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-17").AddParticipatingList("2025-06-19", PendingRow).Derive();

        Assert.Equal(["active 2025-06-18/2025-06-19"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Active_event_without_a_signing_date_in_the_first_publication_has_an_open_start()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-17", PendingRow).Derive();

        Assert.Equal(["active ../2025-06-17"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Theory]
    [InlineData("Task Force Model", "2025-01-20/2025-06-11")]
    [InlineData("Warrant Service Officer", "2019-05-06/2025-06-11")]
    [InlineData("Jail Enforcement Model", "1996-09-30/2025-06-11")]
    public void Application_on_the_first_pending_list_began_before_it_at_a_time_that_the_model_allows(string model, string expected)
    {
        var facts = new RegisterFactsBuilder().AddPendingList("2025-06-11", PendingRow with { Model = model }).Derive();

        Assert.Equal(expected, Assert.Single(facts.StatusEvents).OccurredOn);
    }

    [Fact]
    public void Move_from_pending_to_participating_list_is_one_status_history()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-10")
            .AddPendingList("2025-06-11", PendingRow)
            .AddPendingList("2025-06-18")
            .AddPendingList("2025-06-19")
            .AddPendingList("2025-06-20")
            .AddPendingList("2025-06-23")
            .AddParticipatingList("2025-06-11").AddParticipatingList("2025-06-18", SignedRow)
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
        Assert.Equal(["pending 2025-06-11", "active 2025-06-17"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Listing_of_a_formerly_pending_agreement_is_matched_as_from_pending()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-11", PendingRow)
            .AddParticipatingList("2025-06-18", SignedRow)
            .Derive();

        Assert.Equal(
            "from-pending",
            Assert.Single(facts.Listings, l => l.AgreementId == HialeahAgreementId && l.List == "participating").Join);
    }

    [Fact]
    public void Agreement_on_both_lists_is_active_once()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-18", SignedRow).AddPendingList("2025-06-19", PendingRow)
            .Derive();

        Assert.Equal(["active 2025-06-17"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Each_model_of_an_agency_is_a_separate_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-18", SignedRow, ListRow.ForJailEnforcement("Hialeah Police Department", "2025-06-17"))
            .Derive();

        Assert.Equal(["fl-hialeah-police-department-287g-jail-enforcement-1", HialeahAgreementId], facts.GetAgreementIds());
    }

    [Fact]
    public void Listing_range_spans_the_first_to_the_last_publication_with_the_row()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-18", SignedRow).AddParticipatingList("2025-06-19", SignedRow).AddParticipatingList("2025-06-20")
            .Derive();

        var listing = Assert.Single(facts.Listings, l => l.AgreementId == HialeahAgreementId);
        Assert.Equal(
            ("ice-participating-2025-06-18", "ice-participating-2025-06-19"),
            (listing.FirstPublicationId, listing.LastPublicationId));
    }

    [Fact]
    public void Unreadable_row_is_a_listing_without_an_agreement()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-18", SignedRow with { Model = "Submarine Model" }).Derive();

        Assert.Null(Assert.Single(facts.Listings, l => l.PrintedRowKey == 2).AgreementId);
        Assert.Empty(facts.GetAgreementIds());
    }

    [Fact]
    public void Signing_date_long_before_the_first_listing_is_noted()
    {
        var earlySignedRow = SignedRow with { Signed = "2025-03-01" };
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-17").AddParticipatingList("2025-06-18", earlySignedRow)
            .Derive();

        var active = facts.GetCurrentEvent(HialeahAgreementId, "active");
        Assert.Equal("2025-03-01", active.OccurredOn);
        Assert.Equal("First listed on 2025-06-18, 109 days after the printed signing date.", active.Note);
    }

    [Theory]
    [InlineData("'")]
    [InlineData("???")]
    [InlineData("警察")]
    [InlineData("City of")]
    [InlineData("FL")]
    public void Unreadable_agency_name_does_not_affect_other_rows(string agency)
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-18", SignedRow with { Agency = agency }, SignedRow).Derive();

        Assert.Equal(["active 2025-06-17"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Cell_without_an_agency_name_is_a_problem_of_its_row()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-18", SignedRow with { Agency = "'" }).Derive();

        Assert.Equal("The cell does not contain the name of an agency", Assert.Single(facts.ParsedRows[1].Problems).Problem);
    }
}
