using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>The query of <c>GET /agreements/intervals</c>.</summary>
internal sealed record ListIntervalsQuery(ParsedQuery Parsed) : IQueryModel<ListIntervalsQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Date("from", "Intervals that last to this date or longer.", "in force on {0} or later"),
        CommonParameters.Date("to", "Intervals that begin on or before this date.", "in force on {0} or earlier"),
        CommonParameters.Choice("began", "How the interval begins, compared with the earlier intervals of the agency; see `/v1/enums/interval-beginning`.",
            IntervalBeginnings.Vocabulary, "that began as {0}"),
        .. AgreementParameters.Filters, CommonParameters.KnownAt,
        .. CommonParameters.ForList(IntervalList.SortKeys.Names, IntervalList.SortKeys.Default, ResponseFormats.AllGeographic),
    ];

    public ListAgreementsQuery Filters => new(Parsed);
    public IReadOnlyList<string> CarryingLists => Filters.CarryingListsInForce;
    public DateOnly? FromDate => Parsed.GetDate("from");
    public DateOnly? ToDate => Parsed.GetDate("to");

    public static ListIntervalsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="ListIntervalsQuery"/> against the register.</summary>
internal sealed class ListIntervalsValidator : AbstractValidator<ListIntervalsQuery>
{
    public ListIntervalsValidator()
    {
        RuleFor(r => r.Filters).SetValidator(new ListAgreementsValidator());
        this.MustBeChronological("from", "to", r => r.FromDate, r => r.ToDate);
    }
}

/// <summary>Lists the intervals in which agreements were in force.</summary>
internal static class ListIntervals
{
    private const string Dates =
        "`to` is the last day in force, null while no end is known. After `certainTo` it is assumed, because the list that carries it was last published then, or uncertain, because the end is an interval.";

    /// <summary>Handles <c>GET /agreements/intervals</c>.</summary>
    public static async Task<ListResult<AgreementIntervalV1>> HandleAsync(
        BoundQuery<ListIntervalsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var (request, filter) = (query.Value, query.Value.Filters.Filter);
        var reader = await AgreementStateReader.CreateAsync(db, query.TemporalContext, cancellationToken);
        var began = query.Parsed.GetFilter("began");
        var intervals = (await reader.ReadIntervalsAsync(filter, query.Coverage.Spans, cancellationToken))
            .Where(interval => interval.Overlaps(request.FromDate, request.ToDate) && began.Matches(IntervalBeginnings.Vocabulary.GetCode(interval.Began)));
        return await responder.RespondAsync(query, IntervalList.Create([.. intervals], query) with
        {
            GetNotesAsync = async (withCounts, ct) => [Dates, .. await reader.DescribeFilterAsync(filter, withCounts, ct)],
        }, cancellationToken);
    }
}
