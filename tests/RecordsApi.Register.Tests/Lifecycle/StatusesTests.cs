using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Tests.Lifecycle;

public class StatusesTests
{
    [Theory]
    [InlineData(Phase.Forming, "proposed deferred approved rejected pending partially-signed")]
    [InlineData(Phase.InForce, "signed active suspended termination-noticed")]
    [InlineData(Phase.Ended, "withdrawn terminated expired superseded")]
    [InlineData(Phase.Uncertain, "delisted unknown")]
    public void A_phase_holds_the_statuses_of_the_design(Phase phase, string codes) =>
        Assert.Equal(codes.Split(' '), Statuses.In(phase).Select(Statuses.Vocabulary.CodeOf));

    [Fact]
    public void Every_status_is_defined_once() =>
        Assert.Equal(Enum.GetValues<AgreementStatus>(), Statuses.All.Select(definition => definition.Status));

    [Fact]
    public void Every_status_names_the_evidence_it_needs() =>
        Assert.All(Statuses.All, definition => Assert.EndsWith(".", definition.EvidenceNeeded, StringComparison.Ordinal));

    [Theory]
    [InlineData(AgreementStatus.Pending, false)]
    [InlineData(AgreementStatus.Suspended, true)]
    [InlineData(AgreementStatus.Terminated, false)]
    [InlineData(AgreementStatus.Delisted, false)]
    public void An_agreement_is_in_force_by_its_phase(AgreementStatus status, bool inForce) =>
        Assert.Equal(inForce, Statuses.Of(status).InForce);

    [Fact]
    public void Of_refuses_a_value_that_is_no_status() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Statuses.Of((AgreementStatus)999));
}
