using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Agencies;

/// <summary>Creates the readable id of an agency from its first printed name.</summary>
public static partial class AgencySlug
{
    /// <summary>
    /// Returns the slug of an agency: <c>fl-hialeah-police-department</c>. It consists of lower-case ASCII letters, digits and
    /// single hyphens; an apostrophe leaves no gap ("Sheriff's" becomes <c>sheriffs</c>).
    /// </summary>
    /// <param name="stateUsps">USPS code of the state.</param>
    /// <param name="cleanName">Display name; see <see cref="ParsedAgencyName.CleanName"/>.</param>
    /// <exception cref="ArgumentException">The name has no ASCII letter or digit.</exception>
    public static string Create(string stateUsps, string cleanName)
    {
        ArgumentNullException.ThrowIfNull(stateUsps);
        ArgumentNullException.ThrowIfNull(cleanName);
        return Slugify(cleanName) is { Length: > 0 } words
            ? $"{stateUsps.ToLowerInvariant()}-{words}"
            : throw new ArgumentException($"'{cleanName}' contains no letter or digit from which to create a slug.", nameof(cleanName));
    }

    /// <summary>Returns the slug of the agency that a printed name names. Names with the same slug name the same agency.</summary>
    /// <exception cref="ArgumentException">The name has no ASCII letter or digit.</exception>
    public static string Create(ParsedAgencyName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Create(name.State, name.CleanName);
    }

    /// <summary>Returns whether a slug can be created from a printed name.</summary>
    public static bool CanCreate(string stateUsps, string printedName) =>
        Slugify(AgencyNameCleaner.Clean(stateUsps, printedName)).Length > 0;

    /// <summary>Returns whether a name has a letter or digit from which a slug can be created.</summary>
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
