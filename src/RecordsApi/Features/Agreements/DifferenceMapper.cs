using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Maps differences of agreements to records of version 1, with the states between which they are: those of a page only, because reading them takes longest.</summary>
internal static class DifferenceMapper
{
    /// <summary>
    /// The times between which agreements differ for each cause. What is said of the first date at both timestamps differs by corrections; from then
    /// on, what is said at the later one differs by news.
    /// </summary>
    /// <param name="before">First date and timestamp.</param>
    /// <param name="after">Last date and timestamp.</param>
    public static IEnumerable<(DifferenceCause Cause, TemporalContext Before, TemporalContext After)> FindTimes(TemporalContext before, TemporalContext after)
    {
        var between = new TemporalContext(before.AsOf, after.KnownAt);
        if (before.KnownAt != after.KnownAt)
            yield return (DifferenceCause.Correction, before, between);
        if (before.AsOf != after.AsOf)
            yield return (DifferenceCause.News, between, after);
    }

    /// <summary>Maps differences.</summary>
    /// <param name="db">The register.</param>
    /// <param name="differences">The differences.</param>
    /// <param name="before">First date and timestamp.</param>
    /// <param name="after">Last date and timestamp.</param>
    /// <param name="context">The context of the response.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task<IReadOnlyList<AgreementDifferenceV1>> MapAsync(
        RegisterContext db, IReadOnlyList<AgreementDifference> differences, TemporalContext before, TemporalContext after, IResponseContext context, CancellationToken cancellationToken)
    {
        var records = new Dictionary<AgreementDifference, AgreementDifferenceV1>(ReferenceEqualityComparer.Instance);
        foreach (var (cause, from, to) in FindTimes(before, after))
        {
            var ofCause = differences.Where(difference => difference.Cause == cause).ToList();
            var (old, now) = (await ReadStatesAsync(db, ofCause, from, cancellationToken), await ReadStatesAsync(db, ofCause, to, cancellationToken));
            foreach (var difference in ofCause)
                records[difference] = difference.ToResponse(old.GetValueOrDefault(difference.Match.AgreementId), now.GetValueOrDefault(difference.Match.AgreementId), from, to, context);
        }

        return [.. differences.Select(difference => records[difference])];
    }

    private static async Task<Dictionary<string, ComparedState>> ReadStatesAsync(
        RegisterContext db, List<AgreementDifference> differences, TemporalContext times, CancellationToken cancellationToken) => differences.Count == 0
        ? []
        : await (await AgreementStateReader.CreateAsync(db, times, cancellationToken))
            .ReadComparedStatesAsync([.. differences.Select(difference => difference.Match.AgreementId)], cancellationToken);

    private static AgreementDifferenceV1 ToResponse(
        this AgreementDifference difference, ComparedState? old, ComparedState? now, TemporalContext from, TemporalContext to, IResponseContext context)
    {
        var newest = now ?? old!;
        var cause = DifferenceCauses.Vocabulary.GetCode(difference.Cause);
        var sourceIds = now?.SourceIds is { Count: > 0 } newer ? newer : old?.SourceIds ?? [];
        return new(
            $"{newest.AgreementId}-{cause}", newest.AgreementId, DifferenceKinds.Vocabulary.GetCode(difference.Kind), cause,
            newest.AgencyId, newest.AgencyType, newest.State, newest.JurisdictionId, newest.JurisdictionName, newest.CountyIds, newest.ProgramCode, newest.ModelCode,
            AgreementDifference.FindFields(old, now),
            old?.AgencyName, now?.AgencyName, old?.Status, now?.Status, old?.StatusSince, now?.StatusSince, old?.SignedOn, now?.SignedOn,
            old?.EventId, now?.EventId, sourceIds,
            new(GetUrl(old, from), GetUrl(now, to), context.GetUrl($"agreements/{newest.AgreementId}/history")));

        string? GetUrl(ComparedState? state, TemporalContext times) => state is null ? null
            : context.GetUrl($"agreements/{state.AgreementId}?asOf={times.AsOf:yyyy-MM-dd}&knownAt={Uri.EscapeDataString(UtcTimestamp.Format(times.KnownAt))}");
    }
}
