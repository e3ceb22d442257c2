using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>What is laid down for one status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">Its code on the wire.</param>
/// <param name="Phase">The part of a life it belongs to.</param>
/// <param name="Meaning">What it says of an agreement, in plain English.</param>
/// <param name="EvidenceNeeded">What must be at hand before an agreement is given this status.</param>
public sealed record StatusDefinition(
    AgreementStatus Status, string Code, Phase Phase, string Meaning, string EvidenceNeeded)
{
    /// <summary>Whether an agreement of this status is in force; derived from the phase alone.</summary>
    public bool IsInForce => Phase == Phase.InForce;
}
