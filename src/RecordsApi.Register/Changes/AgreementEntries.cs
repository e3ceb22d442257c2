using RecordsApi.Register.Model;

namespace RecordsApi.Register.Changes;

/// <summary>What the log tells of agreements, apart from their steps: parties, signing days and documents.</summary>
internal static class AgreementEntries
{
    /// <summary>One entry a fact.</summary>
    public static IEnumerable<Change> Of(FactFrame frame)
    {
        var first = frame.Facts.StatusEvents.GroupBy(e => e.AgreementId).ToDictionary(e => e.Key, e => e.First());
        var sources = frame.Facts.StatusEventSources.ToLookup(s => s.StatusEventId, s => s.SourceId);
        var parties = frame.Facts.Tenures.ToLookup(t => t.AgreementId);
        foreach (var agreement in frame.Facts.Agreements)
        {
            AgencyTenure? before = null;
            foreach (var tenure in parties[agreement.Id])
            {
                var source = frame.FirstPublication(agreement.Id, tenure.AgencyId);
                yield return before is null
                    ? Added(frame, agreement, tenure, first.GetValueOrDefault(agreement.Id), sources)
                    : PassedOn(frame, before, tenure) with { PublicationId = source, SourceIds = source ?? "" };
                before = tenure;
            }
        }

        foreach (var change in SignedDays(frame).Concat(Documents(frame)))
            yield return change;
    }

    private static Change Added(FactFrame frame, Agreement agreement, AgencyTenure party, StatusEvent? first, ILookup<string, string> sources) => frame.OfAgreement(
        $"agreement/{agreement.Id}", ChangeKind.AgreementAdded, agreement.Id, party.RecordedAt, new FactContent
        {
            { "agencyId", party.AgencyId },
            { "fromDay", party.FromDay },
            { "program", agreement.ProgramCode },
            { "model", agreement.ModelCode },
            { "counterparty", agreement.Counterparty },
            { "ordinal", agreement.Ordinal },
            { "predecessorId", agreement.PredecessorId },
            { "recordState", agreement.RecordState },
            { "mergedIntoId", agreement.MergedIntoId },
        }) with
    {
        After = agreement.Id,
        PublicationId = first?.PublicationId,
        DecisionId = first?.DecisionId,
        SourceIds = first is null ? "" : string.Join(' ', sources[first.Id].Order(StringComparer.Ordinal)),
    };

    private static Change PassedOn(FactFrame frame, AgencyTenure before, AgencyTenure now) => frame.OfAgreement(
        $"tenure/{now.AgreementId}/{now.Turn}", ChangeKind.AgencyPassedOn, now.AgreementId, now.RecordedAt, new FactContent
        {
            { "agencyId", now.AgencyId },
            { "fromDay", now.FromDay },
            { "basis", now.Basis },
        }) with
    { AgencyId = now.AgencyId, Before = before.AgencyId, After = now.AgencyId, Reason = $"Known to be the same agreement by: {now.Basis}." };

    private static IEnumerable<Change> SignedDays(FactFrame frame)
    {
        SignedDay? before = null;
        foreach (var day in frame.Facts.SignedDays)
        {
            var earlier = before?.AgreementId == day.AgreementId ? before.SignedOn.ToString("O") : null;
            yield return frame.OfAgreement(
                $"signed-day/{day.AgreementId}/{day.Revision}", earlier is null ? ChangeKind.SignedDayAdded : ChangeKind.SignedDayChanged,
                day.AgreementId, day.RecordedAt,
                new FactContent { { "signedOn", day.SignedOn }, { "publicationId", day.PublicationId }, { "recordedAt", day.RecordedAt } })
                with
            { Before = earlier, After = day.SignedOn.ToString("O"), PublicationId = day.PublicationId, SourceIds = day.PublicationId ?? "" };
            before = day;
        }
    }

    private static IEnumerable<Change> Documents(FactFrame frame) => frame.Facts.Documents.Select(document => frame.OfAgreement(
        $"document/{document.AgreementId}/{document.Kind}/{document.Url}", ChangeKind.DocumentAdded, document.AgreementId, document.RecordedAt,
        new FactContent { { "publicationId", document.PublicationId }, { "recordedAt", document.RecordedAt } })
        with
    { After = $"{document.Kind} {document.Url}", PublicationId = document.PublicationId, SourceIds = document.PublicationId ?? "" });
}
