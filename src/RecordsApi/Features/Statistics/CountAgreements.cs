using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>Which agreements are counted, at which two times, told apart by what.</summary>
internal sealed record CountAgreementsRequest(QueryReading Asked) : IRequest<CountAgreementsRequest>, IFilteredRequest
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [StatisticsParameters.By, .. AgreementParameters.Filters, Common.AsOf, Common.KnownAt, .. Common.Form];

    public IReadOnlyList<string> By => Asked.Texts("by");
    public ListAgreementsRequest Filters => new(Asked);

    public static CountAgreementsRequest From(QueryReading reading) => new(reading);
}

/// <summary>Checks <see cref="CountAgreementsRequest"/> against the register.</summary>
internal sealed class CountAgreementsValidator(RegisterContext db) : FilteredValidator<CountAgreementsRequest>(db);

/// <summary>Counts agreements as they stood at two times.</summary>
internal static class CountAgreements
{
    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        Asked<CountAgreementsRequest> asked, RegisterContext db, WholeAnswers answers, CancellationToken cancellationToken)
    {
        var positions = await db.PositionsAsync(asked.Frame, cancellationToken);
        var agreements = await db.AgreementsAsOf(asked.Frame, positions)
            .OfParties(asked.Request.Filters, db).OfStatus(asked.Request.Filters)
            .Select(Standing.Projection).ToListAsync(cancellationToken);
        var first = await FirstDaysAsync(db, asked.Frame, cancellationToken);
        var grouping = await Grouping.OfAsync(db, asked.Request.By, cancellationToken);
        var groups = agreements
            .SelectMany(a => grouping.KeysOf(a).Select(key => (Key: key, Agreement: a)))
            .ToLookup(pair => pair.Key, pair => pair.Agreement);
        if (groups.Count > WholeAnswers.MostRecords)
            return WholeAnswers.TooMany("by", "Tell apart by less.");
        return await answers.AnswerAsync(asked, asked.Frame, new WholePlan<AgreementCountV1>(
            $"Number of agreements{grouping.Told}", new Dictionary<string, object> { ["by"] = grouping.By },
            [.. grouping.Ordered(groups.Select(g => g.Key)).Select(key => Count(key, [.. groups[key]], first))],
            [Total(agreements), .. grouping.Notes()]), cancellationToken);
    }

    private static Task<Dictionary<string, DateOnly>> FirstDaysAsync(
        RegisterContext db, RegisterFrame frame, CancellationToken cancellationToken) =>
        db.AgreementSpans(frame.KnownAt)
            .Where(s => s.Phase == "in-force" && s.FromDay <= frame.AsOf)
            .GroupBy(s => s.Id)
            .Select(g => new { g.Key, First = g.Min(s => s.FromDay) })
            .ToDictionaryAsync(g => g.Key, g => g.First, cancellationToken);

    private static AgreementCountV1 Count(GroupKey key, IReadOnlyList<Standing> agreements, Dictionary<string, DateOnly> first) => new(
        key.State, key.Level, key.AgencyType, key.Program, key.Model, key.Status, key.Phase, key.County,
        agreements.Count, agreements.Count(a => a.InForce), agreements.Select(a => a.AgencyId).Distinct().Count(),
        agreements.Min(a => first.TryGetValue(a.Id, out var day) ? day : (DateOnly?)null));

    private static string Total(List<Standing> agreements) => string.Create(CultureInfo.InvariantCulture,
        $"In all: agreements {agreements.Count}, in force {agreements.Count(a => a.InForce)}, agencies {agreements.Select(a => a.AgencyId).Distinct().Count()}.");
}
