using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Matching;

/// <summary>Tests which rows are matched with an existing agreement, including transfers to another agency.</summary>
public sealed class AgreementMatchingTests
{
    private const string Sheriff = "Okaloosa County Sheriff's Office";
    private const string JailDocumentUrl = "https://www.ice.gov/okaloosa-jail.pdf";
    private const string JailAgreementId = "fl-okaloosa-county-jail-287g-jail-enforcement-1";

    [Fact]
    public void Same_document_in_another_place_is_another_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", new ListRow("Doral Police Department", "2025-06-09", "https://www.ice.gov/wrong.pdf"))
            .AddParticipatingList("2025-06-11", new ListRow("Hialeah Police Department", "2025-06-09", "https://www.ice.gov/wrong.pdf"))
            .Derive();

        Assert.Equal(2, facts.GetAgreementIds().Count);
    }

    [Fact]
    public void Same_signing_date_alone_is_no_match()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", new ListRow("Doral Police Department", "2025-06-09"))
            .AddParticipatingList("2025-06-11", new ListRow("Hialeah Police Department", "2025-06-09"))
            .Derive();

        Assert.Equal(2, facts.GetAgreementIds().Count);
        Assert.Empty(facts.ReviewItems);
    }

    [Fact]
    public void Same_document_with_another_model_is_another_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", new ListRow(Sheriff, "2025-06-09", JailDocumentUrl))
            .AddParticipatingList("2025-06-11", ListRow.ForJailEnforcement(Sheriff, "2025-06-09", JailDocumentUrl))
            .Derive();

        Assert.Equal(2, facts.GetAgreementIds().Count);
    }

    [Fact]
    public void Same_document_under_another_agency_of_the_county_transfers_the_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", ListRow.ForJailEnforcement("Okaloosa County Jail", "2025-06-09", JailDocumentUrl))
            .AddParticipatingList("2025-06-11", ListRow.ForJailEnforcement(Sheriff, "2025-06-09", JailDocumentUrl))
            .Derive();

        Assert.Equal([JailAgreementId], facts.GetAgreementIds());
        Assert.Equal(["fl-okaloosa-county-jail", "fl-okaloosa-county-sheriffs-office"], facts.GetParties(JailAgreementId));
    }

    [Fact]
    public void Transferred_agreement_changes_party_on_the_date_of_the_publication_that_names_the_new_agency()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", ListRow.ForJailEnforcement("Okaloosa County Jail", "2025-06-09", JailDocumentUrl))
            .AddParticipatingList("2025-06-11", ListRow.ForJailEnforcement(Sheriff, "2025-06-09", JailDocumentUrl))
            .Derive();

        Assert.Equal(new DateOnly(2025, 6, 11), Assert.Single(facts.Tenures, t => t.AgreementId == JailAgreementId && t.Ordinal == 2).ValidFrom);
    }

    [Fact]
    public void County_printed_under_five_names_has_one_agreement_separate_from_the_sheriffs()
    {
        string[] names =
        [
            "Okaloosa County Jail", "Okaloosa County Department of Corrections", "Okaloosa County Corrections",
            "Okaloosa County Board of County Commissioners", "Okaloosa County",
        ];
        var sheriffRow = new ListRow(Sheriff, "2025-06-03", "https://www.ice.gov/okaloosa-sheriff.pdf");
        var builder = new RegisterFactsBuilder();
        foreach (var (i, name) in names.Index())
            builder.AddParticipatingList($"2025-06-{16 + i}", sheriffRow, ListRow.ForJailEnforcement(name, "2025-06-09", JailDocumentUrl));
        var facts = builder.Derive();

        Assert.Equal([JailAgreementId, "fl-okaloosa-county-sheriffs-office-287g-task-force-1"], facts.GetAgreementIds());
        Assert.Equal(
            ["fl-okaloosa-county-sheriffs-office"], facts.GetParties("fl-okaloosa-county-sheriffs-office-287g-task-force-1"));
        Assert.Equal(["active 2025-06-09"], facts.GetStatusHistory(JailAgreementId));
    }

    [Fact]
    public void Misprinted_place_name_is_the_same_agreement_and_creates_a_review_item()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", new ListRow("Freedom County Sheriff's Office", "2025-06-09") { State = "MINNESOTA" })
            .AddParticipatingList("2025-06-11", new ListRow("Freeborn County Sheriff's Office", "2025-06-09") { State = "MINNESOTA" })
            .Derive();

        Assert.Equal(["mn-freedom-county-sheriffs-office-287g-task-force-1"], facts.GetAgreementIds());
        Assert.Equal("MN|Freeborn County Sheriff's Office|Freedom County Sheriff's Office", Assert.Single(facts.ReviewItems).Id);
    }

    [Fact]
    public void Two_known_places_are_never_matched_as_a_misprint()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", new ListRow("Kandiyohi County Sheriff's Office", "2025-06-09") { State = "MINNESOTA" })
            .AddParticipatingList("2025-06-11", new ListRow("Freeborn County Sheriff's Office", "2025-06-09") { State = "MINNESOTA" })
            .Derive();

        Assert.Equal(2, facts.GetAgreementIds().Count);
    }

    [Fact]
    public void Corrected_state_is_the_same_agreement_and_creates_a_review_item()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", new ListRow("Andrews County Sheriff's Office", "2025-06-09") { State = "TENNESSEE" })
            .AddParticipatingList("2025-06-11", new ListRow("Andrews County Sheriff's Office", "2025-06-09") { State = "TEXAS" })
            .Derive();

        const string Id = "tn-andrews-county-sheriffs-office-287g-task-force-1";
        Assert.Equal([Id], facts.GetAgreementIds());
        Assert.Equal("tx-andrews-county-sheriffs-office", facts.GetAgreement(Id).AgencyId);
        Assert.Equal("Previously printed under TN, now under TX.", Assert.Single(facts.ReviewItems).Doubt);
    }

    [Fact]
    public void Same_name_in_another_state_with_another_signing_date_is_another_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", new ListRow("Andrews County Sheriff's Office", "2025-06-09") { State = "TENNESSEE" })
            .AddParticipatingList("2025-06-11", new ListRow("Andrews County Sheriff's Office", "2025-06-10") { State = "TEXAS" })
            .Derive();

        Assert.Equal(2, facts.GetAgreementIds().Count);
    }
}
