using System.Text.RegularExpressions;

namespace RecordsApi.Register.Agencies;

/// <summary>The readable id of an agency, made once from its first printed name.</summary>
public static partial class AgencySlug
{
    /// <summary>
    /// The slug of an agency: <c>fl-hialeah-police-department</c>. Lower-case ASCII letters, digits and single hyphens;
    /// an apostrophe leaves no gap ("Sheriff's" gives <c>sheriffs</c>).
    /// </summary>
    /// <param name="stateUsps">USPS code of the state.</param>
    /// <param name="cleanName">Name for display, see <see cref="AgencyName.CleanName"/>.</param>
    /// <exception cref="ArgumentException">Nothing of the name is left in ASCII letters and digits.</exception>
    public static string From(string stateUsps, string cleanName)
    {
        ArgumentNullException.ThrowIfNull(stateUsps);
        ArgumentNullException.ThrowIfNull(cleanName);
        return Words(cleanName) is { Length: > 0 } words
            ? $"{stateUsps.ToLowerInvariant()}-{words}"
            : throw new ArgumentException($"'{cleanName}' leaves nothing to make a slug of.", nameof(cleanName));
    }

    /// <summary>Whether a name, as printed, has anything that a slug can be made of.</summary>
    public static bool CanBeMadeOf(string stateUsps, string printedName) =>
        Words(DisplayWords.Mend(stateUsps, printedName)).Length > 0;

    /// <summary>Whether a name has a letter or digit that a slug can be made of.</summary>
    public static bool CanBeMadeOf(string name) => Words(name).Length > 0;

    private static string Words(string cleanName)
    {
        var ascii = NameWords.Fold(NameWords.Clean(cleanName).ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal))
            .Replace("'", "", StringComparison.Ordinal);
        return NotSlug().Replace(ascii, "-").Trim('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotSlug();
}
