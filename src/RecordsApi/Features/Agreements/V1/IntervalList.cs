using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements.V1;

/// <summary>Lists of the intervals in which agreements were in force: their sort keys and their records.</summary>
internal static class IntervalList
{
    /// <summary>The sort keys.</summary>
    public static ComputedSort<AgreementInterval> SortKeys { get; } = new("agreementId,from",
        ("from", i => i.From), ("to", i => i.To ?? DateOnly.MaxValue), ("agreementId", i => i.First.AgreementId), ("agencyId", i => i.First.AgencyId), ("state", i => i.First.State),
        ("model", i => i.First.ModelCode), ("daysSincePreviousBegan", i => i.DaysSincePreviousBegan), ("gapDays", i => i.GapDays), ("id", i => i.Id));

    /// <summary>Defines the list of the given intervals.</summary>
    public static ComputedListDefinition<AgreementInterval, AgreementIntervalV1> Create(IReadOnlyList<AgreementInterval> intervals, IResponseContext context) =>
        new("Intervals in force of agreements", intervals, SortKeys,
            (rows, _) => Task.FromResult<IReadOnlyList<AgreementIntervalV1>>([.. rows.Select(row => ToResponse(row, context))]))
        {
            GetJurisdictionId = interval => interval.JurisdictionId,
        };

    private static AgreementIntervalV1 ToResponse(AgreementInterval interval, IResponseContext context)
    {
        var state = interval.First;
        return new(
            interval.Id, state.AgreementId, state.AgencyId, state.AgencyName, state.AgencyType, state.State,
            state.JurisdictionId, state.JurisdictionName, state.CountyIds, state.ProgramCode, state.ModelCode,
            interval.From, StatusEventMapper.FindEarliest(interval.PossibleFrom), interval.To, interval.CertainTo,
            IntervalBeginnings.Vocabulary.GetCode(interval.Began), interval.Previous?.Id, interval.Previous?.First.ModelCode, interval.DaysSincePreviousBegan, interval.GapDays,
            state.EventId, interval.EndStatus, interval.EndEventId,
            new(context.GetUrl($"agreements/{state.AgreementId}"), context.GetUrl($"agreements/{state.AgreementId}/history")));
    }
}
