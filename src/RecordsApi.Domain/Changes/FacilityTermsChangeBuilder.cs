using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>
/// Builds the change log entries of what lists print of the agreement or contract of a facility: another type, and terms. A list that prints what
/// the list before printed makes no entry.
/// </summary>
internal static class FacilityTermsChangeBuilder
{
    /// <summary>Builds one entry for each changed type, and one for the terms of a facility that a list prints for the first time or with other values.</summary>
    public static IEnumerable<Change> Build(ChangeFactory factory) =>
        factory.Facts.FacilityObservations.GroupBy(o => o.FacilityId).SelectMany(facility => BuildTypes(factory, facility))
            .Concat(factory.Facts.FacilityTerms.GroupBy(t => t.FacilityId).SelectMany(facility => BuildTerms(factory, [.. facility])));

    private static IEnumerable<Change> BuildTypes(ChangeFactory factory, IEnumerable<FacilityObservation> observations)
    {
        FacilityObservation? before = null;
        foreach (var observation in observations.Where(o => o.TypePrinted is not null)
            .OrderBy(o => o.ObservedOn).ThenBy(o => o.RecordedAt).ThenBy(o => o.RowNumber))
        {
            // Of several rows of one list the first counts.
            if (before?.PublicationId == observation.PublicationId)
                continue;
            if (before is not null && GetType(before) != GetType(observation))
            {
                yield return factory.CreateForFacility(
                    $"facility-type/{observation.FacilityId}/{observation.PublicationId}", ChangeKind.TypeChanged, ChangedThing.Facility,
                    observation.FacilityId, observation.FacilityId, observation.RecordedAt,
                    new FactContent { { "before", before.TypePrinted }, { "type", observation.TypePrinted }, { "observedOn", observation.ObservedOn } })
                    with
                {
                    Before = before.TypePrinted,
                    After = observation.TypePrinted,
                    PublicationId = observation.PublicationId,
                    SourceIds = observation.PublicationId,
                };
            }

            before = observation;
        }
    }

    private static string GetType(FacilityObservation observation) => observation.TypeCode ?? observation.TypePrinted!;

    private static IEnumerable<Change> BuildTerms(ChangeFactory factory, IReadOnlyList<FacilityTerm> terms)
    {
        foreach (var printed in terms.GroupBy(t => t.PublicationId))
        {
            FacilityTerm[] changed = [.. printed.OrderBy(t => t.Kind, StringComparer.Ordinal).ThenBy(t => t.Printed, StringComparer.Ordinal)];
            var before = changed.DistinctBy(t => t.Kind).Select(t => FindBefore(terms, t)).OfType<FacilityTerm>()
                .Where(t => !changed.Any(now => now.Kind == t.Kind && now.Printed == t.Printed));
            var (first, content) = (changed[0], new FactContent());
            foreach (var kind in changed.GroupBy(t => t.Kind))
                content.Add(kind.Key, string.Join(" | ", kind.Select(t => t.Printed)));
            yield return factory.CreateForFacility(
                $"facility-terms/{first.FacilityId}/{first.PublicationId}", ChangeKind.TermsChanged, ChangedThing.Facility,
                first.FacilityId, first.FacilityId, first.RecordedAt, content)
                with
            {
                Before = Describe(before),
                After = Describe(changed),
                Reason = changed.Where(t => t.Confidence == Confidences.Vocabulary.GetCode(Confidence.Low)).Select(t => t.Note).FirstOrDefault(),
                PublicationId = first.PublicationId,
                SourceIds = first.PublicationId,
            };
        }
    }

    // The value that the lists printed last before.
    private static FacilityTerm? FindBefore(IEnumerable<FacilityTerm> terms, FacilityTerm term) =>
        terms.Where(t => t.Kind == term.Kind && t.LastSeenOn < term.FirstSeenOn).MaxBy(t => t.LastSeenOn);

    private static string? Describe(IEnumerable<FacilityTerm> terms)
    {
        var text = string.Join("; ", terms.Select(t => $"{t.Kind} {t.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? t.Printed}"));
        return text.Length == 0 ? null : text;
    }
}
