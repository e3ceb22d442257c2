using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>The dates to which responses about facilities apply, and what to say about them.</summary>
internal static class FacilityDates
{
    /// <summary>What the lists of facilities can show.</summary>
    public const string AbsenceNote =
        "The lists of detention statistics carry only facilities that held at least one person in the fiscal year. A facility that a list lacks may be in use or not: absence is not an end.";

    /// <summary>The parameter <c>asOf</c> of facilities.</summary>
    public static QueryParameter AsOf { get; } = CommonParameters.AsOf with
    {
        Description = "Date for which the data is returned: each facility is described by the last list with data of this date or earlier that prints it.",
        Default = "the day of the data of the newest accepted list of facilities",
    };

    /// <summary>Applies a query that names no date to the day of the newest observation, and returns notes for the reader.</summary>
    public static async Task<IReadOnlyList<string>> ApplyDefaultAsync(this BoundQuery query, RegisterContext db, CancellationToken cancellationToken)
    {
        var days = await db.FacilityObservations.OrderBy(o => o.ObservedOn)
            .Select(first => new { From = first.ObservedOn, Through = db.FacilityObservations.OrderByDescending(o => o.ObservedOn).Select(o => o.ObservedOn).First() })
            .FirstOrDefaultAsync(cancellationToken);
        if (days is null)
            return ["The register has no lists of detention facilities."];
        var (from, through) = (days.From, days.Through);
        if (query.Cursor is null && !query.Parsed.Has("asOf"))
            query.OnDate(through);
        var day = query.TemporalContext.AsOf;
        return
        [
            AbsenceNote,
            .. day < from ? (string[])[$"Lists of facilities are known with data from {from:yyyy-MM-dd} on."] : [],
            .. day > through ? (string[])[$"{day:yyyy-MM-dd} is after the last list of facilities, which has data of {through:yyyy-MM-dd}. Nothing was observed since."] : [],
        ];
    }
}
