using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;

namespace RecordsApi.Features.Statistics;

/// <summary>Puts agreements into groups.</summary>
internal sealed class AgreementGrouping : IComparer<GroupKey>
{
    private readonly HashSet<string> selected;
    private readonly ILookup<string, string> countyIdsByJurisdiction;

    private AgreementGrouping(IReadOnlyList<string> by, ILookup<string, string> counties)
    {
        By = by;
        selected = [.. by];
        this.countyIdsByJurisdiction = counties;
    }

    /// <summary>What they are told apart by, in the order asked for.</summary>
    public IReadOnlyList<string> By { get; }

    /// <summary>The end of a sentence that says so.</summary>
    public string SentenceSuffix => By.Count == 0 ? "" : $" by {string.Join(" and ", By)}";

    /// <summary>Reads what the grouping needs.</summary>
    public static async Task<AgreementGrouping> CreateAsync(RegisterContext db, IReadOnlyList<string> by, CancellationToken cancellationToken)
    {
        var inCounties = by.Contains("county")
            ? await db.JurisdictionAncestors
                .Where(x => db.Agencies.Any(g => g.JurisdictionId == x.JurisdictionId)
                    && db.Jurisdictions.Any(j => j.Id == x.AncestorId && j.Level == "county"))
                .Select(x => new { x.JurisdictionId, x.AncestorId }).ToListAsync(cancellationToken)
            : [];
        return new(by, inCounties.ToLookup(x => x.JurisdictionId, x => x.AncestorId));
    }

    /// <summary>The groups of an agreement: one, or one for each county where counties are told apart.</summary>
    public IEnumerable<GroupKey> KeysFor(CountedAgreement agreement)
    {
        var key = new GroupKey(
            ValueIfSelected("state", agreement.State), ValueIfSelected("level", agreement.Level), ValueIfSelected("agencyType", agreement.AgencyType),
            ValueIfSelected("program", agreement.Program), ValueIfSelected("model", agreement.Model),
            ValueIfSelected("status", agreement.Status), ValueIfSelected("phase", agreement.Phase), null);
        var places = selected.Contains("county") && agreement.JurisdictionId is { } place ? countyIdsByJurisdiction[place] : [];
        return places.Cast<string?>().DefaultIfEmpty().Select(county => key with { County = county });
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
            yield return "A group without an agreement is absent: none is recorded there.";
        if (selected.Contains("county"))
            yield return "An agreement whose jurisdiction lies in several counties counts in each of them; one whose jurisdiction lies in none, such as a state's, counts where county is null.";
    }

    private string? ValueIfSelected(string name, string? value) => selected.Contains(name) ? value : null;
}
