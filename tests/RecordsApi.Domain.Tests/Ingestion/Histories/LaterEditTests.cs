using System.Globalization;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>Editors correct and retract status events without changing which agreements the lists published before showed.</summary>
public sealed class LaterEditTests
{
    private const string DoralId = "fl-doral-police-department-287g-task-force-1";
    private const string JailId = "fl-okaloosa-county-jail-287g-task-force-1";
    private const string AfterAllLists = "2026-01-15T12:00Z";
    private const string SheriffId = "fl-okaloosa-county-sheriffs-office-287g-task-force-1";

    private static readonly ListRow Hialeah = new("Hialeah Police Department", "2025-06-09");
    private static readonly ListRow Doral = Hialeah with { Agency = "Doral Police Department" };
    private static readonly ListRow Nowhere = Hialeah with { Agency = "Nowhere Police Department" };
    private static readonly ListRow Sheriff = Hialeah with { Agency = "Okaloosa County Sheriff's Office" };
    private static readonly ListRow Jail = Sheriff with { Agency = "Okaloosa County Jail" };

    [Fact]
    public void Correcting_an_event_of_one_of_two_agreements_that_vanished_does_not_merge_the_other_one_into_the_one_that_appeared()
    {
        var lists = new RegisterFactsBuilder().AddPendingList("2025-06-16", Hialeah)
            .AddParticipatingList("2025-06-16", Nowhere, Doral).AddParticipatingList("2025-06-17", Hialeah);

        AssertSameAgreements(lists, DoralId, "active", CorrectTo("active"));
    }

    [Fact]
    public void Correcting_an_event_of_an_agreement_whose_state_was_misprinted_does_not_make_the_misprinted_agency_a_party()
    {
        var slip = new ListRow("Andrews County Sheriff's Office", "2025-06-05") { State = "MINNESOTA" };
        var lists = new RegisterFactsBuilder().AddParticipatingList("2025-06-09", slip).AddParticipatingList("2025-06-10", slip with { State = "TEXAS" });

        AssertSameAgreements(lists, "mn-andrews-county-sheriffs-office-287g-task-force-1", "active", CorrectTo("active"));
    }

    [Fact]
    public void Correcting_an_event_of_an_agreement_that_was_printed_twice_does_not_make_it_two_agreements()
    {
        var constable = new ListRow("Larch Township Constable's Office", "2025-06-05") { State = "PENNSYLVANIA", County = "Cameron County" };
        var lists = new RegisterFactsBuilder().AddParticipatingList("2025-06-10", constable)
            .AddParticipatingList("2025-06-11", constable, constable with { Signed = "2025-06-06" }).AddParticipatingList("2025-06-12", constable);

        AssertSameAgreements(lists, "pa-larch-township-constables-office-287g-task-force-1", "active", CorrectTo("active"));
    }

    [Fact]
    public void Retracting_the_event_of_a_decision_does_not_make_its_agreement_a_misprint()
    {
        var lists = new RegisterFactsBuilder().AddDecisions(SampleDecisions.CreateVote("Nowhere", "2025-06-05")).AddPendingList("2025-06-16", Hialeah)
            .AddParticipatingList("2025-06-16", Nowhere).AddParticipatingList("2025-06-17", Hialeah);

        AssertSameAgreements(lists, "fl-nowhere-police-department-287g-task-force-1", "approved", Retract);
    }

    [Fact]
    public void Agreement_that_an_editor_ended_later_keeps_the_rows_that_lists_changed_before()
    {
        var lists = new RegisterFactsBuilder().AddParticipatingList("2025-06-16", Hialeah)
            .AddParticipatingList("2025-06-17", Hialeah with { Link = "https://www.ice.gov/hialeah.pdf" });

        AssertSameAgreements(lists, RegisterFactsExtensions.HialeahAgreementId, "active", CorrectTo("expired"));
    }

    [Fact]
    public void Agreement_that_an_editor_ended_does_not_get_the_rows_that_lists_change_afterwards()
    {
        var early = new RegisterFactsBuilder().AddParticipatingList("2025-06-16", Hialeah);
        var edit = CorrectTo("expired", "2025-06-16T22:00Z")(early.Derive().GetCurrentEvent(RegisterFactsExtensions.HialeahAgreementId, "active"));

        var facts = Derive(early.AddParticipatingList("2025-06-17", Hialeah with { Link = "https://www.ice.gov/hialeah.pdf" }), edit);

        Assert.Equal(2, facts.GetListedAgreementIds(Hialeah.Agency).Count);
    }

    [Fact]
    public void Agreement_with_a_corrected_event_is_no_misprint_in_older_lists_that_are_imported_later()
    {
        var early = new RegisterFactsBuilder().AddParticipatingList("2025-06-16", Sheriff).AddPendingList("2025-06-16", Jail);
        var edit = CorrectTo("active")(early.Derive().GetCurrentEvent(SheriffId, "active"));

        var facts = Derive(early.AddParticipatingList("2025-06-17", Jail), edit);

        Assert.Equal([JailId, SheriffId], facts.GetCurrentAgreementIds());
    }

    /// <summary>Asserts that lists show the same agreements, of the same parties, after an editor corrected or retracted an event.</summary>
    private static void AssertSameAgreements(RegisterFactsBuilder lists, string agreementId, string status, Func<StatusEvent, ManualFacts> edit)
    {
        var before = lists.Derive();

        var after = Derive(lists, edit(before.GetCurrentEvent(agreementId, status)));

        Assert.Equal(before.GetCurrentAgreementIds(), after.GetCurrentAgreementIds());
        Assert.Equal(DescribeListings(before), DescribeListings(after));
        Assert.Equal(before.GetAgreementIds().Select(before.GetParties), after.GetAgreementIds().Select(after.GetParties));
    }

    private static IEnumerable<string> DescribeListings(RegisterFacts facts) =>
        facts.Listings.Select(l => $"{l.Id} {l.AgencyPrinted}: {l.AgreementId}, {l.AgencyId}").Order(StringComparer.Ordinal);

    private static RegisterFacts Derive(RegisterFactsBuilder lists, ManualFacts edit) =>
        RegisterDerivation.Derive(lists.ToDerivationInput() with { ManualFacts = edit });

    /// <summary>An edit that retracts an event.</summary>
    private static ManualFacts Retract(StatusEvent derived)
    {
        derived.SupersededAt = ParseTimestamp(AfterAllLists);
        return new() { SupersededEvents = [derived] };
    }

    /// <summary>An edit that enters an event with a status, a day earlier, in place of another one.</summary>
    private static Func<StatusEvent, ManualFacts> CorrectTo(string status, string editedAt = AfterAllLists) => derived =>
    {
        var date = derived.Latest.AddDays(-1);
        var entered = new StatusEvent
        {
            Id = $"{derived.AgreementId}-e9",
            Sequence = 9,
            AgreementId = derived.AgreementId,
            Status = status,
            Phase = Phases.Vocabulary.GetCode(AgreementStatuses.GetDefinition(AgreementStatuses.Vocabulary.Parse(status)).Phase),
            OccurredOn = date.ToString("O", CultureInfo.InvariantCulture),
            Earliest = date,
            Latest = date,
            Basis = "documented",
            Confidence = "high",
            RecordedAt = ParseTimestamp(editedAt),
            Entered = true,
        };
        (derived.SupersededAt, derived.ReplacedById) = (entered.RecordedAt, entered.Id);
        return new() { StatusEvents = [entered], SupersededEvents = [derived] };
    };

    private static DateTimeOffset ParseTimestamp(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
