using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Agreements;

/// <summary>How an agreement differs between two states of the register.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Cause">Why it differs.</param>
/// <param name="Before">Its earlier state, also if it does not match the filters; null if it had none.</param>
/// <param name="After">Its later state, also if it does not match the filters; null if it has none.</param>
/// <param name="Fields">Names of the fields that differ.</param>
internal sealed record AgreementDifference(
    DifferenceKind Kind, DifferenceCause Cause, AgreementState? Before, AgreementState? After, IReadOnlyList<string> Fields)
{
    private static readonly (string Name, Func<AgreementState, object?> Value)[] Compared =
    [
        ("agencyId", s => s.AgencyId), ("agencyName", s => s.AgencyName), ("jurisdictionId", s => s.JurisdictionId), ("status", s => s.Status), ("statusSince", s => s.StatusSince),
        ("signedOn", s => s.SignedOn), ("documents", s => string.Join(' ', s.Documents.Select(d => d.Url))), ("confidence", s => s.Confidence), ("disputed", s => s.Disputed),
    ];

    /// <summary>The state that describes the agreement: the later one, if there is one.</summary>
    public AgreementState Newest => After ?? Before!;

    /// <summary>Compares two states; null if they do not differ for a reader.</summary>
    /// <param name="cause">Why they can differ.</param>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later state.</param>
    /// <param name="matchedBefore">Whether the earlier one matches the filters.</param>
    /// <param name="matchesAfter">Whether the later one matches the filters.</param>
    public static AgreementDifference? Compare(DifferenceCause cause, AgreementState? before, AgreementState? after, bool matchedBefore, bool matchesAfter)
    {
        IReadOnlyList<string> fields = before is null || after is null
            ? []
            : [.. Compared.Where(field => !Equals(field.Value(before), field.Value(after))).Select(field => field.Name)];
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
