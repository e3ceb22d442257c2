using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Derives the initials by which an agency is known from its name: PBSO for the Palm Beach County Sheriff's Office, FHP for the
/// "Florida Department of Highway Safety and Motor Vehicles, Division of Highway Patrol".
/// </summary>
public static partial class AgencyShortForms
{
    // Two letters are the initials of too many agencies.
    private const int MinLength = 3;
    private const int MaxLength = 8;

    private static readonly HashSet<string> FillerWords = ["of", "the", "and", "for", "s", "at", "in"];
    private static readonly HashSet<string> UnitWords = ["department", "division", "office", "bureau"];
    private static readonly HashSet<string> CountyWords = ["county", "parish", "city", "township", "borough"];

    /// <summary>Returns the initials in lower case, without duplicates.</summary>
    /// <param name="stateUsps">USPS code of the state of the agency.</param>
    /// <param name="name">Its name, as printed or cleaned.</param>
    public static IReadOnlyList<string> Derive(string stateUsps, string name)
    {
        ArgumentNullException.ThrowIfNull(stateUsps);
        ArgumentNullException.ThrowIfNull(name);
        var clean = AgencyNameCleaner.Clean(stateUsps, name);
        var type = AgencyTypeClassifier.Classify(NameNormalizer.Tokenize(clean), stateUsps);
        return [.. Separators().Split(clean).Select(NameNormalizer.Tokenize).Where(words => words.Count > 0)
            .SelectMany(words => type == AgencyTypeCodes.StateAgency ? OfStateAgency(words, stateUsps) : OfLocalAgency(words, type))
            .Where(initials => initials.Length is >= MinLength and <= MaxLength).Distinct(StringComparer.Ordinal)];
    }

    // With and without the name of the state or its code, and with and without "Division of".
    private static IEnumerable<string> OfStateAgency(IReadOnlyList<string> words, string state)
    {
        var body = UsStateNames.RemoveName(words, state);
        var withoutUnit = body.SkipWhile(word => UnitWords.Contains(word) || FillerWords.Contains(word)).ToList();
        foreach (var initials in new[] { GetInitials(body), GetInitials(withoutUnit) })
        {
            if (initials.Length == 0)
                continue;
            yield return initials;
            yield return GetInitials(UsStateNames.GetWords(state)) + initials;
            yield return state.ToLowerInvariant() + initials;
        }
    }

    // With and without "County"; a sheriff's office is also called a department, and the reverse.
    private static IEnumerable<string> OfLocalAgency(IReadOnlyList<string> words, string type)
    {
        List<string>[] bodies = [[.. words], [.. words.Where((word, at) => at == 0 || !CountyWords.Contains(word))]];
        foreach (var body in bodies)
        {
            yield return GetInitials(body);
            if (type == AgencyTypeCodes.Sheriff && body is [.., "office" or "department"])
            {
                yield return GetInitials([.. body[..^1], "office"]);
                yield return GetInitials([.. body[..^1], "department"]);
            }
        }
    }

    private static string GetInitials(IEnumerable<string> words) =>
        string.Concat(words.Where(word => !FillerWords.Contains(word) && char.IsLetter(word[0])).Select(word => word[0]));

    [GeneratedRegex(@"\s*[,/]\s*|\s+-\s+")]
    private static partial Regex Separators();
}
