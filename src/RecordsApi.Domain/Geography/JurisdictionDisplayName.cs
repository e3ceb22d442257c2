using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Geography;

/// <summary>
/// Removes the legal kind from a name as the Census Bureau prints it. The Census Bureau writes the kind in lower case
/// ("Hialeah city"), so a kind that is part of the name ("Carson City", "Macon-Bibb County") is recognized by its capital.
/// </summary>
internal static partial class JurisdictionDisplayName
{
    /// <summary>Returns the name of a place or of a New England town: "Hialeah city" becomes "Hialeah".</summary>
    public static string ForPlace(string printed)
    {
        var name = BalanceSuffix().Replace(printed.Trim(), "");
        var shortName = LegalKindSuffix().Replace(name, "");
        return shortName.Length == 0 ? name : shortName;
    }

    /// <summary>Returns the name of a county subdivision. A township keeps its kind, as a county does.</summary>
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
