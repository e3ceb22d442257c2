using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>Tests agreements that follow a delisted agreement of the same agency.</summary>
public sealed class SuccessionTests
{
    private const string SecondId = "fl-hialeah-police-department-287g-task-force-2";

    private static readonly string[] ThreeDates = ["2025-06-17", "2025-06-18", "2025-06-20"];
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09", "https://www.ice.gov/hialeah.pdf");

    [Fact]
    public void Return_with_a_new_signing_date_and_document_is_a_new_agreement_with_a_predecessor()
    {
        var facts = DeriveReturn(Row with { Signed = "2025-06-23", Link = "https://www.ice.gov/hialeah-new.pdf" });

        Assert.Equal([HialeahAgreementId, SecondId], facts.GetAgreementIds());
        Assert.Equal(HialeahAgreementId, facts.GetAgreement(SecondId).PredecessorId);
        Assert.Equal(["active 2025-06-23"], facts.GetStatusHistory(SecondId));
        Assert.Equal("delisted", facts.GetAgreement(HialeahAgreementId).Status);
    }

    [Fact]
    public void Return_with_a_new_signing_date_whose_document_is_not_linked_yet_is_a_new_agreement() =>
        Assert.Equal(HialeahAgreementId, DeriveReturn(Row with { Signed = "2025-06-23", Link = null }).GetAgreement(SecondId).PredecessorId);

    [Fact]
    public void Return_with_the_same_signing_date_is_the_same_agreement() =>
        Assert.Equal([HialeahAgreementId], DeriveReturn(Row with { Link = null }).GetAgreementIds());

    [Fact]
    public void Return_with_a_signing_date_before_the_end_is_the_same_agreement() =>
        Assert.Equal([HialeahAgreementId], DeriveReturn(Row with { Signed = "2025-06-10" }).GetAgreementIds());

    [Fact]
    public void Return_after_two_missed_publications_is_the_same_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddParticipatingLists(["2025-06-17", "2025-06-18"])
            .AddParticipatingList("2025-06-24", Row with { Signed = "2025-06-23", Link = "https://www.ice.gov/hialeah-new.pdf" })
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
    }

    [Fact]
    public void Application_after_the_end_belongs_to_the_new_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-16", new ListRow("Naples Police Department"))
            .AddParticipatingList("2025-06-16", Row).AddParticipatingLists(ThreeDates)
            .AddPendingList("2025-06-23", Row with { Signed = null, Link = null })
            .AddParticipatingList("2025-06-25", Row with { Signed = "2025-06-24", Link = null })
            .Derive();

        Assert.Equal(["active 2025-06-09", "delisted 2025-06-17"], facts.GetStatusHistory(HialeahAgreementId));
        Assert.Equal(["pending 2025-06-23", "active 2025-06-24"], facts.GetStatusHistory(SecondId));
    }

    [Fact]
    public void Application_after_the_end_is_merged_when_the_agreement_is_back_on_the_list_as_it_was()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddParticipatingLists(ThreeDates)
            .AddPendingList("2025-06-23", Row with { Signed = null, Link = null })
            .AddParticipatingList("2025-06-25", Row)
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetCurrentAgreementIds());
        Assert.Equal(HialeahAgreementId, facts.GetAgreement(SecondId).MergedIntoId);
        Assert.Equal("active", facts.GetAgreement(HialeahAgreementId).Status);
    }

    [Fact]
    public void Agreement_that_is_dropped_when_the_agency_signs_under_another_model_is_superseded()
    {
        var switched = ListRow.ForJailEnforcement(Row.Agency, "2025-06-17", "https://www.ice.gov/hialeah-jail.pdf");
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddParticipatingLists(ThreeDates, switched)
            .Derive();

        var superseded = facts.GetCurrentEvents(HialeahAgreementId)[^1];
        Assert.Equal(
            ("superseded", "2025-06-17", "fl-hialeah-police-department-287g-jail-enforcement-1"),
            (superseded.Status, superseded.OccurredOn, superseded.SuccessorId));
    }

    [Fact]
    public void Agreement_that_is_dropped_before_the_agency_signs_under_another_model_is_superseded_when_it_does()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddParticipatingLists(ThreeDates)
            .AddParticipatingList("2025-06-25", ListRow.ForJailEnforcement(Row.Agency, "2025-06-24"))
            .Derive();

        Assert.Equal(["active 2025-06-09", "delisted 2025-06-17", "superseded 2025-06-24"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Agreement_beside_an_older_one_under_another_model_is_delisted()
    {
        var other = ListRow.ForJailEnforcement(Row.Agency, "2025-06-09");
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row, other).AddParticipatingLists(ThreeDates, other)
            .Derive();

        Assert.Equal("delisted", facts.GetAgreement(HialeahAgreementId).Status);
    }

    private static Domain.Ingestion.RegisterFacts DeriveReturn(ListRow row) => new RegisterFactsBuilder()
        .AddParticipatingList("2025-06-16", Row).AddParticipatingLists(ThreeDates).AddParticipatingList("2025-06-24", row)
        .Derive();
}
