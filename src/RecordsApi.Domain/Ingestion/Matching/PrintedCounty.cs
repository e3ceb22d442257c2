using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>Compares the counties printed in two rows.</summary>
internal static class PrintedCounty
{
    /// <summary>Whether both counties are printed and are not the same county, misspellings aside.</summary>
    public static bool AreDifferent(string? one, string? other) =>
        ToKey(one) is { Length: > 0 } left && ToKey(other) is { Length: > 0 } right && left != right
        && left + "s" != right && right + "s" != left && !EditDistance.IsLikelyTypo(left, right);

    /// <summary>Whether both counties are printed and are the same county, misspellings aside.</summary>
    public static bool AreSame(string? one, string? other) =>
        ToKey(one).Length > 0 && ToKey(other).Length > 0 && !AreDifferent(one, other);

    /// <summary>Returns the county without its kind and spaces, in lowercase; empty if none is printed.</summary>
    public static string ToKey(string? county) =>
        county is null ? "" : NameNormalizer.ToKey(CountyIndex.RemoveCountyKind(NameNormalizer.Tokenize(county)));
}
