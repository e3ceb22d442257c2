using RecordsApi.Register.Publications;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications.Guards;

/// <summary>Publications that would change more than publishers do in a day.</summary>
public sealed class GuardTests
{
    private const string Before = "participatingAgencies06162025.xlsx";
    private const string Second = "participatingAgencies06172025.xlsx";
    private const string Third = "participatingAgencies06182025.xlsx";

    /// <summary>Police departments of made-up places, far apart in name.</summary>
    private static ListRow[] Cities(int count, string state = "FLORIDA") =>
        [.. Enumerable.Range(0, count).Select(i => new ListRow($"{(char)('A' + (i / 26))}{new string((char)('a' + (i % 26)), 7)} Police Department", "2025-06-09") { State = state })];

    private static string StateOf(RegisterFacts facts, string fileName) =>
        Assert.Single(facts.Publications, p => p.Publication.FileName == fileName).Publication.State;

    private static string? ReasonOf(RegisterFacts facts, string fileName) =>
        Assert.Single(facts.Publications, p => p.Publication.FileName == fileName).Publication.Reason;

    [Fact]
    public void Pending_columns_under_the_participating_name_are_quarantined()
    {
        var facts = new Lists().File(Before, Cities(30)).FileWithPendingColumns(Second, Cities(30)).Derive();

        Assert.Equal("quarantined", StateOf(facts, Second));
        Assert.Equal("Its columns are those of the pending list: there is no SIGNED column, which the participating list has.", ReasonOf(facts, Second));
    }

    [Fact]
    public void Participating_columns_under_the_pending_name_are_quarantined()
    {
        var facts = new Lists().File("pendingAgencies06172025.xlsx", Cities(3)).Derive();

        Assert.Equal("quarantined", StateOf(facts, "pendingAgencies06172025.xlsx"));
    }

    [Fact]
    public void The_columns_of_the_other_list_are_not_confirmed_by_the_same_again()
    {
        var facts = new Lists().FileWithPendingColumns(Second, Cities(30)).FileWithPendingColumns(Third, Cities(31)).Derive();

        Assert.Equal(("quarantined", "quarantined"), (StateOf(facts, Second), StateOf(facts, Third)));
    }

    [Fact]
    public void More_rows_gone_than_the_share_are_quarantined_with_the_counts()
    {
        var facts = new Lists().File(Before, Cities(100)).File(Second, Cities(90)).Derive();

        Assert.Equal("quarantined", StateOf(facts, Second));
        Assert.Equal("10 of the 100 rows of the publication before are gone or renamed, more than 7%.", ReasonOf(facts, Second));
    }

    [Theory]
    [InlineData(100, 91)]
    [InlineData(200, 186)]
    public void As_many_rows_gone_as_a_day_may_bring_are_accepted(int before, int now)
    {
        var facts = new Lists().File(Before, Cities(before)).File(Second, Cities(now)).Derive();

        Assert.Equal("accepted", StateOf(facts, Second));
    }

    [Fact]
    public void A_state_that_goes_whole_is_quarantined()
    {
        var facts = new Lists().File(Before, [.. Cities(90), .. Cities(6, "TEXAS")]).File(Second, Cities(90)).Derive();

        Assert.Equal("quarantined", StateOf(facts, Second));
        Assert.Equal("All 6 rows of TX are gone.", ReasonOf(facts, Second));
    }

    [Fact]
    public void A_misspelt_state_ends_nothing()
    {
        var facts = new Lists()
            .File(Before, [.. Cities(90), .. Cities(6, "TEXAS")]).File(Second, [.. Cities(90), .. Cities(6, "TEXSA")])
            .Derive();

        Assert.Equal("accepted", StateOf(facts, Second));
        Assert.All(facts.Agreements, a => Assert.True(a.Listed));
        Assert.Equal(96, facts.Agreements.Count);
    }

    [Fact]
    public void A_list_without_readable_rows_is_quarantined()
    {
        var facts = new Lists().File(Before, Cities(3)).File(Second).Derive();

        Assert.Equal("It has no row that can be read; the publication before has 3.", ReasonOf(facts, Second));
    }

    [Fact]
    public void What_the_next_publication_confirms_is_accepted_with_it()
    {
        var facts = new Lists().File(Before, Cities(100)).File(Second, Cities(80)).File(Third, Cities(81)).Derive();

        Assert.Equal(("accepted", "accepted"), (StateOf(facts, Second), StateOf(facts, Third)));
        Assert.EndsWith("Confirmed by ice-participating-2025-06-18.", ReasonOf(facts, Second), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_confirmed_is_recorded_at_the_confirming_moment()
    {
        var facts = new Lists().File(Before, Cities(100)).File(Second, Cities(80)).File(Third, Cities(81)).Derive();

        Assert.Equal(facts.Publication("participating-2025-06-18").RecordedAt, facts.Publication("participating-2025-06-17").RecordedAt);
        Assert.Equal(new DateOnly(2025, 6, 17), facts.Publication("participating-2025-06-17").PublishedOn);
    }

    [Fact]
    public void What_the_next_publication_does_not_confirm_stays_out()
    {
        var facts = new Lists().File(Before, Cities(100)).File(Second, Cities(80)).File(Third, Cities(100)).Derive();

        Assert.Equal(("quarantined", "accepted"), (StateOf(facts, Second), StateOf(facts, Third)));
        Assert.All(facts.Agreements, a => Assert.Equal("active", a.Status));
    }

    [Fact]
    public void A_quarantined_publication_has_no_position_and_no_listings()
    {
        var facts = new Lists().File(Before, Cities(100)).File(Second, Cities(80)).Derive();

        Assert.Null(facts.Publication("participating-2025-06-17").Position);
        Assert.All(facts.Listings, l => Assert.Equal("ice-participating-2025-06-16", l.LastPublicationId));
    }

    [Fact]
    public void The_same_bytes_twice_are_a_duplicate_that_names_the_first()
    {
        var facts = new Lists().File(Before, Cities(3)).Again(Second).Derive();

        Assert.Equal("duplicate", StateOf(facts, Second));
        Assert.Equal($"The same file, byte for byte, as {Before}.", ReasonOf(facts, Second));
    }

    [Fact]
    public void A_publication_ruled_accepted_is_accepted_and_says_why()
    {
        var facts = new Lists().File(Before, Cities(100)).File(Second, Cities(80)).Ruled("publication", Second, "accepted").Derive();

        Assert.Equal("accepted", StateOf(facts, Second));
        Assert.Equal("Accepted by hand on 2025-12-01: Seen on the paper.", ReasonOf(facts, Second));
    }

    [Fact]
    public void A_publication_ruled_out_stays_out_and_says_why()
    {
        var facts = new Lists().File(Before, Cities(3)).File(Second, Cities(4)).Ruled("publication", Second, "quarantined").Derive();

        Assert.Equal("quarantined", StateOf(facts, Second));
        Assert.Equal("Set aside by hand on 2025-12-01: Seen on the paper.", ReasonOf(facts, Second));
    }

    [Fact]
    public void A_pending_list_that_signatures_empty_is_accepted()
    {
        var facts = new Lists()
            .FileWithPendingColumns("pendingAgencies06162025.xlsx", Cities(40)).File(Second, Cities(40))
            .FileWithPendingColumns("pendingAgencies06182025.xlsx")
            .Derive();

        Assert.Equal("accepted", StateOf(facts, "pendingAgencies06182025.xlsx"));
    }

    [Fact]
    public void A_pending_list_that_empties_without_signatures_is_quarantined()
    {
        var facts = new Lists()
            .FileWithPendingColumns("pendingAgencies06162025.xlsx", Cities(40)).FileWithPendingColumns("pendingAgencies06182025.xlsx")
            .Derive();

        Assert.Equal("quarantined", StateOf(facts, "pendingAgencies06182025.xlsx"));
    }
}
