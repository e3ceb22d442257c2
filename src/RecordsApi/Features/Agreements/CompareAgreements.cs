using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>The query of <c>GET /compare</c>.</summary>
internal sealed record CompareAgreementsQuery(ParsedQuery Parsed) : IQueryModel<CompareAgreementsQuery>, IListScopedQuery
{
    /// <summary>The sort keys.</summary>
    public static ComputedSort<AgreementDifference> SortKeys { get; } = new("agreementId,cause",
        ("kind", d => DifferenceKinds.Vocabulary.GetCode(d.Kind)), ("cause", d => DifferenceCauses.Vocabulary.GetCode(d.Cause)), ("state", d => d.Match.State),
        ("agencyName", d => d.Match.AgencyName), ("agreementId", d => d.Match.AgreementId), ("id", d => $"{d.Match.AgreementId}-{DifferenceCauses.Vocabulary.GetCode(d.Cause)}"));

    private const int DefaultDays = 30;

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("asOf", ParameterKind.DateRange,
            "Two dates, joined by two dots, between which the agreements are compared. One date is compared with the last day known; or, if `knownAt` has two timestamps, what they say of it.")
        { Example = "2025-06-01..2025-07-01", OtherNames = ["from", "to", "date"], SummaryTemplate = "", Default = "the 30 days to the last day known; with two timestamps in `knownAt`, the last day known" },
        new("knownAt", ParameterKind.TimestampRange,
            "Two dates or timestamps, joined by two dots, between which what the register stated is compared; or one of them, for both dates. A date includes the whole day in UTC.")
        { Example = "2025-06-18..2025-12-31", SummaryTemplate = "", Default = "the timestamp of the newest information in the register" },
        CommonParameters.Choice("kind", "How they differ; see `/v1/enums/difference-kind`.", DifferenceKinds.Vocabulary, "that are {0}"),
        CommonParameters.Choice("cause", "Why they differ; see `/v1/enums/difference-cause`.", DifferenceCauses.Vocabulary, "because of {0}"),
        .. AgreementParameters.Filters,
        .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default),
    ];

    public ListAgreementsQuery Filters => new(Parsed);
    public IReadOnlyList<string> CarryingLists => Filters.CarryingLists;

    public static CompareAgreementsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>The two times that are compared.</summary>
    /// <param name="later">The last date and the last timestamp that are given, or their defaults.</param>
    /// <param name="lastDay">The last day known.</param>
    public (TemporalContext Before, TemporalContext After) FindTimes(TemporalContext later, DateOnly lastDay)
    {
        var knownBefore = Parsed.GetFirstTimestamp("knownAt") ?? later.KnownAt;
        if (Parsed.IsRange("asOf") || Parsed.IsRange("knownAt"))
            return (new(Parsed.GetFirstDate("asOf") ?? later.AsOf, knownBefore), later);
        var day = Parsed.GetDate("asOf") ?? lastDay.AddDays(-DefaultDays);
        return day <= lastDay ? (later with { AsOf = day }, later with { AsOf = lastDay }) : (later with { AsOf = lastDay }, later with { AsOf = day });
    }
}

/// <summary>Validates <see cref="CompareAgreementsQuery"/> against the register.</summary>
internal sealed class CompareAgreementsValidator : AbstractValidator<CompareAgreementsQuery>
{
    public CompareAgreementsValidator() => RuleFor(r => r.Filters).SetValidator(new ListAgreementsValidator());
}

/// <summary>Compares agreements between two dates, between two timestamps, or both.</summary>
internal static class CompareAgreements
{
    /// <summary>Handles <c>GET /compare</c>.</summary>
    public static async Task<ListResult<AgreementDifferenceV1>> HandleAsync(
        BoundQuery<CompareAgreementsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var (before, after) = query.Value.FindTimes(query.TemporalContext, query.Coverage.FindLastDay(query.TemporalContext.KnownAt));
        query.OnDate(after.AsOf);
        var (kind, cause) = (query.Parsed.GetFilter("kind"), query.Parsed.GetFilter("cause"));
        var filter = query.Value.Filters.Filter;
        var found = new List<AgreementDifference>();
        foreach (var (reason, earlier, later) in DifferenceMapper.FindTimes(before, after).Where(times => cause.Matches(DifferenceCauses.Vocabulary.GetCode(times.Cause))))
            found.AddRange(await FindDifferencesAsync(db, filter, kind, reason, earlier, later, cancellationToken));
        return await responder.RespondAsync(query, new ComputedListDefinition<AgreementDifference, AgreementDifferenceV1>(
            $"Differences of agreements from {Describe(before)} to {Describe(after)}", found, CompareAgreementsQuery.SortKeys,
            (rows, ct) => DifferenceMapper.MapAsync(db, rows, before, after, query, ct))
        {
            GetNotesAsync = async (withCounts, ct) =>
            [
                .. CoverageNotes.Describe(query.Coverage, before.AsOf, after.AsOf, null),
                .. await (await AgreementStateReader.CreateAsync(db, after, ct)).DescribeFilterAsync(filter, withCounts, ct),
            ],
        }, cancellationToken);
    }

    private static async Task<IEnumerable<AgreementDifference>> FindDifferencesAsync(
        RegisterContext db, AgreementFilter filter, ValueFilter kinds, DifferenceCause cause, TemporalContext before, TemporalContext after, CancellationToken cancellationToken)
    {
        var (earlier, later) = (await AgreementStateReader.CreateAsync(db, before, cancellationToken), await AgreementStateReader.CreateAsync(db, after, cancellationToken));
        var (old, now) = (await earlier.ReadMatchesAsync(filter, cancellationToken), await later.ReadMatchesAsync(filter, cancellationToken));
        var differences = new List<AgreementDifference>();
        differences.AddRange(now.Values.Where(match => !old.ContainsKey(match.AgreementId)).Select(match => new AgreementDifference(DifferenceKind.Added, cause, match)));
        differences.AddRange(old.Values.Where(match => !now.ContainsKey(match.AgreementId)).Select(match => new AgreementDifference(DifferenceKind.Left, cause, match)));
        var both = now.Values.Where(match => old.TryGetValue(match.AgreementId, out var other) && other != match).ToLookup(match => AgreementDifference.IsRenamed(old[match.AgreementId], match));
        differences.AddRange(both[true].Select(match => new AgreementDifference(DifferenceKind.Renamed, cause, match)));
        if (Matches(kinds, DifferenceKind.Changed))
        {
            // Not every other state differs for a reader.
            var ids = both[false].Select(match => match.AgreementId).ToList();
            var (oldStates, newStates) = (await earlier.ReadComparedStatesAsync(ids, cancellationToken), await later.ReadComparedStatesAsync(ids, cancellationToken));
            differences.AddRange(both[false]
                .Where(match => AgreementDifference.FindFields(oldStates.GetValueOrDefault(match.AgreementId), newStates.GetValueOrDefault(match.AgreementId)).Count > 0)
                .Select(match => new AgreementDifference(DifferenceKind.Changed, cause, match)));
        }

        return differences.Where(difference => Matches(kinds, difference.Kind));
    }

    private static bool Matches(ValueFilter kinds, DifferenceKind kind) => kinds.Matches(DifferenceKinds.Vocabulary.GetCode(kind));

    private static string Describe(TemporalContext times) => $"{times.AsOf:yyyy-MM-dd} as known at {UtcTimestamp.Format(times.KnownAt)}";
}
