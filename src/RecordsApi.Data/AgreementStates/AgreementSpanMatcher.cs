using RecordsApi.Data.Queries;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Matches spans against a filter for which <see cref="AgreementFilter.CanUseSpans"/> holds. <see cref="AgreementStateConditions"/> writes the same as SQL.</summary>
internal sealed class AgreementSpanMatcher
{
    private readonly AgreementFilter filter;
    private readonly HashSet<string>? jurisdictions;
    private readonly FirstDays firstDays;

    private AgreementSpanMatcher(AgreementFilter filter, HashSet<string>? jurisdictions, FirstDays firstDays) =>
        (this.filter, this.jurisdictions, this.firstDays) = (filter, jurisdictions, firstDays);

    /// <summary>Creates it; what it needs of places, decisions and returns is read first.</summary>
    public static async Task<AgreementSpanMatcher> CreateAsync(
        AgreementStateReader reader, RegisterContext register, AgreementFilter filter, CancellationToken cancellationToken)
    {
        var area = await register.FindJurisdictionsOfRecordsAsync(filter.Area, cancellationToken);
        return new(filter, area?.Inside.ToHashSet(StringComparer.Ordinal), await FirstDays.ReadAsync(reader, filter, cancellationToken));
    }

    /// <summary>Whether a span matches on one of its days.</summary>
    /// <param name="found">The span.</param>
    /// <param name="day">The day, by which decisions were taken and the agreement returned.</param>
    public bool Matches(RecordedSpan found, DateOnly day) => MatchesSpan(found) && MatchesFirstDays(found.Span, day);

    private bool MatchesSpan(RecordedSpan found)
    {
        var span = found.Span;
        return found.HasStatus && filter.States.Matches(span.State) && filter.Programs.Matches(span.ProgramCode) && filter.Models.Matches(span.ModelCode)
            && filter.Statuses.Matches(span.Status!) && filter.Phases.Matches(span.Phase!)
            && (filter.InForce is null || filter.InForce == span.IsInForce)
            && filter.AgencyTypes.MatchesKnown(span.AgencyType) && filter.Bases.MatchesKnown(span.StatusBasis)
            && (filter.HasCounty is null || filter.HasCounty == span.CountyIds.Count > 0) && (filter.HasDocument is null || filter.HasDocument == span.HasDocument)
            && (jurisdictions is null || (span.JurisdictionId is { } place && jurisdictions.Contains(place)))
            && MatchesDates(span);
    }

    private bool MatchesFirstDays(AgreementSpan span, DateOnly day) =>
        firstDays.MatchesDecisions(filter, span, day) && (filter.Returned is not { } returned || firstDays.FindReturn(span.AgreementId) <= day == returned);

    // A date that is not known lies in no range.
    private bool MatchesDates(AgreementSpan span) =>
        !(filter.SignedFrom is { } signedFrom && !(span.SignedOn >= signedFrom)) && !(filter.SignedTo is { } signedTo && !(span.SignedOn <= signedTo))
        && !(filter.StatusFrom is { } from && !(span.StatusEarliest >= from)) && !(filter.StatusTo is { } to && !(span.StatusLatest <= to))
        && !(filter.EndedFrom is { } endedFrom && !(span.StatusEarliest >= endedFrom)) && !(filter.EndedTo is { } endedTo && !(span.StatusLatest <= endedTo))
        && (!filter.IsEnded || AgreementFilter.EndStatuses.Contains(span.Status));
}
