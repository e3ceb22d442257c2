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
    public static AgreementHistories Derive(
        IReadOnlyList<OrderingAgreementFact> facts, OrderingAgreementParties parties, DecisionReference reference, ManualFacts manualFacts)
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
            foreach (var (i, (status, occurredOn, urls)) in reports.Index())
                history.TryAdd(CreateEvent(status, occurredOn, [.. urls.Distinct(StringComparer.Ordinal)], sources), i + 1);
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
                new AgencyTenure { AgreementId = id, Turn = 1, AgencyId = rows.Key.Id, FromDay = reports[0].OccurredOn.Latest!.Value, Basis = "first", RecordedAt = recordedAt },
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
        var recordedAt = new DateTimeOffset(occurredOn.Latest!.Value.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero);
        List<SourceReference> references = [.. urls.Select(url => new SourceReference(sources.Cite(url, recordedAt), OrderingAgreementSources.Kind))];
        var (status, note) = ReportedStatuses.Read(reported);
        return new(status, occurredOn, BasisRule.FromSources([.. references.Select(r => r.Kind)]), recordedAt, references)
        {
            Note = note,
            Backfilled = true,
        };
    }
}
