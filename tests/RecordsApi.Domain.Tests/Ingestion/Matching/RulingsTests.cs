using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Matching;

/// <summary>Tests that rulings take precedence over the matching rules.</summary>
public sealed class RulingsTests
{
    private static readonly ListRow MisspelledRow = new("Hialeha Police Department", "2025-06-09", "https://www.ice.gov/hialeah.pdf");
    private static readonly ListRow CorrectRow = MisspelledRow with { Agency = "Hialeah Police Department" };

    [Fact]
    public void Names_ruled_different_are_never_matched()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", MisspelledRow).AddParticipatingList("2025-06-11", CorrectRow)
            .AddRuling("rename", Rulings.CreateRenameKey("FL", MisspelledRow.Agency, CorrectRow.Agency), "different")
            .Derive();

        Assert.Equal(2, facts.GetAgreementIds().Count);
    }

    [Fact]
    public void Names_ruled_the_same_are_matched_however_different_they_are()
    {
        var doral = new ListRow("Doral Police Department", "2025-06-05");
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", doral).AddParticipatingList("2025-06-11", CorrectRow)
            .AddRuling("rename", Rulings.CreateRenameKey("FL", doral.Agency, CorrectRow.Agency), "same")
            .Derive();

        Assert.Equal(["fl-doral-police-department-287g-task-force-1"], facts.GetAgreementIds());
        Assert.Equal("alias", facts.Listings[^1].Join);
    }

    [Fact]
    public void Ruled_case_stays_a_settled_review_item()
    {
        var (previous, current) = (MisspelledRow with { Link = null }, CorrectRow with { Link = null, Signed = "2025-06-10" });
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", previous).AddParticipatingList("2025-06-11", current)
            .AddRuling("rename", Rulings.CreateRenameKey("FL", current.Agency, previous.Agency), "same")
            .Derive();

        var item = Assert.Single(facts.ReviewItems);
        Assert.Equal(
            (Rulings.CreateRenameKey("FL", current.Agency, previous.Agency), "same", previous.Agency, current.Agency),
            (item.Id, item.State, item.VanishedName, item.AppearedName));
        Assert.NotNull(item.Reason);
    }

    [Fact]
    public void Rename_key_does_not_depend_on_the_order_of_the_names() =>
        Assert.Equal(Rulings.CreateRenameKey("FL", "A", "B"), Rulings.CreateRenameKey("FL", "B", "A"));

    [Fact]
    public void Later_of_two_rulings_on_the_same_case_wins()
    {
        var date = new DateOnly(2025, 12, 1);
        var rulings = new Rulings(
        [
            new("publication", "a.xlsx", "accepted", "First thought.", date),
            new("publication", "a.xlsx", "quarantined", "Second thought.", date),
        ]);

        Assert.Equal("quarantined", rulings.FindForPublication("a.xlsx")!.Verdict);
    }
}
