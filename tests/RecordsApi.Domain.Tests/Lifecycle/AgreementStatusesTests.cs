using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.Lifecycle;

public class AgreementStatusesTests
{
    [Theory]
    [InlineData(Phase.Forming, "proposed deferred approved rejected pending partially-signed")]
    [InlineData(Phase.InForce, "signed active suspended termination-noticed")]
    [InlineData(Phase.Ended, "withdrawn terminated expired superseded")]
    [InlineData(Phase.Uncertain, "delisted unknown")]
    public void Phase_has_the_expected_statuses(Phase phase, string codes) =>
        Assert.Equal(codes.Split(' '), AgreementStatuses.GetByPhase(phase).Select(AgreementStatuses.Vocabulary.GetCode));

    [Fact]
    public void Every_status_is_defined_once() =>
        Assert.Equal(Enum.GetValues<AgreementStatus>(), AgreementStatuses.All.Select(definition => definition.Status));

    [Fact]
    public void Every_status_names_the_evidence_it_needs() =>
        Assert.All(AgreementStatuses.All, definition => Assert.EndsWith(".", definition.EvidenceNeeded, StringComparison.Ordinal));

    [Theory]
    [InlineData(AgreementStatus.Pending, false)]
    [InlineData(AgreementStatus.Suspended, true)]
    [InlineData(AgreementStatus.Terminated, false)]
    [InlineData(AgreementStatus.Delisted, false)]
    public void Status_is_in_force_according_to_its_phase(AgreementStatus status, bool inForce) =>
        Assert.Equal(inForce, AgreementStatuses.GetDefinition(status).IsInForce);

    [Fact]
    public void Undefined_status_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AgreementStatuses.GetDefinition((AgreementStatus)999));
}
