using RecordsApi.Data.AgreementStates;

namespace RecordsApi.Features.Statistics;

/// <summary>Puts agreements into groups.</summary>
internal sealed class AgreementGrouping : IComparer<GroupKey>
{
    private readonly HashSet<string> selected;

    /// <summary>Groups by some of <see cref="GroupKey.Names"/>.</summary>
    public AgreementGrouping(IReadOnlyList<string> by)
    {
        By = by;
        selected = [.. by];
    }

    /// <summary>What they are told apart by, in the order asked for.</summary>
    public IReadOnlyList<string> By { get; }

    /// <summary>The end of a sentence that says so.</summary>
    public string SentenceSuffix => By.Count == 0 ? "" : $" by {string.Join(" and ", By)}";

    /// <summary>The groups of an agreement: one, or one for each county where counties are told apart.</summary>
    public IEnumerable<GroupKey> KeysFor(AgreementSpan agreement)
    {
        var key = new GroupKey(
            ValueIfSelected("state", agreement.State), ValueIfSelected("level", agreement.JurisdictionLevel), ValueIfSelected("agencyType", agreement.AgencyType),
            ValueIfSelected("program", agreement.ProgramCode), ValueIfSelected("model", agreement.ModelCode),
            ValueIfSelected("status", agreement.Status), ValueIfSelected("phase", agreement.Phase), null);
        IReadOnlyList<string> counties = selected.Contains("county") ? agreement.CountyIds : [];
        return counties.Cast<string?>().DefaultIfEmpty().Select(county => key with { County = county });
    }

    /// <summary>The groups in order; where nothing is told apart, the one group even if it is empty.</summary>
    public IReadOnlyList<GroupKey> OrderKeys(IEnumerable<GroupKey> keys) => By.Count == 0 ? [GroupKey.Ungrouped] : [.. keys.Order(this)];

    /// <summary>By the values, in the order in which they were asked for; what is not known comes first.</summary>
    public int Compare(GroupKey? x, GroupKey? y) =>
        By.Select(name => string.CompareOrdinal(x?[name], y?[name])).FirstOrDefault(difference => difference != 0);

    /// <summary>What a reader should know about the groups.</summary>
    public IEnumerable<string> CreateNotes()
    {
        if (By.Count > 0)
            yield return "Groups without agreements are omitted.";
        if (selected.Contains("county"))
            yield return "An agreement whose jurisdiction is in several counties is counted in each of them. An agreement whose jurisdiction is in no county, such as a state, is counted where county is null.";
    }

    private string? ValueIfSelected(string name, string? value) => selected.Contains(name) ? value : null;
}
