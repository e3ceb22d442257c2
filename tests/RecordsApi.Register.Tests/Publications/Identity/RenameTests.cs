using RecordsApi.Register.Tests.Support;
using static RecordsApi.Register.Tests.Support.FactsReading;

namespace RecordsApi.Register.Tests.Publications.Identity;

/// <summary>One agreement under several names.</summary>
public sealed class RenameTests
{
    private const string Paper = "https://www.ice.gov/hialeah.pdf";
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09", Paper);

    [Fact]
    public void City_of_X_and_X_are_one_agency()
    {
        var facts = new Lists()
            .Pending("2025-06-05", new ListRow("City of Hialeah Police Department")).Participating("2025-06-10", Row)
            .Derive();

        Assert.Equal([Hialeah], facts.AgreementIds());
        Assert.Equal(
            ["City of Hialeah Police Department", "Hialeah Police Department"],
            facts.AgencyNames.Where(n => n.AgencyId == "fl-hialeah-police-department").Select(n => n.Name));
    }

    [Fact]
    public void Printed_names_keep_the_days_on_which_they_were_seen()
    {
        var facts = new Lists()
            .Pending("2025-06-04", new ListRow("City of Hialeah Police Department")).Pending("2025-06-06", new ListRow("City of Hialeah Police Department"))
            .Participating("2025-06-10", Row)
            .Derive();

        var name = Assert.Single(facts.AgencyNames, n => n.Name == "City of Hialeah Police Department");
        Assert.Equal((new DateOnly(2025, 6, 4), new DateOnly(2025, 6, 6)), (name.FirstSeenOn, name.LastSeenOn));
    }

    [Fact]
    public void An_agency_keeps_the_id_of_its_first_name()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Row with { Agency = "Okaloosa County Sheriff's Office" })
            .Participating("2025-06-11", Row with { Agency = "Okaloosa County Sheriff's Department" })
            .Derive();

        Assert.Equal(["fl-okaloosa-county-sheriffs-office-287g-task-force-1"], facts.AgreementIds());
    }

    [Fact]
    public void A_misspelt_name_with_the_same_document_is_the_same_agreement()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Row with { Agency = "Hialeha Police Department" }).Participating("2025-06-11", Row)
            .Derive();

        Assert.Equal(["fl-hialeha-police-department-287g-task-force-1"], facts.AgreementIds());
        Assert.Equal("same-document", facts.Listings[^1].Join);
    }

    [Fact]
    public void A_misspelt_name_with_the_same_signing_day_is_the_same_agreement()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Row with { Agency = "Hialeha Police Department", Link = null })
            .Participating("2025-06-11", Row with { Link = null })
            .Derive();

        Assert.Single(facts.AgreementIds());
        Assert.Equal("same-signed-day", facts.Listings[^1].Join);
    }

    [Fact]
    public void A_like_name_with_another_signing_day_in_the_same_publication_joins_and_is_put_up_for_review()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Row with { Agency = "Hialeha Police Department", Link = null })
            .Participating("2025-06-11", Row with { Signed = "2025-06-10", Link = null })
            .Derive();

        Assert.Single(facts.AgreementIds());
        Assert.Equal("The names are alike; the signing days printed differ.", Assert.Single(facts.ReviewItems).Doubt);
    }

    [Fact]
    public void A_rename_that_was_noticed_a_publication_late_is_still_one_agreement()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Row with { Agency = "Hialeha Police Department" }).Participating("2025-06-11")
            .Participating("2025-06-12", Row)
            .Derive();

        Assert.Single(facts.AgreementIds());
    }

    [Fact]
    public void A_like_name_after_a_long_absence_does_not_join()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Row with { Agency = "Hialeha Police Department", Link = null })
            .ParticipatingOn(["2025-06-11", "2025-06-12", "2025-06-13"])
            .Participating("2025-06-17", Row with { Signed = "2025-06-16", Link = null })
            .Derive();

        Assert.Equal(2, facts.AgreementIds().Count);
    }

    [Fact]
    public void The_same_name_after_a_long_absence_joins()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Row).ParticipatingOn(["2025-06-11", "2025-06-12", "2025-06-13"])
            .Participating("2025-06-17", Row with { Signed = "2025-06-16", Link = null })
            .Derive();

        Assert.Equal([Hialeah], facts.AgreementIds());
    }

    [Fact]
    public void Two_rows_of_one_agreement_are_one_agreement()
    {
        var facts = new Lists().Participating("2025-06-10", Row, Row with { Agency = "City of Hialeah Police Department" }).Derive();

        Assert.Equal([Hialeah], facts.AgreementIds());
        Assert.Equal(2, facts.Listings.Count(l => l.AgreementId == Hialeah));
    }

    [Fact]
    public void When_one_of_two_rows_goes_the_agreement_stays()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Row, Row with { Agency = "City of Hialeah Police Department" })
            .ParticipatingOn(["2025-06-11", "2025-06-12", "2025-06-13"], Row)
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.Life(Hialeah));
    }

    [Fact]
    public void A_like_name_beside_a_row_that_stands_is_another_agreement()
    {
        var without = Row with { Link = null };
        var facts = new Lists()
            .Participating("2025-06-10", without).Participating("2025-06-11", without, without with { Agency = "Hialeha Police Department" })
            .Derive();

        Assert.Equal(2, facts.AgreementIds().Count);
    }

    [Fact]
    public void A_like_name_beside_a_row_of_the_same_document_is_the_agreement_printed_twice()
    {
        var facts = new Lists()
            .Participating("2025-06-10", Row).Participating("2025-06-11", Row, Row with { Agency = "Hialeha Police Department" })
            .Derive();

        Assert.Equal([Hialeah], facts.AgreementIds());
    }
}
