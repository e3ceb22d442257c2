using System.Text.RegularExpressions;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Ingestion;

/// <summary>
/// Finds documents whose file name is that of another agreement: publishers link the wrong file, and readers should know before they
/// cite it. File names contain the agency, the state, the model and the signing date: <c>CraigCoSOOK_TFM_MOA_10172025.pdf</c>.
/// </summary>
internal sealed partial class DocumentRemarks
{
    // Shorter names are parts of others.
    private const int MinNameLength = 5;

    private static readonly HashSet<string> ComparedTypes = [AgencyTypeCodes.Sheriff, AgencyTypeCodes.Police, AgencyTypeCodes.Constable];

    private readonly ILookup<string, (string Key, string Name)> placeKeysByState;

    /// <summary>Initializes a new instance of the <see cref="DocumentRemarks"/> class.</summary>
    /// <param name="agencies">The names of all agencies of the register.</param>
    public DocumentRemarks(IEnumerable<ParsedAgencyName> agencies) => placeKeysByState = agencies
        .Where(name => name.Type is AgencyTypeCodes.Sheriff or AgencyTypeCodes.Police)
        .Select(name => (name.State, Key: ToKey(name.CoreName), Name: name.CleanName))
        .Where(name => name.Key.Length >= MinNameLength)
        .OrderByDescending(name => name.Key.Length).ThenBy(name => name.Name, StringComparer.Ordinal)
        .ToLookup(name => name.State, name => (name.Key, name.Name));

    /// <summary>Returns a sentence about what the file name says otherwise; null if it says nothing else.</summary>
    /// <param name="url">Address of the document.</param>
    /// <param name="model">Model code of the agreement.</param>
    /// <param name="names">The names under which the agency is listed; at least one.</param>
    public string? Find(string url, string model, IReadOnlyList<ParsedAgencyName> names)
    {
        var file = GetFileName(url);
        string?[] differences = [FindAgency(file, names), FindState(file, names[0].State), FindModel(file, model)];
        var found = differences.OfType<string>().ToList();
        return found.Count == 0 ? null : $"The file name is that of another agreement: it names {string.Join(", ", found)}.";
    }

    private static string? FindModel(string file, string model)
    {
        var named = ModelAbbreviation().Matches(file).Select(match => match.Value).Distinct().ToList();
        return named.Count == 0 || named.Exists(abbreviation => AgreementModels.Aliases.FindCode(abbreviation) == model)
            ? null
            : $"the model {AgreementModels.Aliases.FindCode(named[0])}";
    }

    private static string? FindState(string file, string state) =>
        StateBeforeModel().Match(file) is { Success: true } match && match.Groups[1].Value != state && UsStates.WithAgencies.ContainsKey(match.Groups[1].Value)
            ? $"the state {match.Groups[1].Value}"
            : null;

    private string? FindAgency(string file, IReadOnlyList<ParsedAgencyName> names)
    {
        if (!names.All(name => ComparedTypes.Contains(name.Type)))
            return null;
        var key = ToKey(LeadingModel().Replace(file, ""));
        var own = names.Select(name => ToKey(name.CoreName)).Where(name => name.Length > 0).ToList();
        if (own.Count == 0 || own.Exists(name => key.Contains(name, StringComparison.Ordinal)))
            return null;
        var other = placeKeysByState[names[0].State].FirstOrDefault(agency => key.StartsWith(agency.Key, StringComparison.Ordinal));
        return other.Key is null || own.Exists(name => EditDistance.IsLikelyTypo(name, other.Key)) ? null : other.Name;
    }

    private static string GetFileName(string url)
    {
        var path = Uri.UnescapeDataString(url.Split('?', '#')[0]);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private static string ToKey(string name) =>
        string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetter)).Replace("saint", "st", StringComparison.Ordinal);

    [GeneratedRegex("(?<![A-Z])(TFM|JEM|WSO)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex ModelAbbreviation();

    [GeneratedRegex("^(287g)?_?(JEM|WSO|TFM)?_?", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingModel();

    [GeneratedRegex("(?:[a-z0-9 ]|SO|PD)_?([A-Z]{2})_(?:TFM|JEM|WSO|MOA)", RegexOptions.CultureInvariant)]
    private static partial Regex StateBeforeModel();
}
