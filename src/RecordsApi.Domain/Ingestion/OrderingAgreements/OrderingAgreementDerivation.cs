using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.OrderingAgreements;

/// <summary>Derives basic ordering agreements from what is reported of them: one for each agency, with a status event for each status.</summary>
internal static class OrderingAgreementDerivation
{
    /// <summary>Derives the agreements. The order of the rows does not affect the result.</summary>
    /// <param name="facts">The rows of the files.</param>
    /// <param name="parties">Finds the parties.</param>
    /// <param name="reference">What is known of the sources beyond their URLs.</param>
    /// <param name="manualFacts">The manually entered facts.</param>
    /// <param name="through">The date of the newest publication of any list, up to which nothing else is reported; null if there is none.</param>
    public static AgreementHistories Derive(
        IReadOnlyList<OrderingAgreementFact> facts, OrderingAgreementParties parties, DecisionReference reference, ManualFacts manualFacts, DateOnly? through)
    {
        var sources = new OrderingAgreementSources(reference);
        List<(Agreement Agreement, AgencyTenure Tenure, StatusHistory History)> derived = [];
        var byAgency = facts.OrderBy(f => f.State, StringComparer.Ordinal).ThenBy(f => f.County, StringComparer.Ordinal)
            .Select(fact => (Fact: fact, Agency: parties.Find(fact))).Where(row => row.Agency is not null)
            .GroupBy(row => row.Agency!).OrderBy(rows => rows.Key.Id, StringComparer.Ordinal);
        foreach (var rows in byAgency)
        {
            var id = CreateId(rows.Key.Id);
            var history = new StatusHistory(id, manualFacts);
            var reports = rows.GroupBy(row => (row.Fact.Status, row.Fact.OccurredOn), row => row.Fact)
                .Select(same => (same.Key.Status, OccurredOn: EdtfDate.Parse(same.Key.OccurredOn), Urls: same.SelectMany(f => f.SourceUrls.Split(' '))))
                .OrderBy(report => report.OccurredOn.Latest).ThenBy(report => report.Status == ReportedStatuses.Signed).ToList();
            var drafts = reports.ConvertAll(report => CreateEvent(report.Status, report.OccurredOn, [.. report.Urls.Distinct(StringComparer.Ordinal)], sources));
            foreach (var (i, draft) in drafts.Index())
                history.TryAdd(draft, i + 1);
            var unknownFrom = drafts[^1].Latest.AddDays(DetentionModels.ObservationDays);
            if (history.Status == drafts[^1].Status && unknownFrom < through)
                history.TryAdd(CreateUnknown(unknownFrom, drafts[^1].Sources), drafts.Count + 1);
            var recordedAt = history.Events.Where(e => !e.Entered).Min(e => e.RecordedAt);
            derived.Add((
                new Agreement
                {
                    Id = id,
                    AgencyId = rows.Key.Id,
                    ProgramCode = DetentionModels.OrderingAgreement,
                    ModelCode = DetentionModels.OrderingAgreement,
                    Counterparty = ReferenceData.Programs.Single(program => program.Code == DetentionModels.OrderingAgreement).Counterparty!,
                    Ordinal = 1,
                    RecordState = RecordStates.Vocabulary.GetCode(RecordState.Current),
                    RecordedAt = recordedAt,
                },
                new AgencyTenure { AgreementId = id, Ordinal = 1, AgencyId = rows.Key.Id, ValidFrom = reports[0].OccurredOn.Latest!.Value, Basis = "first", RecordedAt = recordedAt },
                history));
        }

        return new(
            [.. derived.Select(d => d.Agreement)],
            [.. derived.Select(d => d.Tenure)],
            [.. derived.SelectMany(d => d.History.Events).Where(e => !e.Entered).OrderBy(e => e.RecordedAt).ThenBy(e => e.Id, StringComparer.Ordinal)],
            [.. derived.SelectMany(d => d.History.Sources)],
            sources.All);
    }

    /// <summary>The id of the agreement of an agency; agencies have one.</summary>
    private static string CreateId(string agencyId) => $"{agencyId}-{DetentionModels.OrderingAgreement}-{DetentionModels.OrderingAgreement}-1";

    // As for decisions without a dated source, what is reported counts as known from the end of the day on which it happened at the latest.
    private static StatusEventDraft CreateEvent(string reported, EdtfDate occurredOn, IReadOnlyList<string> urls, OrderingAgreementSources sources)
    {
        var recordedAt = ToRecordedAt(occurredOn.Latest!.Value);
        List<SourceReference> references = [.. urls.Select(url => new SourceReference(sources.Cite(url, recordedAt), OrderingAgreementSources.Kind))];
        var (status, note) = ReportedStatuses.Read(reported);
        return new(status, occurredOn, BasisRule.FromSources([.. references.Select(r => r.Kind)]), recordedAt, references)
        {
            Note = note,
            Backfilled = true,
        };
    }

    private static StatusEventDraft CreateUnknown(DateOnly day, IReadOnlyList<SourceReference> references) => new(
        AgreementStatus.Unknown, EdtfDate.FromDate(day), Basis.InferredFromAbsence, ToRecordedAt(day), references)
    {
        Note = $"Nothing else was reported within {DetentionModels.ObservationDays} days, and no list shows such agreements: whether it is still in force is not known. That is no end.",
        Backfilled = true,
    };

    private static DateTimeOffset ToRecordedAt(DateOnly day) => new(day.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero);
}
