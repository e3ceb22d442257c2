using RecordsApi.Data.Queries;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Matches spans, on their own days. <see cref="AgreementStateConditions"/> writes the same as SQL.</summary>
internal static class AgreementSpanMatching
{
    /// <summary>Whether a span matches a filter for which <see cref="AgreementFilter.CanUseSpans"/> holds.</summary>
    public static bool Matches(this AgreementFilter filter, RecordedSpan found)
    {
        var span = found.Span;
        return found.HasStatus && filter.States.Matches(span.State) && filter.Programs.Matches(span.ProgramCode) && filter.Models.Matches(span.ModelCode)
            && filter.Statuses.Matches(span.Status!) && filter.Phases.Matches(span.Phase!)
            && (filter.InForce is null || filter.InForce == span.IsInForce)
            && filter.AgencyTypes.MatchesKnown(span.AgencyType) && filter.Bases.MatchesKnown(span.StatusBasis)
            && (filter.HasCounty is null || filter.HasCounty == span.CountyIds.Count > 0) && (filter.HasDocument is null || filter.HasDocument == span.HasDocument)
            && filter.MatchesDates(span);
    }

    // A date that is not known lies in no range.
    private static bool MatchesDates(this AgreementFilter filter, AgreementSpan span) =>
        !(filter.SignedFrom is { } signedFrom && !(span.SignedOn >= signedFrom)) && !(filter.SignedTo is { } signedTo && !(span.SignedOn <= signedTo))
        && !(filter.StatusFrom is { } from && !(span.StatusEarliest >= from)) && !(filter.StatusTo is { } to && !(span.StatusLatest <= to))
        && !(filter.EndedFrom is { } endedFrom && !(span.StatusEarliest >= endedFrom)) && !(filter.EndedTo is { } endedTo && !(span.StatusLatest <= endedTo))
        && (!filter.IsEnded || AgreementFilter.EndStatuses.Contains(span.Status));

    // A value that is not known is none of those required, and none of those excluded.
    private static bool MatchesKnown(this ValueFilter filter, string? value) => value is null ? filter.Included.Count == 0 : filter.Matches(value);
}
