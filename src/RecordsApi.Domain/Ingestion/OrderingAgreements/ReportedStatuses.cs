using RecordsApi.Domain.Lifecycle;

namespace RecordsApi.Domain.Ingestion.OrderingAgreements;

/// <summary>What sources report of a basic ordering agreement, and the status that says no more than that.</summary>
public static class ReportedStatuses
{
    /// <summary>Officials announced the agreement. That is no signature.</summary>
    public const string Announced = "announced";

    /// <summary>The agreement was signed.</summary>
    public const string Signed = "signed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Announced, Signed];

    /// <summary>The status that follows, and what a reader should know of it.</summary>
    internal static (AgreementStatus Status, string Note) Read(string reported) => reported == Signed
        ? (AgreementStatus.Signed, "Reported as signed. No list shows such agreements.")
        : (AgreementStatus.Proposed,
            "Announced by officials, which is no signature. No list shows such agreements.");
}
