using RecordsApi.Register.Tests.Support;
using static RecordsApi.Register.Tests.Support.FactsReading;

namespace RecordsApi.Register.Tests.Publications.Histories;

/// <summary>Lives in which local decisions and the lists both have a part.</summary>
public sealed class DecidedLifeTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09");
    private static readonly string[] ThreeDays = ["2025-06-17", "2025-06-18", "2025-06-19"];

    [Fact]
    public void A_decision_begins_the_agreement_that_a_list_carries_months_later()
    {
        var facts = new Lists()
            .Decided(Told.Vote("Hialeah", "2025-03-11"))
            .Participating("2025-06-05").Participating("2025-06-10", Row)
            .Derive();

        Assert.Equal([Hialeah], facts.AgreementIds());
        Assert.Equal(["approved 2025-03-11", "active 2025-06-09"], facts.Life(Hialeah));
    }

    [Fact]
    public void A_rejection_and_then_a_listing_has_an_application_between_them()
    {
        var facts = new Lists()
            .Decided(Told.Vote("Hialeah", "2025-03-11", outcome: "failed"))
            .Participating("2025-06-05").Participating("2025-06-10", Row)
            .Derive();

        Assert.Equal(["rejected 2025-03-11", "pending 2025-06-09", "active 2025-06-09"], facts.Life(Hialeah));
        Assert.Equal("Applied for after the rejection, on a day no list shows.", facts.Event(Hialeah, "pending").Note);
    }

    [Fact]
    public void A_notice_of_end_and_three_misses_is_terminated_with_its_cause()
    {
        var facts = new Lists()
            .Participating("2025-06-12", Row).Decided(Told.Vote("Hialeah", "2025-06-15", purpose: "end")).ParticipatingOn(ThreeDays)
            .Derive();

        Assert.Equal(["active 2025-06-09", "termination-noticed 2025-06-15", "terminated 2025-06-13/2025-06-17"], facts.Life(Hialeah));
        Assert.Equal(("local-party", "Hialeah City Council"),
            (facts.Event(Hialeah, "terminated").EndCause, facts.Event(Hialeah, "terminated").InitiatedBy));
    }

    [Fact]
    public void A_notice_of_end_alone_ends_nothing()
    {
        var facts = new Lists().Participating("2025-06-12", Row).Decided(Told.Vote("Hialeah", "2025-06-15", purpose: "end")).Derive();

        Assert.Equal("in-force", facts.Agreement(Hialeah).Phase);
    }

    [Fact]
    public void A_listing_after_a_termination_is_a_new_agreement_with_its_predecessor()
    {
        var facts = new Lists()
            .Participating("2025-06-12", Row).Decided(Told.Vote("Hialeah", "2025-06-15", purpose: "end")).ParticipatingOn(ThreeDays)
            .Participating("2025-06-30", Row with { Signed = "2025-06-27" })
            .Derive();

        var second = facts.Agreement("fl-hialeah-police-department-287g-task-force-2");
        Assert.Equal((2, Hialeah, "active"), (second.Ordinal, second.PredecessorId, second.Status));
    }

    [Fact]
    public void A_decision_to_end_what_is_not_in_force_withdraws_it()
    {
        var facts = new Lists()
            .Decided(Told.Vote("Hialeah", "2025-03-11"), Told.Vote("Hialeah", "2025-04-08", purpose: "end"))
            .Derive();

        Assert.Equal(["approved 2025-03-11", "withdrawn 2025-04-08"], facts.Life(Hialeah));
    }

    [Fact]
    public void A_ratification_in_force_leaves_it_active()
    {
        var facts = new Lists()
            .Participating("2025-06-12", Row).Decided(Told.Vote("Hialeah", "2025-06-24", purpose: "ratify"))
            .Derive();

        Assert.Equal("in-force", facts.Agreement(Hialeah).Phase);
    }

    [Fact]
    public void A_reported_decision_has_low_confidence_and_is_backfilled()
    {
        var facts = new Lists().Decided(Told.Vote("Hialeah", "2025-03-11")).Derive();

        var approved = facts.Event(Hialeah, "approved");
        Assert.Equal(("reported", "low", true), (approved.Basis, approved.Confidence, approved.Backfilled));
    }

    [Fact]
    public void Minutes_make_a_decision_documented_with_high_confidence()
    {
        var vote = Told.Vote("Hialeah", "2025-03-11") with { SourcePublisher = "City of Hialeah", Certainty = "minutes" };
        var approved = new Lists().Decided(vote).Derive().Event(Hialeah, "approved");

        Assert.Equal(("documented", "high"), (approved.Basis, approved.Confidence));
    }

    [Fact]
    public void Rejected_and_then_approved_are_two_steps()
    {
        var facts = new Lists()
            .Decided(Told.Vote("Hialeah", "2025-03-17", outcome: "tied-failed"), Told.Vote("Hialeah", "2025-03-21"))
            .Derive();

        Assert.Equal(["rejected 2025-03-17", "approved 2025-03-21"], facts.Life(Hialeah));
    }

    [Fact]
    public void A_pause_of_what_no_record_shows_is_a_decision_without_an_agreement()
    {
        var facts = new Lists().Decided(Told.Vote("Hialeah", "2025-03-11", purpose: "suspend")).Derive();

        Assert.Null(Assert.Single(facts.Decisions).AgreementId);
        Assert.Empty(facts.AgreementIds());
    }
}
