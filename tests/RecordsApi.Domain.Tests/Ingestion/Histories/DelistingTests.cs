using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>Tests the status events of agreements that disappear from a list or reappear on it.</summary>
public sealed class DelistingTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09");
    private static readonly ListRow PendingRow = new("Hialeah Police Department");
    private static readonly string[] ThreeDates = ["2025-06-17", "2025-06-18", "2025-06-19"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Agreement_missing_from_fewer_than_three_publications_stays_active(int missedPublications)
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row)
            .AddParticipatingLists(ThreeDates[..missedPublications])
            .AddParticipatingList("2025-06-20", Row)
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Agreement_missing_from_three_publications_is_delisted_between_last_listing_and_first_miss()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-12", Row).AddParticipatingLists(ThreeDates).Derive();

        Assert.Equal(["active 2025-06-09", "delisted 2025-06-13/2025-06-17"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Delisting_is_recorded_with_the_third_publication_that_misses_the_agreement()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-16", Row).AddParticipatingLists(ThreeDates).Derive();

        Assert.Equal(
            facts.GetPublication("participating-2025-06-19").RecordedAt,
            facts.GetCurrentEvent(HialeahAgreementId, "delisted").RecordedAt);
    }

    [Fact]
    public void Delisting_is_inferred_with_low_confidence_from_the_surrounding_publications()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-16", Row).AddParticipatingLists(ThreeDates).Derive();

        var delisted = facts.GetCurrentEvent(HialeahAgreementId, "delisted");
        Assert.Equal(("inferred-from-absence", "low"), (delisted.Basis, delisted.Confidence));
        Assert.Equal(
            ["ice-participating-2025-06-16", "ice-participating-2025-06-17", "ice-participating-2025-06-19"],
            facts.GetSourceIds(delisted));
    }

    [Fact]
    public void Quarantined_publication_does_not_count_as_a_miss()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddParticipatingList("2025-06-17").AddParticipatingList("2025-06-18")
            .AddFileWithPendingColumns("participatingAgencies06192025.xlsx", PendingRow)
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Publication_of_the_other_list_does_not_count_as_a_miss()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row)
            .AddPendingList("2025-06-17")
            .AddPendingList("2025-06-18")
            .AddPendingList("2025-06-19")
            .AddPendingList("2025-06-20")
            .Derive();

        Assert.Equal(["active 2025-06-09"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Relisted_agreement_is_active_again_and_linked_to_the_delisting()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddParticipatingLists(ThreeDates).AddParticipatingList("2025-06-23", Row)
            .Derive();

        Assert.Equal(
            ["active 2025-06-09", "delisted 2025-06-17", "active 2025-06-20/2025-06-23"],
            facts.GetStatusHistory(HialeahAgreementId));
        Assert.Equal(
            facts.GetCurrentEvent(HialeahAgreementId, "delisted").Id,
            facts.GetCurrentEvents(HialeahAgreementId)[^1].LinkedEventId);
    }

    [Fact]
    public void Relisted_agreement_with_a_later_signing_date_is_active_from_that_date()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row)
            .AddParticipatingLists(ThreeDates)
            .AddParticipatingList("2025-06-24", Row with { Signed = "2025-06-20" })
            .Derive();

        Assert.Equal("active 2025-06-20", facts.GetStatusHistory(HialeahAgreementId)[^1]);
    }

    [Fact]
    public void Relisted_agreement_is_the_same_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddParticipatingLists(ThreeDates).AddParticipatingList("2025-06-23", Row)
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
    }

    [Fact]
    public void Agreement_dropped_from_the_pending_list_only_is_delisted()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-13").AddPendingList("2025-06-16", PendingRow).AddPendingList("2025-06-17").AddPendingList("2025-06-18").AddPendingList("2025-06-19")
            .Derive();

        Assert.Equal(["pending 2025-06-16", "delisted 2025-06-17"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Agreement_back_on_the_pending_list_is_pending_again_and_linked_to_the_delisting()
    {
        var facts = new RegisterFactsBuilder()
            .AddPendingList("2025-06-13")
            .AddPendingList("2025-06-16", PendingRow)
            .AddPendingList("2025-06-17")
            .AddPendingList("2025-06-18")
            .AddPendingList("2025-06-19")
            .AddPendingList("2025-06-20", PendingRow)
            .Derive();

        Assert.Equal(["pending 2025-06-16", "delisted 2025-06-17", "pending 2025-06-20"], facts.GetStatusHistory(HialeahAgreementId));
        Assert.Equal(
            facts.GetCurrentEvent(HialeahAgreementId, "delisted").Id,
            facts.GetCurrentEvents(HialeahAgreementId)[^1].LinkedEventId);
    }

    [Fact]
    public void Agreement_dropped_from_the_participating_list_but_still_on_the_pending_list_is_pending()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row)
            .AddPendingList("2025-06-16", PendingRow)
            .AddParticipatingLists(ThreeDates)
            .AddPendingList("2025-06-18", PendingRow)
            .Derive();

        Assert.Equal(["active 2025-06-09", "delisted 2025-06-17", "pending 2025-06-18"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Delisting_between_two_publications_of_one_date_has_that_date()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-17 am", Row)
            .AddParticipatingList("2025-06-17 pm")
            .AddParticipatingList("2025-06-18")
            .AddParticipatingList("2025-06-19")
            .Derive();

        Assert.Equal("delisted 2025-06-17", facts.GetStatusHistory(HialeahAgreementId)[^1]);
    }
}
