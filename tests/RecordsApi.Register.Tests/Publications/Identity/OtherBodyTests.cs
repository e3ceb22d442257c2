using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications.Identity;

/// <summary>What is not the same agreement, and what is although another body holds it.</summary>
public sealed class OtherBodyTests
{
    private const string Sheriff = "Okaloosa County Sheriff's Office";
    private const string JailPaper = "https://www.ice.gov/okaloosa-jail.pdf";
    private const string JailAgreement = "fl-okaloosa-county-jail-287g-jail-enforcement-1";

    [Fact]
    public void The_same_document_at_another_place_is_another_agreement()
    {
        var facts = new Lists()
            .Participating("2025-06-10", new ListRow("Doral Police Department", "2025-06-09", "https://www.ice.gov/wrong.pdf"))
            .Participating("2025-06-11", new ListRow("Hialeah Police Department", "2025-06-09", "https://www.ice.gov/wrong.pdf"))
            .Derive();

        Assert.Equal(2, facts.AgreementIds().Count);
    }

    [Fact]
    public void The_same_signing_day_alone_never_joins()
    {
        var facts = new Lists()
            .Participating("2025-06-10", new ListRow("Doral Police Department", "2025-06-09"))
            .Participating("2025-06-11", new ListRow("Hialeah Police Department", "2025-06-09"))
            .Derive();

        Assert.Equal(2, facts.AgreementIds().Count);
        Assert.Empty(facts.ReviewItems);
    }

    [Fact]
    public void The_same_document_under_another_model_is_another_agreement()
    {
        var facts = new Lists()
            .Participating("2025-06-10", new ListRow(Sheriff, "2025-06-09", JailPaper))
            .Participating("2025-06-11", ListRow.Jail(Sheriff, "2025-06-09", JailPaper))
            .Derive();

        Assert.Equal(2, facts.AgreementIds().Count);
    }

    [Fact]
    public void The_same_document_under_another_body_of_the_county_passes_the_agreement_on()
    {
        var facts = new Lists()
            .Participating("2025-06-10", ListRow.Jail("Okaloosa County Jail", "2025-06-09", JailPaper))
            .Participating("2025-06-11", ListRow.Jail(Sheriff, "2025-06-09", JailPaper))
            .Derive();

        Assert.Equal([JailAgreement], facts.AgreementIds());
        Assert.Equal(["fl-okaloosa-county-jail", "fl-okaloosa-county-sheriffs-office"], facts.Parties(JailAgreement));
    }

    [Fact]
    public void An_agreement_passes_on_the_day_of_the_publication_that_names_the_other_body()
    {
        var facts = new Lists()
            .Participating("2025-06-10", ListRow.Jail("Okaloosa County Jail", "2025-06-09", JailPaper))
            .Participating("2025-06-11", ListRow.Jail(Sheriff, "2025-06-09", JailPaper))
            .Derive();

        Assert.Equal(new DateOnly(2025, 6, 11), Assert.Single(facts.Tenures, t => t.AgreementId == JailAgreement && t.Turn == 2).FromDay);
    }

    [Fact]
    public void The_county_under_five_names_keeps_one_agreement_and_the_sheriff_his_own()
    {
        string[] names =
        [
            "Okaloosa County Jail", "Okaloosa County Department of Corrections", "Okaloosa County Corrections",
            "Okaloosa County Board of County Commissioners", "Okaloosa County",
        ];
        var own = new ListRow(Sheriff, "2025-06-03", "https://www.ice.gov/okaloosa-sheriff.pdf");
        var lists = new Lists();
        foreach (var (i, name) in names.Index())
            lists.Participating($"2025-06-{16 + i}", own, ListRow.Jail(name, "2025-06-09", JailPaper));
        var facts = lists.Derive();

        Assert.Equal([JailAgreement, "fl-okaloosa-county-sheriffs-office-287g-task-force-1"], facts.AgreementIds());
        Assert.Equal(["fl-okaloosa-county-sheriffs-office"], facts.Parties("fl-okaloosa-county-sheriffs-office-287g-task-force-1"));
        Assert.Equal(["active 2025-06-09"], facts.Life(JailAgreement));
    }

    [Fact]
    public void Misprinted_place_is_the_same_agreement_and_put_up_for_review()
    {
        var facts = new Lists()
            .Participating("2025-06-10", new ListRow("Freedom County Sheriff's Office", "2025-06-09") { State = "MINNESOTA" })
            .Participating("2025-06-11", new ListRow("Freeborn County Sheriff's Office", "2025-06-09") { State = "MINNESOTA" })
            .Derive();

        Assert.Equal(["mn-freedom-county-sheriffs-office-287g-task-force-1"], facts.AgreementIds());
        Assert.Equal("MN|Freeborn County Sheriff's Office|Freedom County Sheriff's Office", Assert.Single(facts.ReviewItems).Id);
    }

    [Fact]
    public void Two_real_places_are_never_a_misprint_of_each_other()
    {
        var facts = new Lists()
            .Participating("2025-06-10", new ListRow("Kandiyohi County Sheriff's Office", "2025-06-09") { State = "MINNESOTA" })
            .Participating("2025-06-11", new ListRow("Freeborn County Sheriff's Office", "2025-06-09") { State = "MINNESOTA" })
            .Derive();

        Assert.Equal(2, facts.AgreementIds().Count);
    }

    [Fact]
    public void Wrong_state_then_right_state_is_one_agreement_that_moved_and_is_put_up_for_review()
    {
        var facts = new Lists()
            .Participating("2025-06-10", new ListRow("Andrews County Sheriff's Office", "2025-06-09") { State = "TENNESSEE" })
            .Participating("2025-06-11", new ListRow("Andrews County Sheriff's Office", "2025-06-09") { State = "TEXAS" })
            .Derive();

        const string Id = "tn-andrews-county-sheriffs-office-287g-task-force-1";
        Assert.Equal([Id], facts.AgreementIds());
        Assert.Equal("tx-andrews-county-sheriffs-office", facts.Agreement(Id).AgencyId);
        Assert.Equal("Printed under TN before and TX now.", Assert.Single(facts.ReviewItems).Doubt);
    }

    [Fact]
    public void The_same_name_in_another_state_with_another_signing_day_is_another_agreement()
    {
        var facts = new Lists()
            .Participating("2025-06-10", new ListRow("Andrews County Sheriff's Office", "2025-06-09") { State = "TENNESSEE" })
            .Participating("2025-06-11", new ListRow("Andrews County Sheriff's Office", "2025-06-10") { State = "TEXAS" })
            .Derive();

        Assert.Equal(2, facts.AgreementIds().Count);
    }
}
