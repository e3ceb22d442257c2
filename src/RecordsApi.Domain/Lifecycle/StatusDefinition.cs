using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>The definition of one status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">Its code in requests and responses.</param>
/// <param name="Phase">The phase it belongs to.</param>
/// <param name="Meaning">What it says about an agreement, in plain English.</param>
/// <param name="EvidenceNeeded">The evidence required before an agreement gets this status.</param>
public sealed record StatusDefinition(
    AgreementStatus Status, string Code, Phase Phase, string Meaning, string EvidenceNeeded)
{
    /// <summary>Whether an agreement with this status is in force; determined by the phase alone.</summary>
    public bool IsInForce => Phase == Phase.InForce;
}
