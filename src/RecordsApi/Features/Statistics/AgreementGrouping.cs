using RecordsApi.Data.AgreementStates;

namespace RecordsApi.Features.Statistics;

/// <summary>Groups agreements by some of their properties.</summary>
internal sealed class AgreementGrouping : IComparer<GroupKey>
{
    private static readonly GroupKey[] Ungrouped = [GroupKey.Ungrouped];

    private readonly HashSet<string> selected;

    /// <summary>Groups by some of <see cref="GroupKey.Names"/>.</summary>
    public AgreementGrouping(IReadOnlyList<string> by)
    {
        By = by;
        selected = [.. by];
    }

    /// <summary>The properties to group by, in the requested order.</summary>
    public IReadOnlyList<string> By { get; }

    /// <summary>The end of the sentence that describes the query.</summary>
    public string SentenceSuffix => By.Count == 0 ? "" : $" by {string.Join(" and ", By)}";

    /// <summary>Returns the groups of an agreement: one, or one per county if grouped by county.</summary>
    public IEnumerable<GroupKey> GetKeys(AgreementSpan agreement)
    {
        if (By.Count == 0)
            return Ungrouped;
        var key = new GroupKey(
            ValueIfSelected("state", agreement.State), ValueIfSelected("level", agreement.JurisdictionLevel), ValueIfSelected("agencyType", agreement.AgencyType),
            ValueIfSelected("program", agreement.ProgramCode), ValueIfSelected("model", agreement.ModelCode),
            ValueIfSelected("status", agreement.Status), ValueIfSelected("phase", agreement.Phase), null,
            ValueIfSelected("hasDocument", agreement.HasDocument ? "true" : "false"));
        IReadOnlyList<string> counties = selected.Contains("county") ? agreement.CountyIds : [];
        return counties.Cast<string?>().DefaultIfEmpty().Select(county => key with { County = county });
    }

    /// <summary>The group that a group is a share of: the one without the last property; null if agreements are not grouped.</summary>
    public GroupKey? FindWhole(GroupKey key) => By.Count == 0 ? null : key.Without(By[^1]);

    /// <summary>Returns the groups in order; without grouping, the single group even if it is empty.</summary>
    public IReadOnlyList<GroupKey> OrderKeys(IEnumerable<GroupKey> keys) => By.Count == 0 ? [GroupKey.Ungrouped] : [.. keys.Order(this)];

    /// <summary>Compares by the values of the properties, in the requested order; null sorts first.</summary>
    public int Compare(GroupKey? x, GroupKey? y) =>
        By.Select(name => string.CompareOrdinal(x?[name], y?[name])).FirstOrDefault(difference => difference != 0);

    /// <summary>Returns notes about the groups.</summary>
    public IEnumerable<string> CreateNotes()
    {
        if (By.Count > 0)
            yield return "Groups without agreements are omitted.";
        if (selected.Contains("county"))
            yield return "An agreement whose jurisdiction is in several counties is counted in each of them. An agreement whose jurisdiction is in no county, such as a state, is counted where county is null.";
    }

    private string? ValueIfSelected(string name, string? value) => selected.Contains(name) ? value : null;
}
