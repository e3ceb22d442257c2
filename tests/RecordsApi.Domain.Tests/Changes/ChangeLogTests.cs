using CsCheck;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Changes;

/// <summary>Properties of every change log, and the entries of single changes.</summary>
public sealed class ChangeLogTests
{
    private const int Iterations = 60;

    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Last_change_of_an_agreement_has_its_status() =>
        PublicationHistoryGenerator.Histories.ForAll(
            lists =>
            {
                var facts = lists.Derive();
                Assert.Equal(GetStatuses(facts), GetLoggedStatuses(Append([], facts, Now)));
            },
            iterations: Iterations);

    [Fact]
    public void Initial_build_is_logged_in_recording_order() =>
        PublicationHistoryGenerator.Histories.ForAll(
            lists =>
            {
                var log = Append([], lists.Derive(), Now);
                Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(c => c.Sequence));
                Assert.Equal(log.Select(c => c.RecordedAt).Order(), log.Select(c => c.EnteredAt));
            },
            iterations: Iterations);

    [Fact]
    public void Log_of_two_imports_has_no_gaps_and_ends_like_the_log_of_one_import() =>
        SplitHistories.ForAll(
            drawn =>
            {
                var whole = drawn.Lists.Derive();
                var first = Append([], drawn.First.Derive(), Now);
                IReadOnlyList<Change> log = [.. first, .. Append(first, whole, Now)];
                var atOnce = Append([], whole, Now);

                Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(c => c.Sequence));
                Assert.All(log.Skip(first.Count), c => Assert.Equal(Now, c.EnteredAt));
                Assert.Equal(GetCurrentFacts(atOnce), GetCurrentFacts(log));
                Assert.Equal(
                    GetStatuses(whole).Where(status => status.Value is not null), GetLoggedStatuses(log).Where(status => status.Value is not null));
            },
            iterations: Iterations);

    [Fact]
    public void Logged_changes_are_not_logged_again() =>
        SplitHistories.ForAll(
            drawn =>
            {
                var whole = drawn.Lists.Derive();
                var first = Append([], drawn.First.Derive(), Now);
                IReadOnlyList<Change> log = [.. first, .. Append(first, whole, Now)];
                return Append(log, drawn.Lists.Derive(), Now.AddDays(1)).Count == 0;
            },
            iterations: Iterations);

    [Fact]
    public void Entry_timestamps_never_decrease_when_the_clock_goes_back()
    {
        var first = Append([], CreateDoralHistory().Derive(), Now);
        var log = Append(first, CreateDoralHistory().AddParticipatingList("2025-06-20 am", DoralRow).Derive(), first[0].EnteredAt);

        Assert.All(log, c => Assert.Equal(first[^1].EnteredAt, c.EnteredAt));
    }

    [Fact]
    public void Added_status_event_is_logged_with_the_previous_status()
    {
        var added = Assert.Single(
            Append([], CreateDoralHistory().Derive(), Now), c => c is { Kind: "status-added", Status: "active", AgreementId: DoralAgreementId });

        Assert.Equal(("pending", "active", "active"), (added.Before, added.After, added.AgreementStatus));
        Assert.Equal(("ice-participating-2025-06-18-am", "FL"), (added.SourceIds, added.State));
    }

    [Fact]
    public void Changed_fact_is_logged_as_a_correction_with_the_difference()
    {
        var first = Append([], CreateDoralHistory().Derive(), Now);
        var logged = first.Select(c => c.StatusEventId == $"{DoralAgreementId}-e1"
            ? c with { Content = c.Content!.Replace("\"confidence\":\"medium\"", "\"confidence\":\"low\"", StringComparison.Ordinal) }
            : c).ToList();

        var correction = Assert.Single(Append(logged, CreateDoralHistory().Derive(), Now));

        Assert.Equal(
            ("record-corrected", first.Count + 1, "confidence=low", "confidence=medium", $"{DoralAgreementId}-e1", "active"),
            (correction.Kind, (int)correction.Sequence, correction.Before, correction.After, correction.StatusEventId, correction.AgreementStatus));
    }

    [Fact]
    public void Superseded_status_event_is_logged_and_can_be_restored()
    {
        var first = Append([], CreateDoralHistory().Derive(), Now);
        var facts = CreateDoralHistory().Derive();
        facts.StatusEvents.Single(e => e.Id == $"{DoralAgreementId}-e2").SupersededAt = Now;

        var change = Assert.Single(Append(first, facts, Now));

        Assert.Equal(("status-superseded", "active", null, "pending"), (change.Kind, change.Before, change.After, change.AgreementStatus));
        var restored = Assert.Single(Append([.. first, change], CreateDoralHistory().Derive(), Now));
        Assert.Equal(("status-restored", "active", "active"), (restored.Kind, restored.After, restored.AgreementStatus));
    }

    [Fact]
    public void Fact_that_no_longer_follows_is_logged_as_withdrawn_and_can_return()
    {
        var first = Append([], CreateDoralHistory().Derive(), Now);
        var withdrawals = Append(first, CreateDoralHistory().SelectFiles([0]).Derive(), Now);
        var returns = Append([.. first, .. withdrawals], CreateDoralHistory().Derive(), Now);

        var withdrawn = Assert.Single(withdrawals, c => c.StatusEventId == $"{DoralAgreementId}-e2");
        Assert.Equal(("status-withdrawn", "active", null), (withdrawn.Kind, withdrawn.Before, withdrawn.After));
        Assert.Contains(withdrawals, c => c is { Kind: "record-withdrawn", ThingId: "ice-participating-2025-06-18-am", After: null });
        Assert.Equal(GetStatuses(CreateDoralHistory().Derive()), GetLoggedStatuses([.. first, .. withdrawals, .. returns]));
    }

    [Fact]
    public void Every_entry_is_led_by_an_entry_of_its_own_timestamp_and_agency() =>
        SplitHistories.ForAll(
            drawn =>
            {
                var first = Append([], drawn.First.Derive(), Now);
                foreach (var added in (IReadOnlyList<Change>[])[first, Append(first, drawn.Lists.Derive(), Now)])
                {
                    var bySequence = added.ToDictionary(c => c.Sequence);
                    Assert.All(added, c =>
                    {
                        var lead = bySequence[c.LeadSequence];
                        Assert.Equal((lead.Sequence, c.RecordedAt, c.AgencyId), (lead.LeadSequence, lead.RecordedAt, c == lead ? c.AgencyId : lead.AgencyId));
                    });
                }
            },
            iterations: Iterations);

    [Fact]
    public void New_agency_leads_its_names_its_agreement_and_the_status()
    {
        var log = Append([], CreateDoralHistory().Derive(), Now);
        var agency = Assert.Single(log, c => c is { Kind: "agency-added", After: "Doral Police Department" });

        Assert.Equal(
            ["agency-added", "agency-name-added", "agreement-added", "status-added"],
            log.Where(c => c.LeadSequence == agency.Sequence).Select(c => c.Kind));
    }

    [Fact]
    public void Status_event_of_a_known_agreement_leads_its_signing_date()
    {
        var log = Append([], CreateDoralHistory().Derive(), Now);
        var active = Assert.Single(log, c => c is { Kind: "status-added", Status: "active", AgreementId: DoralAgreementId });

        Assert.Equal(active.Sequence, active.LeadSequence);
        Assert.Equal(["signed-day-added", "status-added"], log.Where(c => c.LeadSequence == active.Sequence).Select(c => c.Kind).Order());
    }

    [Fact]
    public void Detail_that_no_longer_follows_is_not_logged_as_the_withdrawal_of_its_record()
    {
        var first = Append([], CreateDoralHistory().Derive(), Now);
        var withdrawals = Append(first, CreateDoralHistory().SelectFiles([0]).Derive(), Now);

        Assert.Contains(withdrawals, c => c is { Kind: "detail-withdrawn", ThingId: DoralAgreementId, Before: "2025-06-17" });
        Assert.DoesNotContain(withdrawals, c => c.Kind == "record-withdrawn" && c.ThingId == DoralAgreementId);
    }

    [Fact]
    public void Record_that_no_longer_follows_is_logged_as_withdrawn()
    {
        var first = Append([], CreateDoralHistory().Derive(), Now);
        var withdrawals = Append(first, new RegisterFactsBuilder().AddPendingList("2025-06-16 am", new ListRow("Sweetwater Police Department")).Derive(), Now);

        Assert.Contains(withdrawals, c => c is { Kind: "record-withdrawn", Thing: "agreement", ThingId: DoralAgreementId });
    }

    private const string DoralAgreementId = "fl-doral-police-department-287g-task-force-1";

    private static readonly ListRow DoralRow = new("Doral Police Department", "2025-06-17");

    private static readonly Gen<(RegisterFactsBuilder Lists, RegisterFactsBuilder First)> SplitHistories =
        from lists in PublicationHistoryGenerator.Histories
        from order in Gen.Shuffle(Enumerable.Range(0, lists.FileCount).ToArray())
        from count in Gen.Int[1, lists.FileCount]
        select (lists, lists.SelectFiles(order.Take(count)));

    private static RegisterFactsBuilder CreateDoralHistory() => new RegisterFactsBuilder()
        .AddPendingList("2025-06-16 am", new ListRow("Doral Police Department"))
        .AddParticipatingList("2025-06-18 am", DoralRow);

    private static Dictionary<string, string?> GetStatuses(RegisterFacts facts) => facts.AgreementSummaries.OrderBy(a => a.Id, StringComparer.Ordinal)
        .ToDictionary(a => a.Id, a => a.RecordState == "merged" ? null : (string?)a.Status);

    private static Dictionary<string, string?> GetLoggedStatuses(IEnumerable<Change> log) => log.Where(c => c.Thing == "agreement")
        .GroupBy(c => c.ThingId).OrderBy(of => of.Key, StringComparer.Ordinal)
        .ToDictionary(of => of.Key, of => of.Last().AgreementStatus);

    private static IEnumerable<(string, string?)> GetCurrentFacts(IEnumerable<Change> log) => log.GroupBy(c => c.Fact)
        .Select(of => (of.Key, of.Last().Content)).Where(fact => fact.Content is not null).OrderBy(fact => fact.Key, StringComparer.Ordinal);

    private static IReadOnlyList<Change> Append(IReadOnlyList<Change> log, RegisterFacts facts, DateTimeOffset now) =>
        ChangeLog.Append(log, RecordedFacts.FromRegisterFacts(facts), now);
}
