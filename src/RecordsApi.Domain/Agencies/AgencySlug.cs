using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Agencies;

/// <summary>The readable id of an agency, made once from its first printed name.</summary>
public static partial class AgencySlug
{
    /// <summary>
    /// The slug of an agency: <c>fl-hialeah-police-department</c>. Lower-case ASCII letters, digits and single hyphens;
    /// an apostrophe leaves no gap ("Sheriff's" gives <c>sheriffs</c>).
    /// </summary>
    /// <param name="stateUsps">USPS code of the state.</param>
    /// <param name="cleanName">Name for display, see <see cref="ParsedAgencyName.CleanName"/>.</param>
    /// <exception cref="ArgumentException">Nothing of the name is left in ASCII letters and digits.</exception>
    public static string Create(string stateUsps, string cleanName)
    {
        ArgumentNullException.ThrowIfNull(stateUsps);
        ArgumentNullException.ThrowIfNull(cleanName);
        return Slugify(cleanName) is { Length: > 0 } words
            ? $"{stateUsps.ToLowerInvariant()}-{words}"
            : throw new ArgumentException($"'{cleanName}' leaves nothing to make a slug of.", nameof(cleanName));
    }

    /// <summary>Whether a name, as printed, has anything that a slug can be made of.</summary>
    public static bool CanCreate(string stateUsps, string printedName) =>
        Slugify(AgencyNameCleaner.Clean(stateUsps, printedName)).Length > 0;

    /// <summary>Whether a name has a letter or digit that a slug can be made of.</summary>
    public static bool CanCreate(string name) => Slugify(name).Length > 0;

    private static string Slugify(string cleanName)
    {
        var ascii = NameNormalizer.RemoveAccents(NameNormalizer.Clean(cleanName).ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal))
            .Replace("'", "", StringComparison.Ordinal);
        return NonSlugCharacters().Replace(ascii, "-").Trim('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NonSlugCharacters();
}
