using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications.Identity;

/// <summary>What a person ruled goes before what the rules say.</summary>
public sealed class RulingTests
{
    private static readonly ListRow Misspelt = new("Hialeha Police Department", "2025-06-09", "https://www.ice.gov/hialeah.pdf");
    private static readonly ListRow Right = Misspelt with { Agency = "Hialeah Police Department" };

    [Fact]
    public void Ruled_different_never_joins()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Misspelt).Participating("2025-06-11", Right)
            .Ruled("rename", Rulings.RenameKey("FL", Misspelt.Agency, Right.Agency), "different")
            .Derive();

        Assert.Equal(2, facts.AgreementIds().Count);
    }

    [Fact]
    public void Ruled_same_joins_whatever_the_names_say()
    {
        var doral = new ListRow("Doral Police Department", "2025-06-05");
        var facts = new Lists()
            .Participating("2025-06-10", doral).Participating("2025-06-11", Right)
            .Ruled("rename", Rulings.RenameKey("FL", doral.Agency, Right.Agency), "same")
            .Derive();

        Assert.Equal(["fl-doral-police-department-287g-task-force-1"], facts.AgreementIds());
        Assert.Equal("alias", facts.Listings[^1].Join);
    }

    [Fact]
    public void A_case_that_was_ruled_is_not_put_up_for_review()
    {
        var (before, now) = (Misspelt with { Link = null }, Right with { Link = null, Signed = "2025-06-10" });
        var facts = new Lists()
            .Participating("2025-06-10", before).Participating("2025-06-11", now)
            .Ruled("rename", Rulings.RenameKey("FL", now.Agency, before.Agency), "same")
            .Derive();

        Assert.Empty(facts.ReviewItems);
    }

    [Fact]
    public void The_order_of_the_two_names_makes_no_difference() =>
        Assert.Equal(Rulings.RenameKey("FL", "A", "B"), Rulings.RenameKey("FL", "B", "A"));

    [Fact]
    public void The_later_of_two_rulings_on_one_case_counts()
    {
        var day = new DateOnly(2025, 12, 1);
        var rulings = new Rulings([
            new("publication", "a.xlsx", "accepted", "First thought.", day), new("publication", "a.xlsx", "quarantined", "Second thought.", day)]);

        Assert.Equal("quarantined", rulings.OnPublication("a.xlsx")!.Verdict);
    }
}
