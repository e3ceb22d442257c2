using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Detention.Matching;

/// <summary>Compares printed facilities.</summary>
internal static class FacilityLikeness
{
    private static readonly string[][] TypeGroups =
    [
        [.. new[] { FacilityType.Igsa, FacilityType.Digsa, FacilityType.UsmsIga, FacilityType.Juvenile, FacilityType.Family }
            .Select(FacilityTypes.Vocabulary.GetCode)],
        [.. new[] { FacilityType.Cdf, FacilityType.UsmsCdf, FacilityType.Spc, FacilityType.Bop }.Select(FacilityTypes.Vocabulary.GetCode)],
    ];

    /// <summary>Whether two names are written alike: with a likely misspelling, or one is a longer form of the other.</summary>
    public static bool HaveSimilarNames(ReadFacility one, ReadFacility other)
    {
        if (one.NameKey == other.NameKey || EditDistance.IsLikelyTypo(NameNormalizer.ToKey(one.NameWords), NameNormalizer.ToKey(other.NameWords)))
            return true;
        var (left, right) = (FacilityNameReader.GetDistinctiveWords(one.NameWords), FacilityNameReader.GetDistinctiveWords(other.NameWords));
        return TokenSetComparer.Compare(left, right) is NameSimilarityLevel.Same or NameSimilarityLevel.Similar;
    }

    /// <summary>
    /// Whether the words of one name that say which place it is are among those of the other. The city, which facilities of a city have in
    /// common, does not count.
    /// </summary>
    public static bool IsNameWithinName(ReadFacility one, ReadFacility other)
    {
        var city = NameNormalizer.Tokenize(other.City ?? "");
        var left = FacilityNameReader.GetDistinctiveWords(one.NameWords).Except(city).ToHashSet();
        var right = FacilityNameReader.GetDistinctiveWords(other.NameWords).Except(city).ToHashSet();
        return left.Count > 0 && right.Count > 0 && (left.IsSubsetOf(right) || left.IsSupersetOf(right));
    }

    /// <summary>Whether two names have a word in common that says which place it is.</summary>
    public static bool ShareDistinctiveWord(ReadFacility one, ReadFacility other) =>
        FacilityNameReader.GetDistinctiveWords(one.NameWords).Intersect(FacilityNameReader.GetDistinctiveWords(other.NameWords)).Any();

    /// <summary>
    /// Whether two addresses are written alike: the same house number, and a street with a likely misspelling or a longer form of it.
    /// </summary>
    public static bool HaveSimilarAddresses(ReadFacility one, ReadFacility other)
    {
        if (one.AddressKey is not { } left || other.AddressKey is not { } right)
            return false;
        if (left == right)
            return true;
        if (StreetAddress.GetHouseNumber(left) is not { } number || number != StreetAddress.GetHouseNumber(right))
            return EditDistance.IsLikelyTypo(left, right) && left.Any(char.IsDigit) && EditDistance.Calculate(left, right) == 1;
        return StreetAddress.GetStreetWords(left).Intersect(StreetAddress.GetStreetWords(right)).Any() || EditDistance.IsLikelyTypo(left, right);
    }

    /// <summary>
    /// Whether a facility can have changed from one type to another without being another facility: a place with one kind of agreement
    /// gets another kind, but a jail does not become a hospital. Unknown types fit every other.
    /// </summary>
    public static bool HaveRelatedTypes(ReadFacility one, ReadFacility other) =>
        one.TypeCode is not { } left || other.TypeCode is not { } right || left == right
        || Array.Exists(TypeGroups, group => group.Contains(left) && group.Contains(right));
}
