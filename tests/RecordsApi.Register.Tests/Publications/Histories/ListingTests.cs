using RecordsApi.Register.Tests.Support;
using static RecordsApi.Register.Tests.Support.FactsReading;

namespace RecordsApi.Register.Tests.Publications.Histories;

/// <summary>What an appearance on a list says of an agreement.</summary>
public sealed class ListingTests
{
    private static readonly ListRow Applied = new("Hialeah Police Department");
    private static readonly ListRow Signed = new("Hialeah Police Department", "2025-06-17", "https://www.ice.gov/hialeah.pdf");

    [Fact]
    public void First_on_the_pending_list_is_pending_from_that_day()
    {
        var facts = new Lists().Pending("2025-06-11", Applied).Derive();

        Assert.Equal(["pending 2025-06-11"], facts.Life(Hialeah));
    }

    [Fact]
    public void First_on_the_participating_list_is_active_from_the_day_of_signing()
    {
        var facts = new Lists().Participating("2025-06-18").Participating("2025-06-19", Signed).Derive();

        Assert.Equal(["active 2025-06-17"], facts.Life(Hialeah));
    }

    [Fact]
    public void Without_a_day_of_signing_active_lies_between_the_two_publications()
    {
        var facts = new Lists().Participating("2025-06-17").Participating("2025-06-19", Applied).Derive();

        Assert.Equal(["active 2025-06-18/2025-06-19"], facts.Life(Hialeah));
    }

    [Fact]
    public void Without_a_day_of_signing_the_first_publication_leaves_the_beginning_open()
    {
        var facts = new Lists().Participating("2025-06-17", Applied).Derive();

        Assert.Equal(["active ../2025-06-17"], facts.Life(Hialeah));
    }

    [Fact]
    public void Off_pending_and_on_participating_is_one_life()
    {
        var facts = new Lists()
            .Pending("2025-06-11", Applied).Pending("2025-06-18").Pending("2025-06-19").Pending("2025-06-20").Pending("2025-06-23")
            .Participating("2025-06-11").Participating("2025-06-18", Signed)
            .Derive();

        Assert.Equal([Hialeah], facts.AgreementIds());
        Assert.Equal(["pending 2025-06-11", "active 2025-06-17"], facts.Life(Hialeah));
    }

    [Fact]
    public void A_row_from_the_pending_list_says_so()
    {
        var facts = new Lists().Pending("2025-06-11", Applied).Participating("2025-06-18", Signed).Derive();

        Assert.Equal("from-pending", Assert.Single(facts.Listings, l => l.AgreementId == Hialeah && l.List == "participating").Join);
    }

    [Fact]
    public void On_both_lists_at_once_is_active_once()
    {
        var facts = new Lists()
            .Participating("2025-06-18", Signed).Pending("2025-06-19", Applied)
            .Derive();

        Assert.Equal(["active 2025-06-17"], facts.Life(Hialeah));
    }

    [Fact]
    public void Two_models_of_one_agency_are_two_agreements()
    {
        var facts = new Lists().Participating("2025-06-18", Signed, ListRow.Jail("Hialeah Police Department", "2025-06-17")).Derive();

        Assert.Equal(["fl-hialeah-police-department-287g-jail-enforcement-1", Hialeah], facts.AgreementIds());
    }

    [Fact]
    public void A_listing_runs_from_the_first_to_the_last_publication_that_carries_the_row()
    {
        var facts = new Lists()
            .Participating("2025-06-18", Signed).Participating("2025-06-19", Signed).Participating("2025-06-20")
            .Derive();

        var listing = Assert.Single(facts.Listings, l => l.AgreementId == Hialeah);
        Assert.Equal(("ice-participating-2025-06-18", "ice-participating-2025-06-19"), (listing.FirstPublicationId, listing.LastPublicationId));
    }

    [Fact]
    public void A_row_that_cannot_be_read_stays_a_listing_without_an_agreement()
    {
        var facts = new Lists().Participating("2025-06-18", Signed with { Model = "Submarine Model" }).Derive();

        Assert.Null(Assert.Single(facts.Listings, l => l.PrintedRowKey == 2).AgreementId);
        Assert.Empty(facts.AgreementIds());
    }

    [Fact]
    public void Signed_long_before_the_listing_is_noted_with_both_days()
    {
        var early = Signed with { Signed = "2025-03-01" };
        var facts = new Lists().Participating("2025-06-17").Participating("2025-06-18", early).Derive();

        var active = facts.Event(Hialeah, "active");
        Assert.Equal("2025-03-01", active.OccurredOn);
        Assert.Equal("First listed on 2025-06-18, 109 days after the day of signing printed.", active.Note);
    }

    [Theory]
    [InlineData("'")]
    [InlineData("???")]
    [InlineData("警察")]
    [InlineData("City of")]
    [InlineData("FL")]
    public void A_cell_that_may_name_no_agency_keeps_no_other_row_out(string agency)
    {
        var facts = new Lists().Participating("2025-06-18", Signed with { Agency = agency }, Signed).Derive();

        Assert.Equal(["active 2025-06-17"], facts.Life(Hialeah));
    }

    [Fact]
    public void A_cell_that_names_no_agency_is_a_problem_of_its_row()
    {
        var facts = new Lists().Participating("2025-06-18", Signed with { Agency = "'" }).Derive();

        Assert.Equal("The cell names no agency", Assert.Single(facts.ReadRows[1].Problems).Problem);
    }
}
