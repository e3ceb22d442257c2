using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Agreements;

/// <summary>How an agreement differs between two states of the register.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Cause">Why it differs.</param>
/// <param name="Before">Its earlier state, also if it does not match the filters; null if it had none.</param>
/// <param name="After">Its later state, also if it does not match the filters; null if it has none.</param>
/// <param name="Fields">Names of the fields that differ.</param>
internal sealed record AgreementDifference(
    DifferenceKind Kind, DifferenceCause Cause, ComparedState? Before, ComparedState? After, IReadOnlyList<string> Fields)
{
    private static readonly (string Name, Func<ComparedState, ComparedState, bool> AreEqual)[] Compared =
    [
        ("agencyId", (a, b) => a.AgencyId == b.AgencyId), ("agencyName", (a, b) => a.AgencyName == b.AgencyName), ("jurisdictionId", (a, b) => a.JurisdictionId == b.JurisdictionId),
        ("status", (a, b) => a.Status == b.Status), ("statusSince", (a, b) => a.StatusSince == b.StatusSince), ("signedOn", (a, b) => a.SignedOn == b.SignedOn),
        ("documents", (a, b) => a.HasSameDocumentsAs(b)), ("confidence", (a, b) => a.Confidence == b.Confidence), ("disputed", (a, b) => a.Disputed == b.Disputed),
    ];

    /// <summary>The state that describes the agreement: the later one, if there is one.</summary>
    public ComparedState Newest => After ?? Before!;

    /// <summary>Compares two states; null if they do not differ for a reader.</summary>
    /// <param name="cause">Why they can differ.</param>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later state.</param>
    /// <param name="matchedBefore">Whether the earlier one matches the filters.</param>
    /// <param name="matchesAfter">Whether the later one matches the filters.</param>
    public static AgreementDifference? Compare(DifferenceCause cause, ComparedState? before, ComparedState? after, bool matchedBefore, bool matchesAfter)
    {
        IReadOnlyList<string> fields = before is null || after is null
            ? []
            : [.. Compared.Where(field => !field.AreEqual(before, after)).Select(field => field.Name)];
        return (matchedBefore, matchesAfter) switch
        {
            (false, true) => new(DifferenceKind.Added, cause, before, after, fields),
            (true, false) => new(DifferenceKind.Left, cause, before, after, fields),
            (true, true) when fields.Contains("agencyId") || fields.Contains("agencyName") => new(DifferenceKind.Renamed, cause, before, after, fields),
            (true, true) when fields.Count > 0 => new(DifferenceKind.Changed, cause, before, after, fields),
            _ => null,
        };
    }
}
