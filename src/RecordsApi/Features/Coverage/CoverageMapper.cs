using System.Globalization;
using RecordsApi.Data.Coverage;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Coverage;

/// <summary>Maps what the register holds to records of coverage.</summary>
internal static class CoverageMapper
{
    /// <summary>The coverage of a list.</summary>
    /// <param name="evidence">What the register holds of it.</param>
    /// <param name="observedOn">Date of the newest publication of any list; null if there is none.</param>
    /// <param name="agreements">Number of agreements of the program.</param>
    /// <param name="context">The response context.</param>
    public static CoverageV1 ToResponse(this ListEvidence evidence, DateOnly? observedOn, int agreements, IResponseContext context)
    {
        var (list, days, counts) = (evidence.List, evidence.Days, evidence.StateCounts);
        var span = evidence.Span;
        var path = list.FactKind == FactKind.Facilities ? PublicationCollections.OfFacilities : PublicationCollections.OfAgreements;
        bool? stopped = observedOn is { } day && days.Count > 0 ? PublicationRhythm.HasStopped(days, day) : null;
        return new(
            list.FactKind == FactKind.Facilities ? $"{list.ProgramCode}-{list.Code}" : IdOf(list.ProgramCode, list.FactKind), list.ProgramCode, FactKinds.Vocabulary.GetCode(list.FactKind), list.Code, span?.From, span?.Through,
            stopped, PublicationRhythm.FindUsualDays(days), [.. PublicationRhythm.FindGaps(days).Select(g => new PublicationGapV1(g.After, g.Before, g.Days, g.UsualDays))],
            new(
                counts.GetValueOrDefault("accepted"), counts.GetValueOrDefault("unchanged"), counts.GetValueOrDefault("quarantined"),
                ToReference(evidence.Newest, path, context), ToReference(evidence.NewestAccepted, path, context)),
            [.. evidence.Quarantined.Select(p => ToReference(p, path, context)!)],
            [.. evidence.Unheld.Select(p => new UnheldPublicationV1(p.FileName, p.PublishedOn, p.RetrievedAt, p.Sha256, p.Url))],
            evidence.Agreements, agreements, list.FactKind == FactKind.Facilities ? DescribeFacilityList(evidence) : DescribeList(evidence, span, stopped == true),
            new(context.GetUrl("coverage"), context.GetUrl($"{path}?list={list.Code}")));
    }

    /// <summary>The coverage of decisions.</summary>
    public static CoverageV1 ToResponse(this DecisionEvidence evidence, int agreements, IResponseContext context) => new(
        IdOf(evidence.ProgramCode, FactKind.Decisions), evidence.ProgramCode, FactKinds.Vocabulary.GetCode(FactKind.Decisions), null,
        evidence.Span?.From, evidence.Span?.Through, null, null, [], null, [], [], evidence.Agreements, agreements,
        agreements == 0 ? "The register has no agreement of this program." : string.Create(CultureInfo.InvariantCulture,
            $"A decision is recorded for {evidence.Agreements} of {agreements} agreements. Nobody publishes a list of decisions: where no decision is recorded here, one may have been made."),
        new(context.GetUrl("coverage"), context.GetUrl("decisions")));

    private static string IdOf(string programCode, FactKind kind) => $"{programCode}-{FactKinds.Vocabulary.GetCode(kind)}";

    private static PublicationReferenceV1? ToReference(HeldPublication? p, string path, IResponseContext context) =>
        p is null ? null : new(p.Id, p.PublishedOn, p.FileName, p.Reason, context.GetUrl($"{path}/{p.Id}"));

    private static string DescribeFacilityList(ListEvidence evidence)
    {
        if (evidence.Span is not { } span)
            return "The register holds no publication of the list.";
        return $"Observed from {span.From:yyyy-MM-dd} through {span.Through:yyyy-MM-dd}, the days of the data. " + (evidence.List.Code == FacilityListCodes.Statistics
            ? "The list carries only facilities that held at least one person in the fiscal year, and starts again each October: that it does not carry a facility is not an end of an agreement. "
            : "ICE released it for single days; of the time between them it shows nothing. It carries facilities that are not used, and prints some types also where the type is unknown. ")
            + "It names neither the parties nor the agreement: the type that it prints says of what kind the agreement is.";
    }

    private static string DescribeList(ListEvidence evidence, CoveredSpan? span, bool stopped)
    {
        var facts = evidence.List.FactKind == FactKind.Applications ? "applications" : "agreements";
        if (span is null)
            return $"The register holds no publication of the list. Of {facts} it has only what other sources prove.";
        var text = $"Observed from {span.From:yyyy-MM-dd} through {span.Through:yyyy-MM-dd}. "
            + $"Of {facts} that ended before {span.From:yyyy-MM-dd} the register knows nothing; what it says for dates after {span.Through:yyyy-MM-dd} is assumed.";
        if (stopped)
            text += $" The list was not published again after {span.Through:yyyy-MM-dd}, as far as the register shows, which does not tell whether the {facts} ended or the list did.";
        var later = evidence.Unheld.Count(p => p.PublishedOn > span.Through);
        if (later > 0)
            text += later == 1
                ? " 1 later publication is known to exist, but its contents are not held."
                : string.Create(CultureInfo.InvariantCulture, $" {later} later publications are known to exist, but their contents are not held.");
        return text;
    }
}
