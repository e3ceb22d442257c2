using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>Extension methods for <see cref="AgreementStatus"/>.</summary>
public static class AgreementStatusExtensions
{
    /// <summary>Returns whether an agreement with this status is in force.</summary>
    public static bool IsInForce(this AgreementStatus status) => AgreementStatuses.GetDefinition(status).IsInForce;
}
