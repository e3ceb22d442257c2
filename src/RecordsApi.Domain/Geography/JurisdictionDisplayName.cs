using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Geography;

/// <summary>
/// Takes the legal kind off a name as the Census prints it. The Census writes the kind in lower case ("Hialeah city"),
/// so a kind that belongs to the name itself ("Carson City", "Macon-Bibb County") is told apart by its capital.
/// </summary>
internal static partial class JurisdictionDisplayName
{
    /// <summary>The name of a place or of a New England town: "Hialeah city" is "Hialeah".</summary>
    public static string ForPlace(string printed)
    {
        var name = BalanceSuffix().Replace(printed.Trim(), "");
        var bare = LegalKindSuffix().Replace(name, "");
        return bare.Length == 0 ? name : bare;
    }

    /// <summary>The name of a county subdivision. A township is known by its kind, as a county is.</summary>
    public static string ForSubdivision(string printed)
    {
        var name = printed.Trim();
        if (name.EndsWith(" charter township", StringComparison.Ordinal))
            return name[..^" charter township".Length] + " Charter Township";
        if (name.EndsWith(" township", StringComparison.Ordinal))
            return name[..^" township".Length] + " Township";
        return ForPlace(name);
    }

    [GeneratedRegex(@" \(balance\)$")]
    private static partial Regex BalanceSuffix();

    [GeneratedRegex(@" (city and borough|city|town|village|borough|municipality|corporation|plantation|metropolitan government|metro government|unified government|consolidated government|urban county)$")]
    private static partial Regex LegalKindSuffix();
}
