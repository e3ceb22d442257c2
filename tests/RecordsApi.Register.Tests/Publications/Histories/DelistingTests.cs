using RecordsApi.Register.Tests.Support;
using static RecordsApi.Register.Tests.Support.FactsReading;

namespace RecordsApi.Register.Tests.Publications.Histories;

/// <summary>What it says that a list no longer carries an agreement.</summary>
public sealed class DelistingTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09");
    private static readonly ListRow Applied = new("Hialeah Police Department");
    private static readonly string[] ThreeDays = ["2025-06-17", "2025-06-18", "2025-06-19"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Missing_from_fewer_than_three_publications_changes_nothing(int missing)
    {
        var facts = new Lists()
            .Participating("2025-06-16", Row).ParticipatingOn(ThreeDays[..missing]).Participating("2025-06-20", Row)
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.Life(Hialeah));
    }

    [Fact]
    public void Missing_from_three_publications_is_delisted_after_the_last_seen_and_by_the_first_missed()
    {
        var facts = new Lists().Participating("2025-06-12", Row).ParticipatingOn(ThreeDays).Derive();

        Assert.Equal(["active 2025-06-09", "delisted 2025-06-13/2025-06-17"], facts.Life(Hialeah));
    }

    [Fact]
    public void A_delisting_is_known_from_the_third_publication_that_misses_it()
    {
        var facts = new Lists().Participating("2025-06-16", Row).ParticipatingOn(ThreeDays).Derive();

        Assert.Equal(facts.Publication("participating-2025-06-19").RecordedAt, facts.Event(Hialeah, "delisted").RecordedAt);
    }

    [Fact]
    public void A_delisting_is_inferred_with_low_confidence_from_the_last_seen_and_the_missing_publications()
    {
        var facts = new Lists().Participating("2025-06-16", Row).ParticipatingOn(ThreeDays).Derive();

        var delisted = facts.Event(Hialeah, "delisted");
        Assert.Equal(("inferred-from-absence", "low"), (delisted.Basis, delisted.Confidence));
        Assert.Equal(
            ["ice-participating-2025-06-16", "ice-participating-2025-06-17", "ice-participating-2025-06-19"],
            facts.SourcesOf(delisted));
    }

    [Fact]
    public void A_quarantined_publication_does_not_count_as_missing_it()
    {
        var facts = new Lists()
            .Participating("2025-06-16", Row).Participating("2025-06-17").Participating("2025-06-18")
            .FileWithPendingColumns("participatingAgencies06192025.xlsx", Applied)
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.Life(Hialeah));
    }

    [Fact]
    public void Publications_of_the_other_list_do_not_count_as_missing_it()
    {
        var facts = new Lists()
            .Participating("2025-06-16", Row).Pending("2025-06-17").Pending("2025-06-18").Pending("2025-06-19").Pending("2025-06-20")
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.Life(Hialeah));
    }

    [Fact]
    public void Back_on_the_list_is_active_again_and_linked_to_the_delisting()
    {
        var facts = new Lists()
            .Participating("2025-06-16", Row).ParticipatingOn(ThreeDays).Participating("2025-06-23", Row)
            .Derive();

        Assert.Equal(["active 2025-06-09", "delisted 2025-06-17", "active 2025-06-20/2025-06-23"], facts.Life(Hialeah));
        Assert.Equal(facts.Event(Hialeah, "delisted").Id, facts.Standing(Hialeah)[^1].LinkedEventId);
    }

    [Fact]
    public void Back_on_the_list_with_a_later_signing_day_is_active_from_that_day()
    {
        var facts = new Lists()
            .Participating("2025-06-16", Row).ParticipatingOn(ThreeDays).Participating("2025-06-24", Row with { Signed = "2025-06-20" })
            .Derive();

        Assert.Equal("active 2025-06-20", facts.Life(Hialeah)[^1]);
    }

    [Fact]
    public void Back_on_the_list_is_the_same_agreement()
    {
        var facts = new Lists()
            .Participating("2025-06-16", Row).ParticipatingOn(ThreeDays).Participating("2025-06-23", Row)
            .Derive();

        Assert.Equal([Hialeah], facts.AgreementIds());
    }

    [Fact]
    public void Off_pending_and_nowhere_else_is_delisted()
    {
        var facts = new Lists()
            .Pending("2025-06-16", Applied).Pending("2025-06-17").Pending("2025-06-18").Pending("2025-06-19")
            .Derive();

        Assert.Equal(["pending 2025-06-16", "delisted 2025-06-17"], facts.Life(Hialeah));
    }

    [Fact]
    public void Back_on_pending_is_pending_again_and_linked_to_the_delisting()
    {
        var facts = new Lists()
            .Pending("2025-06-16", Applied).Pending("2025-06-17").Pending("2025-06-18").Pending("2025-06-19").Pending("2025-06-20", Applied)
            .Derive();

        Assert.Equal(["pending 2025-06-16", "delisted 2025-06-17", "pending 2025-06-20"], facts.Life(Hialeah));
        Assert.Equal(facts.Event(Hialeah, "delisted").Id, facts.Standing(Hialeah)[^1].LinkedEventId);
    }

    [Fact]
    public void What_pending_still_carries_is_pending_when_participating_drops_it()
    {
        var facts = new Lists()
            .Participating("2025-06-16", Row).Pending("2025-06-16", Applied).ParticipatingOn(ThreeDays).Pending("2025-06-18", Applied)
            .Derive();

        Assert.Equal(["active 2025-06-09", "delisted 2025-06-17", "pending 2025-06-18"], facts.Life(Hialeah));
    }

    [Fact]
    public void Two_publications_of_one_day_date_a_delisting_to_that_day()
    {
        var facts = new Lists()
            .Participating("2025-06-17 am", Row).Participating("2025-06-17 pm").Participating("2025-06-18").Participating("2025-06-19")
            .Derive();

        Assert.Equal("delisted 2025-06-17", facts.Life(Hialeah)[^1]);
    }
}
