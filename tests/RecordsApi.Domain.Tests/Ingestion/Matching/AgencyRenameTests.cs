using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion.Matching;

/// <summary>Tests agreements that are printed under several agency names.</summary>
public sealed class AgencyRenameTests
{
    private const string DocumentUrl = "https://www.ice.gov/hialeah.pdf";
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09", DocumentUrl);

    [Fact]
    public void City_of_X_and_X_are_the_same_agency()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-05", new ListRow("City of Hialeah Police Department")).AddParticipatingList("2025-06-10", Row)
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
        Assert.Equal(
            ["City of Hialeah Police Department", "Hialeah Police Department"],
            facts.AgencyNames.Where(n => n.AgencyId == "fl-hialeah-police-department").Select(n => n.Name));
    }

    [Fact]
    public void Printed_name_has_its_first_and_last_seen_dates()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-04", new ListRow("City of Hialeah Police Department"))
            .AddPendingList("2025-06-06", new ListRow("City of Hialeah Police Department"))
            .AddParticipatingList("2025-06-10", Row)
            .Derive();

        var name = Assert.Single(facts.AgencyNames, n => n.Name == "City of Hialeah Police Department");
        Assert.Equal((new DateOnly(2025, 6, 4), new DateOnly(2025, 6, 6)), (name.FirstSeenOn, name.LastSeenOn));
    }

    [Fact]
    public void Renamed_agency_keeps_the_id_of_its_first_name()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row with { Agency = "Okaloosa County Sheriff's Office" })
            .AddParticipatingList("2025-06-11", Row with { Agency = "Okaloosa County Sheriff's Department" })
            .Derive();

        Assert.Equal(["fl-okaloosa-county-sheriffs-office-287g-task-force-1"], facts.GetAgreementIds());
    }

    [Fact]
    public void Misspelled_name_with_the_same_document_is_the_same_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row with { Agency = "Hialeha Police Department" }).AddParticipatingList("2025-06-11", Row)
            .Derive();

        Assert.Equal(["fl-hialeha-police-department-287g-task-force-1"], facts.GetAgreementIds());
        Assert.Equal("same-document", facts.Listings[^1].Join);
    }

    [Fact]
    public void Misspelled_name_with_the_same_signing_date_is_the_same_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row with { Agency = "Hialeha Police Department", Link = null })
            .AddParticipatingList("2025-06-11", Row with { Link = null })
            .Derive();

        Assert.Single(facts.GetAgreementIds());
        Assert.Equal("same-signed-day", facts.Listings[^1].Join);
    }

    [Fact]
    public void Similar_name_with_another_signing_date_is_matched_and_creates_a_review_item()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row with { Agency = "Hialeha Police Department", Link = null })
            .AddParticipatingList("2025-06-11", Row with { Signed = "2025-06-10", Link = null })
            .Derive();

        Assert.Single(facts.GetAgreementIds());
        Assert.Equal("The names are similar; the printed signing dates differ.", Assert.Single(facts.ReviewItems).Doubt);
    }

    [Fact]
    public void Rename_across_one_missed_publication_is_the_same_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row with { Agency = "Hialeha Police Department" }).AddParticipatingList("2025-06-11")
            .AddParticipatingList("2025-06-12", Row)
            .Derive();

        Assert.Single(facts.GetAgreementIds());
    }

    [Fact]
    public void Similar_name_after_a_long_absence_is_another_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row with { Agency = "Hialeha Police Department", Link = null })
            .AddParticipatingLists(["2025-06-11", "2025-06-12", "2025-06-13"])
            .AddParticipatingList("2025-06-17", Row with { Signed = "2025-06-16", Link = null })
            .Derive();

        Assert.Equal(2, facts.GetAgreementIds().Count);
    }

    [Fact]
    public void Same_name_after_a_long_absence_without_a_new_signing_date_is_the_same_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row).AddParticipatingLists(["2025-06-11", "2025-06-12", "2025-06-13"])
            .AddParticipatingList("2025-06-17", Row with { Link = null })
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
    }

    [Fact]
    public void Agreement_printed_in_two_rows_is_one_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row, Row with { Agency = "City of Hialeah Police Department" })
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
        Assert.Equal(2, facts.Listings.Count(l => l.AgreementId == HialeahAgreementId));
    }

    [Fact]
    public void Agreement_stays_active_when_one_of_its_two_rows_disappears()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row, Row with { Agency = "City of Hialeah Police Department" })
            .AddParticipatingLists(["2025-06-11", "2025-06-12", "2025-06-13"], Row)
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Similar_name_next_to_an_existing_row_is_another_agreement()
    {
        var without = Row with { Link = null };
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", without)
            .AddParticipatingList("2025-06-11", without, without with { Agency = "Hialeha Police Department" })
            .Derive();

        Assert.Equal(2, facts.GetAgreementIds().Count);
    }

    [Fact]
    public void Similar_name_next_to_a_row_with_the_same_document_is_the_same_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row)
            .AddParticipatingList("2025-06-11", Row, Row with { Agency = "Hialeha Police Department" })
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
    }
}
