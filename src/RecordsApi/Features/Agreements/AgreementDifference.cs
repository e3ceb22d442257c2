using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Agreements;

/// <summary>That an agreement differs between two states of the register.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Cause">Why it differs.</param>
/// <param name="Match">The agreement as it matches the filters: later, if it does so then.</param>
internal sealed record AgreementDifference(DifferenceKind Kind, DifferenceCause Cause, AgreementMatch Match)
{
    private static readonly (string Name, Func<ComparedState, ComparedState, bool> AreEqual)[] Compared =
    [
        ("agencyId", (a, b) => a.AgencyId == b.AgencyId), ("agencyName", (a, b) => a.AgencyName == b.AgencyName), ("jurisdictionId", (a, b) => a.JurisdictionId == b.JurisdictionId),
        ("program", (a, b) => a.ProgramCode == b.ProgramCode), ("model", (a, b) => a.ModelCode == b.ModelCode),
        ("status", (a, b) => a.Status == b.Status), ("statusSince", (a, b) => a.StatusSince == b.StatusSince), ("signedOn", (a, b) => a.SignedOn == b.SignedOn),
        ("documents", (a, b) => a.HasSameDocumentsAs(b)), ("confidence", (a, b) => a.Confidence == b.Confidence), ("disputed", (a, b) => a.Disputed == b.Disputed),
    ];

    /// <summary>Names of the fields that differ between two states of an agreement; none if it has only one.</summary>
    public static IReadOnlyList<string> FindFields(ComparedState? before, ComparedState? after) => before is null || after is null
        ? []
        : [.. Compared.Where(field => !field.AreEqual(before, after)).Select(field => field.Name)];

    /// <summary>Whether an agreement that matches the filters at both times passed to another agency, or its agency has another name.</summary>
    public static bool IsRenamed(AgreementMatch before, AgreementMatch after) => (before.AgencyId, before.AgencyName) != (after.AgencyId, after.AgencyName);
}
