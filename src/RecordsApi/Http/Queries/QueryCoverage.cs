using RecordsApi.Domain.Coverage;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>What the register observed of the answer to a query.</summary>
/// <param name="Spans">The span of each list, as known at the knowledge timestamp.</param>
/// <param name="Lists">Codes of the lists that carry the answer.</param>
/// <param name="IsDefaultDate">Whether the query names no date, so that it is answered as of the last day known.</param>
/// <param name="LastOtherEventOn">Date of the newest status event that rests on evidence other than a list; null if there is none.</param>
internal sealed record QueryCoverage(ListCoverage Spans, IReadOnlyList<string> Lists, bool IsDefaultDate, DateOnly? LastOtherEventOn)
{
    /// <summary>The coverage of a response that no query selects.</summary>
    public static QueryCoverage OfRegister(ListCoverage spans) => new(spans, PublishedList.Codes, IsDefaultDate: true, null);

    /// <summary>
    /// The last day known of the answer: that of the list that carries it; without any list, the date of the knowledge timestamp (UTC).
    /// </summary>
    public DateOnly FindLastDay(DateTimeOffset knownAt) => Spans.FindLastDay(Lists) ?? DateOnly.FromDateTime(knownAt.UtcDateTime);

    /// <summary>The spans as the response shows them.</summary>
    public IReadOnlyList<CoveredListV1> ToResponse() =>
        [.. Lists.Where(list => Spans[list] is not null).Select(list => new CoveredListV1(list, Spans[list]!.From, Spans[list]!.Through))];
}
