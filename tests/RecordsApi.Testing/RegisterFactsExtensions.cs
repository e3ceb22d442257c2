using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;
using RecordsApi.Seed;

namespace RecordsApi.Testing;

/// <summary>What tests ask of derived facts.</summary>
internal static class RegisterFactsExtensions
{
    public const string HialeahAgreementId = "fl-hialeah-police-department-287g-task-force-1";

    /// <summary>The steps that stand in an agreement's life, as they happened: <c>active 2025-06-17</c>.</summary>
    public static IReadOnlyList<string> GetStatusHistory(this RegisterFacts facts, string agreementId) =>
        [.. facts.GetCurrentEvents(agreementId).Select(e => $"{e.Status} {e.OccurredOn}")];

    /// <summary>The steps that stand in an agreement's life, in the order in which they happened.</summary>
    public static IReadOnlyList<StatusEvent> GetCurrentEvents(this RegisterFacts facts, string agreementId) =>
    [
        .. facts.StatusEvents.Where(e => e.AgreementId == agreementId && e.SupersededAt is null)
            .OrderBy(e => e.Latest).ThenBy(e => e.Sequence),
    ];

    public static StatusEvent GetCurrentEvent(this RegisterFacts facts, string agreementId, string status) =>
        Assert.Single(facts.StatusEvents, e => e.AgreementId == agreementId && e.Status == status && e.SupersededAt is null);

    public static IReadOnlyList<string> GetSourceIds(this RegisterFacts facts, StatusEvent statusEvent) =>
        [.. facts.StatusEventSources.Where(s => s.StatusEventId == statusEvent.Id).Select(s => s.SourceId)];

    public static AgreementSummary GetAgreement(this RegisterFacts facts, string id) => Assert.Single(facts.AgreementSummaries, a => a.Id == id);

    /// <summary>Ids of all agreements but the steady one.</summary>
    public static IReadOnlyList<string> GetAgreementIds(this RegisterFacts facts) =>
        [.. facts.Agreements.Select(a => a.Id).Where(id => !id.StartsWith("fl-baker-county-", StringComparison.Ordinal))];

    /// <summary>A publication by the start of its id's day: <c>participating-2025-06-17</c>.</summary>
    public static Publication GetPublication(this RegisterFacts facts, string id) =>
        Assert.Single(facts.Publications, p => p.Publication.Id == $"ice-{id}").Publication;

    /// <summary>The parties to an agreement, in turn.</summary>
    public static IReadOnlyList<string> GetParties(this RegisterFacts facts, string agreementId) =>
        [.. facts.Tenures.Where(t => t.AgreementId == agreementId).OrderBy(t => t.Turn).Select(t => t.AgencyId)];

    /// <summary>Everything derived as CSV text, so that two registers can be compared whole.</summary>
    public static string ToCsvText(this RegisterFacts facts)
    {
        using var folder = new TempFolder();
        BundleWriter.Write(new BundleFolder(folder.Path), facts, [], []);
        BundleCsv.Write(folder.PathTo("sources.csv"), facts.Sources);
        BundleCsv.Write(folder.PathTo("event-sources.csv"), facts.StatusEventSources.OrderBy(s => s.StatusEventId, StringComparer.Ordinal));
        BundleCsv.Write(folder.PathTo("listings.csv"), facts.Listings, nameof(Listing.PrintedRowKey));
        BundleCsv.Write(folder.PathTo("meetings.csv"), facts.Meetings);
        return string.Join('\n', Directory.EnumerateFiles(folder.Path, "*.csv", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file) + "\n" + File.ReadAllText(file)));
    }
}
