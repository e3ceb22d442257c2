using RecordsApi.Data;
using RecordsApi.Data.Facilities;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>The dates to which responses about facilities apply, what to say about them, and what can be returned over time.</summary>
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

    /// <summary>The parameter <c>include</c> of facilities.</summary>
    public static QueryParameter Include { get; } = CommonParameters.Include("What else to return: the average daily population in each list, as `populations`.", "populations");

    /// <summary>Applies a query that names no date to the day of the newest observation, and returns notes for the reader.</summary>
    public static async Task<IReadOnlyList<string>> ApplyDefaultAsync(this BoundQuery query, RegisterContext db, CancellationToken cancellationToken)
    {
        if ((await KeptFacilities.GetAsync(db, cancellationToken)).FindSpan(db.KnownAt) is not var (from, through))
            return ["The register has no lists of detention facilities."];
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
