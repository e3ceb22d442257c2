using CsCheck;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Matching;

/// <summary>Tests agreements that were printed under a wrong name or state: corrections of the register, not ends.</summary>
public sealed class MisprintTests
{
    private const string AttorneyId = "tx-andrews-county-attorneys-office-287g-task-force-1";
    private const string SheriffId = "tx-andrews-county-sheriffs-office-287g-task-force-1";

    private static readonly ListRow Attorney = new("Andrews County Attorney's Office", "2025-06-05") { State = "TEXAS", County = "Andrews County" };
    private static readonly ListRow AsSheriff = Attorney with { Agency = "Andrews County Sheriff's Office" };

    [Fact]
    public void Agreement_printed_under_another_body_is_the_one_whose_application_was_known()
    {
        var facts = DeriveRelabel();

        Assert.Equal([AttorneyId], facts.GetCurrentAgreementIds());
        Assert.Equal((AttorneyId, "merged"), (facts.GetAgreement(SheriffId).MergedIntoId, facts.GetAgreement(SheriffId).RecordState));
    }

    [Fact]
    public void Agreement_printed_under_another_body_does_not_end()
    {
        var facts = DeriveRelabel();

        Assert.Equal(["pending 2025-01-20/2025-06-03", "active 2025-06-05"], facts.GetStatusHistory(AttorneyId));
        Assert.Empty(facts.GetStatusHistory(SheriffId));
    }

    [Fact]
    public void Agreement_printed_under_another_body_was_known_as_printed_until_it_was_corrected()
    {
        var facts = DeriveRelabel();
        var correctedAt = facts.GetPublication("participating-2025-06-16").RecordedAt;

        var printed = Assert.Single(facts.Corrected.Agreements, a => a.Id == SheriffId);
        Assert.Equal(("current", correctedAt), (printed.RecordState, printed.SupersededAt));
        Assert.Equal(correctedAt, Assert.Single(facts.StatusEvents, e => e.AgreementId == SheriffId).SupersededAt);
        Assert.Equal(SheriffId, Assert.Single(facts.Corrected.Listings).AgreementId);
    }

    [Fact]
    public void Agreement_rejected_while_it_was_listed_under_another_name_is_in_force_once_it_is_listed_under_its_own()
    {
        var rejection = SampleDecisions.CreateVote("Andrews", "2025-06-12", "passed", "reject") with { State = "TX", Agency = Attorney.Agency };
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-03", Attorney with { Signed = null })
            .AddParticipatingList("2025-06-09", AsSheriff).AddDecisions(rejection).AddParticipatingList("2025-06-16", Attorney)
            .Derive();

        Assert.Equal("active", facts.GetAgreement(AttorneyId).Status);
    }

    [Fact]
    public void Agency_that_was_printed_by_mistake_leads_to_the_right_one()
    {
        var agency = Assert.Single(DeriveRelabel().Agencies, a => a.Id == "tx-andrews-county-sheriffs-office");

        Assert.Equal(("merged", "tx-andrews-county-attorneys-office"), (agency.RecordState, agency.MergedIntoId));
    }

    [Fact]
    public void Agency_with_another_agreement_remains()
    {
        var jail = ListRow.ForJailEnforcement(AsSheriff.Agency, "2025-05-28") with { State = "TEXAS" };
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-03", Attorney with { Signed = null })
            .AddParticipatingList("2025-06-09", AsSheriff, jail).AddParticipatingList("2025-06-16", Attorney, jail)
            .Derive();

        Assert.Equal("current", Assert.Single(facts.Agencies, a => a.Id == "tx-andrews-county-sheriffs-office").RecordState);
    }

    [Fact]
    public void Agreement_that_is_missing_when_one_of_another_county_appears_is_not_that_one()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-03", Attorney with { Signed = null })
            .AddParticipatingList("2025-06-09", AsSheriff with { Agency = "Elm County Sheriff's Office", County = "Elm County" })
            .AddParticipatingList("2025-06-16", Attorney)
            .Derive();

        Assert.Equal(2, facts.GetCurrentAgreementIds().Count);
    }

    [Fact]
    public void Application_printed_under_a_state_without_such_a_place_is_the_one_of_the_right_state()
    {
        var application = new ListRow("Kandiyohi County Sheriff's Office") { State = "TEXAS", County = "Kandiyohi County" };
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-03", application)
            .AddPendingList("2025-06-05", application with { State = "MINNESOTA" })
            .AddParticipatingList("2025-06-09", application with { State = "MINNESOTA", Signed = "2025-06-06" })
            .Derive();

        const string Id = "mn-kandiyohi-county-sheriffs-office-287g-task-force-1";
        Assert.Equal([Id], facts.GetCurrentAgreementIds());
        Assert.Equal(["pending 2025-01-20/2025-06-03", "active 2025-06-06"], facts.GetStatusHistory(Id));
        Assert.Equal("mn-kandiyohi-county-sheriffs-office", Assert.Single(facts.Agencies, a => a.State == "TX").MergedIntoId);
    }

    [Fact]
    public void Application_under_a_state_with_such_a_place_is_another_one()
    {
        var application = new ListRow("Andrews County Sheriff's Office") { State = "TEXAS" };
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-03", application).AddPendingList("2025-06-05", application with { State = "MINNESOTA" })
            .Derive();

        Assert.Equal(2, facts.GetCurrentAgreementIds().Count);
    }

    [Fact]
    public void Application_with_a_part_of_the_name_is_the_one_that_is_signed()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-03", new ListRow("Coral Police Department"))
            .AddParticipatingList("2025-06-09", new ListRow("Coral Gables Police Department", "2025-06-06"))
            .Derive();

        Assert.Equal(["fl-coral-gables-police-department-287g-task-force-1"], facts.GetCurrentAgreementIds());
        Assert.Equal("The application of 'Coral Police Department' is missing and 'Coral Gables Police Department' appears.", Assert.Single(facts.ReviewItems).Doubt);
    }

    [Theory]
    [InlineData("2025-05-19", 1)]
    [InlineData("2025-05-18", 2)]
    public void Application_with_a_part_of_the_name_is_the_one_that_is_signed_for_three_weeks(string appliedOn, int agreements)
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList(appliedOn, new ListRow("Coral Police Department"))
            .AddParticipatingList("2025-06-09", new ListRow("Coral Gables Police Department", "2025-06-06"))
            .Derive();

        Assert.Equal(agreements, facts.GetCurrentAgreementIds().Count);
    }

    [Fact]
    public void Application_with_a_part_of_the_name_of_an_agency_that_applied_itself_is_another_one()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-03", new ListRow("Coral Police Department"), new ListRow("Coral Gables Police Department"))
            .AddParticipatingList("2025-06-09", new ListRow("Coral Gables Police Department", "2025-06-06"))
            .Derive();

        Assert.Equal(2, facts.GetCurrentAgreementIds().Count);
    }

    [Fact]
    public void District_printed_under_two_names_in_a_county_is_one_agreement()
    {
        var row = new ListRow("Texas State Constable 4th District Andrews County") { State = "TEXAS", County = "Andrews County" };
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-03", row)
            .AddParticipatingList("2025-06-09", row with { Agency = "Texas State Constable 4th District", Signed = "2025-06-06" })
            .AddParticipatingLists(["2025-06-10", "2025-06-11", "2025-06-12"], row with { Agency = "Andrews County Constable District 4", Signed = "2025-06-06" })
            .Derive();

        Assert.DoesNotContain(facts.GetStatusHistory(Assert.Single(facts.GetCurrentAgreementIds())), e => e.StartsWith("delisted", StringComparison.Ordinal));
    }

    [Fact]
    public void State_slip_is_corrected_for_all_dates_and_known_as_printed_before()
    {
        var row = new ListRow("Andrews County Sheriff's Office", "2025-06-05") { State = "MINNESOTA" };
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-09", row).AddParticipatingList("2025-06-10", row with { State = "TEXAS" })
            .Derive();

        const string Id = "mn-andrews-county-sheriffs-office-287g-task-force-1";
        Assert.Equal(["tx-andrews-county-sheriffs-office"], facts.GetParties(Id));
        var printed = Assert.Single(facts.Corrected.Tenures);
        Assert.Equal(
            ("mn-andrews-county-sheriffs-office", facts.GetPublication("participating-2025-06-10").RecordedAt), (printed.AgencyId, printed.SupersededAt));
    }

    [Fact]
    public void Name_of_a_neighbor_printed_over_another_for_some_lists_opens_no_gap()
    {
        var hialeah = new ListRow("Hialeah Police Department", "2025-06-05");
        var doral = new ListRow("Doral Police Department", "2025-06-06");
        var overprinted = hialeah with { Agency = "Doral Police Department" };
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-09", hialeah, doral)
            .AddParticipatingLists(["2025-06-10", "2025-06-11", "2025-06-12", "2025-06-13"], overprinted, doral)
            .AddParticipatingList("2025-06-16", hialeah, doral)
            .Derive();

        Assert.Equal(["active 2025-06-05"], facts.GetStatusHistory(RegisterFactsExtensions.HialeahAgreementId));
        Assert.Equal(["fl-hialeah-police-department"], facts.GetParties(RegisterFactsExtensions.HialeahAgreementId));
        Assert.Equal(["active 2025-06-06"], facts.GetStatusHistory("fl-doral-police-department-287g-task-force-1"));
    }

    [Fact]
    public void Renamed_row_never_ends() =>
        Renames.ForAll(
            lists =>
            {
                var facts = lists.Derive();
                Assert.DoesNotContain(facts.StatusEvents, e => e.SupersededAt is null && e.Status is "delisted" or "terminated");
                Assert.Single(facts.Listings.Where(l => l.AgencyPrinted!.StartsWith("Andrews", StringComparison.Ordinal) && l.List == "participating")
                    .Select(l => l.AgreementId).Distinct());
            },
            iterations: 200);

    private static readonly string[] AttorneyNames =
        ["Andrews County Attorney's Office", "Andrews County Attorneys Office", "Andrews County Sheriff's Office", "Andrews County Constable"];

    /// <summary>
    /// Publications that all carry one row, with the same county, signing date and document, under the names of different bodies.
    /// </summary>
    private static readonly Gen<RegisterFactsBuilder> Renames =
        from applied in Gen.Int[-1, AttorneyNames.Length - 1]
        from names in Gen.Int[0, AttorneyNames.Length - 1].Array[1, 10]
        from linked in Gen.Bool
        select CreateRenames(applied, names, linked);

    private static RegisterFactsBuilder CreateRenames(int applied, int[] names, bool linked)
    {
        var row = Attorney with { Link = linked ? "https://www.ice.gov/andrews.pdf" : null };
        var lists = new RegisterFactsBuilder();
        if (applied >= 0)
            lists.AddPendingList("2025-06-06", row with { Agency = AttorneyNames[applied], Signed = null, Link = null });
        foreach (var (i, name) in names.Index())
            lists.AddParticipatingList($"{new DateOnly(2025, 6, 9).AddDays(i):O}", row with { Agency = AttorneyNames[name] });
        return lists;
    }

    private static Domain.Ingestion.RegisterFacts DeriveRelabel() => new RegisterFactsBuilder()
        .AddPendingList("2025-06-03", Attorney with { Signed = null })
        .AddParticipatingLists(["2025-06-09", "2025-06-10", "2025-06-11"], AsSheriff)
        .AddParticipatingLists(["2025-06-16", "2025-06-17", "2025-06-18"], Attorney)
        .Derive();
}
