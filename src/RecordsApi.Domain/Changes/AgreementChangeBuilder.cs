using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Builds the change log entries of agreements, their parties, signing dates and documents.</summary>
internal static class AgreementChangeBuilder
{
    /// <summary>Builds one entry for each fact.</summary>
    public static IEnumerable<Change> Build(ChangeFactory factory)
    {
        var first = factory.Facts.StatusEvents.GroupBy(e => e.AgreementId).ToDictionary(e => e.Key, e => e.First());
        var sources = factory.Facts.StatusEventSources.ToLookup(s => s.StatusEventId, s => s.SourceId);
        var parties = factory.Facts.Tenures.ToLookup(t => t.AgreementId);
        foreach (var agreement in factory.Facts.Agreements)
        {
            AgencyTenure? before = null;
            foreach (var tenure in parties[agreement.Id])
            {
                var source = factory.FindFirstPublication(agreement.Id, tenure.AgencyId);
                yield return before is null
                    ? CreateAdded(factory, agreement, tenure, first.GetValueOrDefault(agreement.Id), sources)
                    : CreateTransferred(factory, before, tenure) with { PublicationId = source, SourceIds = source ?? "" };
                before = tenure;
            }
        }

        foreach (var change in BuildSignedDays(factory).Concat(BuildDocuments(factory)))
            yield return change;
    }

    private static Change CreateAdded(
        ChangeFactory factory, Agreement agreement, AgencyTenure party, StatusEvent? first, ILookup<string, string> sources) => factory.CreateForAgreement(
        $"agreement/{agreement.Id}", ChangeKind.AgreementAdded, agreement.Id, party.RecordedAt, new FactContent
        {
            { "agencyId", party.AgencyId },
            { "validFrom", party.ValidFrom },
            { "program", agreement.ProgramCode },
            { "model", agreement.ModelCode },
            { "counterparty", agreement.Counterparty },
            { "ordinal", agreement.Ordinal },
            { "predecessorId", agreement.PredecessorId },
            { "recordState", agreement.RecordState },
            { "mergedIntoId", agreement.MergedIntoId },
            { "enteredName", party.EnteredName },
            { "nameMatch", party.NameMatch },
        }) with
        {
            After = agreement.Id,
            Reason = DescribeEnteredName(party, factory.FindAgency(party.AgencyId)),
            PublicationId = first?.PublicationId,
            DecisionId = first?.DecisionId,
            SourceIds = first is null ? "" : string.Join(' ', sources[first.Id].Order(StringComparer.Ordinal)),
        };

    private static string? DescribeEnteredName(AgencyTenure party, Agency? agency) => party is not { EnteredName: { } name, NameMatch: { } match } ? null
        : AgencyNameMatches.Vocabulary.Parse(match) switch
        {
            AgencyNameMatch.New => $"Entered as \"{name}\"; no agency had this name, so a new one was added.",
            AgencyNameMatch.EquivalentName => $"Entered as \"{name}\", read as another way of writing {agency?.Name ?? party.AgencyId}.",
            _ => $"Entered as \"{name}\", a name of {agency?.Name ?? party.AgencyId}.",
        };

    private static Change CreateTransferred(ChangeFactory factory, AgencyTenure previous, AgencyTenure current) => factory.CreateForAgreement(
        $"tenure/{current.AgreementId}/{current.Ordinal}", ChangeKind.AgencyPassedOn, current.AgreementId, current.RecordedAt, new FactContent
        {
            { "agencyId", current.AgencyId },
            { "validFrom", current.ValidFrom },
            { "basis", current.Basis },
        }) with
    { AgencyId = current.AgencyId, Before = previous.AgencyId, After = current.AgencyId, Reason = $"Matched as the same agreement by {current.Basis}." };

    private static IEnumerable<Change> BuildSignedDays(ChangeFactory factory)
    {
        SignedDay? before = null;
        foreach (var day in factory.Facts.SignedDays)
        {
            var earlier = before?.AgreementId == day.AgreementId ? before.SignedOn.ToString("O") : null;
            yield return factory.CreateForAgreement(
                $"signed-day/{day.AgreementId}/{day.Revision}", earlier is null ? ChangeKind.SignedDayAdded : ChangeKind.SignedDayChanged,
                day.AgreementId, day.RecordedAt,
                new FactContent { { "signedOn", day.SignedOn }, { "publicationId", day.PublicationId }, { "recordedAt", day.RecordedAt } })
                with
            { Before = earlier, After = day.SignedOn.ToString("O"), PublicationId = day.PublicationId, SourceIds = day.PublicationId ?? "" };
            before = day;
        }
    }

    private static IEnumerable<Change> BuildDocuments(ChangeFactory factory) => factory.Facts.Documents.Select(document => factory.CreateForAgreement(
        $"document/{document.AgreementId}/{document.Kind}/{document.Url}", ChangeKind.DocumentAdded, document.AgreementId, document.RecordedAt,
        new FactContent { { "publicationId", document.PublicationId }, { "recordedAt", document.RecordedAt } })
        with
    { After = $"{document.Kind} {document.Url}", PublicationId = document.PublicationId, SourceIds = document.PublicationId ?? "" });
}
