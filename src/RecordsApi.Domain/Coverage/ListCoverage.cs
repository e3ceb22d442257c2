using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Coverage;

/// <summary>The span of each list, as known at one timestamp; null where nothing of a list was known.</summary>
/// <param name="Participating">The list of signed agreements.</param>
/// <param name="Pending">The list of applications.</param>
/// <param name="DetentionStatistics">The list of detention facilities; its dates are those of its data.</param>
public sealed record ListCoverage(CoveredSpan? Participating, CoveredSpan? Pending, CoveredSpan? DetentionStatistics = null)
{
    /// <summary>No list was observed.</summary>
    public static ListCoverage None { get; } = new(null, null);

    /// <summary>The span of a list; null if nothing of it is known.</summary>
    /// <param name="list">Its code, one of <see cref="PublishedList.AllCodes"/>; null for what no list carries.</param>
    public CoveredSpan? this[string? list] => list switch
    {
        ListCodes.Participating => Participating,
        ListCodes.Pending => Pending,
        FacilityListCodes.Statistics => DetentionStatistics,
        _ => null,
    };

    /// <summary>Date of the newest publication of any list of 287(g) agreements; null if there is none.</summary>
    public DateOnly? Through => PublishedList.Codes.Max(list => this[list]?.Through);

    /// <summary>The spans that publications give.</summary>
    /// <param name="publications">List and date of each publication whose contents count, in any order.</param>
    public static ListCoverage FromPublications(IEnumerable<(string List, DateOnly PublishedOn)> publications)
    {
        ArgumentNullException.ThrowIfNull(publications);
        var days = publications.ToLookup(p => p.List, p => p.PublishedOn);
        return new(CoveredSpan.Of(days[ListCodes.Participating]), CoveredSpan.Of(days[ListCodes.Pending]), CoveredSpan.Of(days[FacilityListCodes.Statistics]));
    }

    /// <summary>
    /// The span that counts for what some lists carry: that of the first of them that was observed, which is the list of signed
    /// agreements if it is among them; null if none was observed.
    /// </summary>
    public CoveredSpan? FindSpan(IReadOnlyList<string> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return lists.Select(list => this[list]).FirstOrDefault(span => span is not null);
    }

    /// <summary>The last day known of what some lists carry; null if no list was observed at all.</summary>
    public DateOnly? FindLastDay(IReadOnlyList<string> lists) => FindSpan(lists)?.Through ?? Through;
}
