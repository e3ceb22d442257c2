using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>
/// Describes parameters that an endpoint does not have. Of some, a word says what to do instead: no parameter is spelled like them, because
/// the service does not have what they ask for.
/// </summary>
internal static class UnknownParameters
{
    private const string NoZipCodes =
        "The register has no ZIP Codes: a ZIP Code is a set of delivery routes, which can lie in several counties, and no source of its counties is held.";

    private static readonly string[] ZipNames = ["zip", "zipCode", "postalCode", "zcta"];
    private static readonly string[] AreaNames = ["county", "within", "near", "bbox"];

    /// <summary>The error for a parameter.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="parameters">The parameters of the endpoint.</param>
    public static ValidationError CreateError(string name, IReadOnlyList<QueryParameter> parameters)
    {
        string[] known = [.. parameters.Select(parameter => parameter.Name)];
        var meant = parameters.FirstOrDefault(parameter => parameter.OtherNames.Contains(name, StringComparer.OrdinalIgnoreCase))?.Name;
        if (ZipNames.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            var instead = AreaNames.Where(known.Contains).ToList();
            return new(name, instead.Count == 0 ? $"Unknown parameter. {NoZipCodes}" : $"Unknown parameter. {NoZipCodes} Use {string.Join(", ", instead)}.", known);
        }

        return name == "callback"
            ? new(name, "Unknown parameter. JSONP is not supported: pages of every origin can read responses by CORS.", known)
            : new(name, "Unknown parameter.", known, meant ?? ClosestMatch.Find(name, known));
    }
}
