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
        var ascii = NameWords.Fold(NameWords.Clean(cleanName).ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal))
            .Replace("'", "", StringComparison.Ordinal);
        var words = NotSlug().Replace(ascii, "-").Trim('-');
        return words.Length > 0
            ? $"{stateUsps.ToLowerInvariant()}-{words}"
            : throw new ArgumentException($"'{cleanName}' leaves nothing to make a slug of.", nameof(cleanName));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotSlug();
}
