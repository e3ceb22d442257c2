using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Seed;

namespace RecordsApi.Testing;

/// <summary>Queries on derived facts.</summary>
internal static class RegisterFactsExtensions
{
    public const string HialeahAgreementId = "fl-hialeah-police-department-287g-task-force-1";

    /// <summary>Returns the current status events of an agreement in status order, each as <c>active 2025-06-17</c>.</summary>
    public static IReadOnlyList<string> GetStatusHistory(this RegisterFacts facts, string agreementId) =>
        [.. facts.GetCurrentEvents(agreementId).Select(e => $"{e.Status} {e.OccurredOn}")];

    /// <summary>Returns the status events of an agreement that have not been superseded, in status order.</summary>
    public static IReadOnlyList<StatusEvent> GetCurrentEvents(this RegisterFacts facts, string agreementId) =>
        [.. facts.StatusEvents.Where(e => e.AgreementId == agreementId && e.IsCurrent()).InStatusOrder()];

    public static StatusEvent GetCurrentEvent(this RegisterFacts facts, string agreementId, string status) =>
        Assert.Single(facts.StatusEvents, e => e.AgreementId == agreementId && e.Status == status && e.IsCurrent());

    public static IReadOnlyList<string> GetSourceIds(this RegisterFacts facts, StatusEvent statusEvent) =>
        [.. facts.StatusEventSources.Where(s => s.StatusEventId == statusEvent.Id).Select(s => s.SourceId)];

    public static AgreementSummary GetAgreement(this RegisterFacts facts, string id) =>
        Assert.Single(facts.AgreementSummaries, a => a.Id == id);

    /// <summary>Returns the ids of all agreements except that of <see cref="RegisterFactsBuilder.UnchangingRow"/>.</summary>
    public static IReadOnlyList<string> GetAgreementIds(this RegisterFacts facts) =>
        [.. facts.Agreements.Select(a => a.Id).Where(id => !id.StartsWith("fl-baker-county-", StringComparison.Ordinal))];

    /// <summary>Returns the ids of all agreements that are not misprints of another one, except that of <see cref="RegisterFactsBuilder.UnchangingRow"/>.</summary>
    public static IReadOnlyList<string> GetCurrentAgreementIds(this RegisterFacts facts) =>
        [.. facts.GetAgreementIds().Where(id => facts.GetAgreement(id).RecordState == "current")];

    /// <summary>Returns the ids of the agreements that a list ever carried under a row with this name, as known now.</summary>
    public static IReadOnlyList<string?> GetListedAgreementIds(this RegisterFacts facts, string agencyPrinted) =>
        [.. facts.Listings.Where(l => l.AgencyPrinted == agencyPrinted).Select(l => l.AgreementId).Distinct()];

    /// <summary>Returns a publication by its id without the publisher, such as <c>participating-2025-06-17</c>.</summary>
    public static Publication GetPublication(this RegisterFacts facts, string id) =>
        Assert.Single(facts.Publications, p => p.Publication.Id == $"ice-{id}").Publication;

    /// <summary>Returns the ids of the agencies that were party to an agreement, in chronological order.</summary>
    public static IReadOnlyList<string> GetParties(this RegisterFacts facts, string agreementId) =>
        [.. facts.Tenures.Where(t => t.AgreementId == agreementId).OrderBy(t => t.Ordinal).Select(t => t.AgencyId)];

    /// <summary>Returns all facts as CSV text, so that two registers can be compared.</summary>
    public static string ToCsvText(this RegisterFacts facts)
    {
        using var folder = new TempFolder();
        BundleWriter.Write(new BundleFolder(folder.Path), facts, [], []);
        BundleCsv.Write(folder.PathTo("sources.csv"), facts.Sources);
        BundleCsv.Write(folder.PathTo("event-sources.csv"), facts.StatusEventSources.OrderBy(s => s.StatusEventId, StringComparer.Ordinal));
        BundleCsv.Write(folder.PathTo("listings.csv"), facts.Listings, nameof(Listing.PrintedRowKey));
        BundleCsv.Write(folder.PathTo("meetings.csv"), facts.Meetings);
        BundleCsv.Write(folder.PathTo("meeting-sources.csv"), facts.MeetingSources.OrderBy(s => s.MeetingId, StringComparer.Ordinal));
        return string.Join('\n', Directory.EnumerateFiles(folder.Path, "*.csv", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file) + "\n" + File.ReadAllText(file)));
    }
}
