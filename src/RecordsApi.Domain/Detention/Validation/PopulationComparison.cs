namespace RecordsApi.Domain.Detention.Validation;

/// <summary>
/// Compares the averages of two lists. Averages of a fiscal year move with every day, so that they tell which lists are of the same data
/// and which of two lists is nearer in time.
/// </summary>
internal static class PopulationComparison
{
    /// <summary>Returns the share of the facilities in both lists whose averages differ; null if the lists have none in common.</summary>
    public static double? GetChangedShare(CheckedList one, CheckedList other)
    {
        var (common, changed, _) = Compare(one, other);
        return common == 0 ? null : (double)changed / common;
    }

    /// <summary>Returns the mean difference of the averages of facilities in both lists, in people; null if the lists have none in common.</summary>
    public static decimal? GetMeanDifference(CheckedList one, CheckedList other)
    {
        var (common, _, difference) = Compare(one, other);
        return common == 0 ? null : difference / common;
    }

    private static (int Common, int Changed, decimal Difference) Compare(CheckedList one, CheckedList other)
    {
        var (common, changed, difference) = (0, 0, 0m);
        foreach (var (key, population) in one.Populations)
        {
            if (!other.Populations.TryGetValue(key, out var otherPopulation))
                continue;
            common++;
            if (population != otherPopulation)
                changed++;
            difference += Math.Abs(population - otherPopulation);
        }

        return (common, changed, difference);
    }
}
