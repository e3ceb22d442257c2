using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>Tests status histories derived from both decisions and lists.</summary>
public sealed class DecisionStatusHistoryTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09");
    private static readonly string[] ThreeDates = ["2025-06-17", "2025-06-18", "2025-06-19"];

    [Fact]
    public void Listing_months_after_a_decision_continues_the_same_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-03-11"))
            .AddParticipatingList("2025-06-05").AddParticipatingList("2025-06-10", Row)
            .Derive();

        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
        Assert.Equal(["approved 2025-03-11", "active 2025-06-09"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Listing_after_a_rejection_implies_a_pending_event()
    {
        var facts = new RegisterFactsBuilder()
            .AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-03-11", outcome: "failed"))
            .AddParticipatingList("2025-06-05").AddParticipatingList("2025-06-10", Row)
            .Derive();

        Assert.Equal(["rejected 2025-03-11", "pending 2025-06-09", "active 2025-06-09"], facts.GetStatusHistory(HialeahAgreementId));
        Assert.Equal("Applied for after the rejection, on an unknown date.", facts.GetCurrentEvent(HialeahAgreementId, "pending").Note);
    }

    [Fact]
    public void Termination_notice_followed_by_three_missed_publications_is_terminated_with_its_cause()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Row)
            .AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-06-15", purpose: "end"))
            .AddParticipatingLists(ThreeDates)
            .Derive();

        Assert.Equal(
            ["active 2025-06-09", "termination-noticed 2025-06-15", "terminated 2025-06-13/2025-06-17"],
            facts.GetStatusHistory(HialeahAgreementId));
        var terminated = facts.GetCurrentEvent(HialeahAgreementId, "terminated");
        Assert.Equal(
            ("local-party", "Hialeah City Council"),
            (terminated.EndCause, terminated.InitiatedBy));
    }

    [Fact]
    public void Termination_notice_alone_leaves_the_agreement_in_force()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Row)
            .AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-06-15", purpose: "end"))
            .Derive();

        Assert.Equal("in-force", facts.GetAgreement(HialeahAgreementId).Phase);
    }

    [Fact]
    public void Listing_after_a_termination_is_a_new_agreement_with_a_predecessor()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Row)
            .AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-06-15", purpose: "end"))
            .AddParticipatingLists(ThreeDates)
            .AddParticipatingList("2025-06-30", Row with { Signed = "2025-06-27" })
            .Derive();

        var second = facts.GetAgreement("fl-hialeah-police-department-287g-task-force-2");
        Assert.Equal((2, HialeahAgreementId, "active"), (second.Ordinal, second.PredecessorId, second.Status));
    }

    [Fact]
    public void Decision_to_end_an_agreement_not_in_force_withdraws_it()
    {
        var facts = new RegisterFactsBuilder()
            .AddDecisions(
                SampleDecisions.CreateVote("Hialeah", "2025-03-11"),
                SampleDecisions.CreateVote("Hialeah", "2025-04-08", purpose: "end"))
            .Derive();

        Assert.Equal(["approved 2025-03-11", "withdrawn 2025-04-08"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Ratification_leaves_an_agreement_in_force()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12", Row).AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-06-24", purpose: "ratify"))
            .Derive();

        Assert.Equal("in-force", facts.GetAgreement(HialeahAgreementId).Phase);
    }

    [Fact]
    public void Reported_decision_has_low_confidence_and_is_backfilled()
    {
        var facts = new RegisterFactsBuilder().AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-03-11")).Derive();

        var approved = facts.GetCurrentEvent(HialeahAgreementId, "approved");
        Assert.Equal(("reported", "low", true), (approved.Basis, approved.Confidence, approved.Backfilled));
    }

    [Fact]
    public void Decision_with_minutes_is_documented_with_high_confidence()
    {
        var vote = SampleDecisions.CreateVote("Hialeah", "2025-03-11") with { SourcePublisher = "City of Hialeah", Certainty = "minutes" };
        var approved = new RegisterFactsBuilder().AddDecisions(vote).Derive().GetCurrentEvent(HialeahAgreementId, "approved");

        Assert.Equal(("documented", "high"), (approved.Basis, approved.Confidence));
    }

    [Fact]
    public void Rejection_and_later_approval_are_two_events()
    {
        var facts = new RegisterFactsBuilder()
            .AddDecisions(
                SampleDecisions.CreateVote("Hialeah", "2025-03-17", outcome: "tied-failed"),
                SampleDecisions.CreateVote("Hialeah", "2025-03-21"))
            .Derive();

        Assert.Equal(["rejected 2025-03-17", "approved 2025-03-21"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Suspension_of_an_unknown_agreement_is_a_decision_without_an_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddDecisions(SampleDecisions.CreateVote("Hialeah", "2025-03-11", purpose: "suspend"))
            .Derive();

        Assert.Null(Assert.Single(facts.Decisions).AgreementId);
        Assert.Empty(facts.GetAgreementIds());
    }
}
