using RecordsApi.Domain.Model;
using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>Tests how printed signing dates are read and how their changes reach the status history.</summary>
public sealed class SignedDayTests
{
    private const string Document = "https://www.ice.gov/hialeah.pdf";
    private static readonly string[] EarlierLists = ["2025-06-10", "2025-06-11", "2025-06-12", "2025-06-13"];

    [Fact]
    public void Date_that_earlier_lists_prove_impossible_is_read_as_the_same_day_of_the_year_of_the_first_list()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingLists(EarlierLists).AddParticipatingList("2025-06-16", Signed("2024-06-09")).Derive();

        Assert.Equal(["active 2025-06-09"], facts.GetStatusHistory(HialeahAgreementId));
        var day = Assert.Single(SignedDays(facts));
        Assert.Equal((new DateOnly(2025, 6, 9), new DateOnly(2024, 6, 9)), (day.SignedOn, day.PrintedOn));
        Assert.Contains("Printed as 2024-06-09, but the 4 lists published after it", day.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_with_an_impossible_date_that_no_year_explains_is_in_force_since_its_first_list()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingLists(EarlierLists).AddParticipatingList("2025-06-16", Signed("2024-11-03")).Derive();

        Assert.Equal(["active 2025-06-14/2025-06-16"], facts.GetStatusHistory(HialeahAgreementId));
        Assert.Equal(new DateOnly(2024, 11, 3), Assert.Single(SignedDays(facts)).SignedOn);
    }

    [Fact]
    public void Old_date_on_the_first_list_is_possible()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-16", Signed("2019-06-09")).Derive();

        Assert.Equal(["active 2019-06-09"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Corrected_date_supersedes_the_event_from_the_publication_on()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Signed("2025-06-12")).AddParticipatingList("2025-06-20", Signed("2025-06-11"))
            .Derive();

        Assert.Equal(["active 2025-06-11"], facts.GetStatusHistory(HialeahAgreementId));
        var corrected = Assert.Single(facts.StatusEvents, e => e.AgreementId == HialeahAgreementId && e.SupersededAt is not null);
        Assert.Equal(facts.GetPublication("participating-2025-06-20").RecordedAt, corrected.SupersededAt);
        Assert.Equal(("source-changed", facts.GetCurrentEvent(HialeahAgreementId, "active").Id), (corrected.ClosedAs, corrected.ReplacedById));
    }

    [Fact]
    public void Corrected_date_applies_in_the_place_of_the_wrong_one()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Signed("2025-06-12")).AddParticipatingList("2025-06-20", Signed("2025-06-11"))
            .Derive();

        Assert.All(SignedDays(facts), day => Assert.Equal(new DateOnly(2025, 6, 12), day.ValidFrom));
    }

    [Fact]
    public void Renewal_years_later_leaves_the_status_history()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Signed("2016-06-08")).AddParticipatingList("2025-06-20", Signed("2020-06-09"))
            .Derive();

        Assert.Equal(["active 2016-06-08"], facts.GetStatusHistory(HialeahAgreementId));
        Assert.Contains("read as a later signature, and it is in force since 2016-06-08", SignedDays(facts)[^1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Date_after_the_agreement_was_listed_leaves_the_status_history()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Signed("2025-06-11")).AddParticipatingList("2025-07-10", Signed("2025-07-09"))
            .Derive();

        Assert.Equal(["active 2025-06-11"], facts.GetStatusHistory(HialeahAgreementId));
        Assert.Equal(new DateOnly(2025, 7, 9), SignedDays(facts)[^1].SignedOn);
    }

    [Fact]
    public void Date_of_the_row_that_stays_is_used_once_the_other_row_is_gone()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Signed("2025-06-10"))
            .AddParticipatingList("2025-06-16", Signed("2025-06-10"), Signed("2025-06-11"))
            .AddParticipatingList("2025-06-20", Signed("2025-06-10"))
            .Derive();

        Assert.Equal(new DateOnly(2025, 6, 10), SignedDays(facts)[^1].SignedOn);
        Assert.Equal(["active 2025-06-10"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Agreement_that_gets_a_date_later_is_in_force_since_it()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-11").AddParticipatingList("2025-06-12", new ListRow("Hialeah Police Department", null, Document))
            .AddParticipatingList("2025-06-20", Signed("2025-06-10"))
            .Derive();

        Assert.Equal(["active 2025-06-10"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Date_after_a_notice_to_end_the_agreement_leaves_the_status_history()
    {
        var facts = new RegisterFactsBuilder()
            .AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-05-30", "passed", "reject"))
            .AddParticipatingList("2025-06-12", new ListRow("Hialeah Police Department", null, Document))
            .AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-06-13", "passed", "end"))
            .AddParticipatingList("2025-06-16", Signed("2025-06-15"))
            .Derive();

        Assert.Equal(
            ["rejected 2025-05-30", "pending ../2025-06-12", "active ../2025-06-12", "termination-noticed 2025-06-13"],
            facts.GetStatusHistory(HialeahAgreementId));
        Assert.Equal(new DateOnly(2025, 6, 15), Assert.Single(SignedDays(facts)).SignedOn);
    }

    [Fact]
    public void Date_before_a_notice_to_end_the_agreement_moves_its_start()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Signed("2025-06-12"))
            .AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-06-13", "passed", "end"))
            .AddParticipatingList("2025-06-16", Signed("2025-06-11"))
            .Derive();

        Assert.Equal(["active 2025-06-11", "termination-noticed 2025-06-13"], facts.GetStatusHistory(HialeahAgreementId));
    }

    private static ListRow Signed(string date) => new("Hialeah Police Department", date, Document);

    private static List<SignedDay> SignedDays(RecordsApi.Domain.Ingestion.RegisterFacts facts) =>
        [.. facts.SignedDays.Where(day => day.AgreementId == HialeahAgreementId)];
}
