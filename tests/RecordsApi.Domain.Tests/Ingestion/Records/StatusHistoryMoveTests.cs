using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Tests.Ingestion.Records;

/// <summary>The events of an agreement that was printed under a wrong name become those of the right one.</summary>
public sealed class StatusHistoryMoveTests
{
    private static readonly DateTimeOffset RecordedAt = new(2025, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private long sequence;

    [Fact]
    public void Start_supersedes_an_application_that_was_listed_later() => Assert.Equal(
        ["active 2025-06-01"],
        Move([(AgreementStatus.Active, 1)], into: [(AgreementStatus.Pending, 10)]));

    [Fact]
    public void Start_supersedes_an_application_and_its_disappearance() => Assert.Equal(
        ["pending 2025-06-01", "active 2025-06-05"],
        Move([(AgreementStatus.Active, 5)], into: [(AgreementStatus.Pending, 1), (AgreementStatus.Delisted, 20)]));

    [Fact]
    public void Application_supersedes_no_later_start() => Assert.Equal(
        ["pending 2025-06-01", "active 2025-06-10", "delisted 2025-06-20"],
        Move([(AgreementStatus.Pending, 1)], into: [(AgreementStatus.Active, 10), (AgreementStatus.Delisted, 20)]));

    [Fact]
    public void Start_does_not_supersede_the_disappearance_of_a_signed_agreement() => Assert.Equal(
        ["signed 2025-06-01", "active 2025-06-05", "delisted 2025-06-20"],
        Move([(AgreementStatus.Active, 5)], into: [(AgreementStatus.Signed, 1), (AgreementStatus.Delisted, 20)]));

    [Fact]
    public void Start_on_the_date_of_a_disappearance_supersedes_the_application_after_it() => Assert.Equal(
        ["active 2025-06-01", "delisted 2025-06-10", "active 2025-06-10"],
        Move([(AgreementStatus.Active, 10)], into: [(AgreementStatus.Active, 1), (AgreementStatus.Delisted, 10), (AgreementStatus.Pending, 20)]));

    [Fact]
    public void Status_that_the_other_agreement_has_already_is_not_repeated() => Assert.Equal(
        ["active 2025-06-01"],
        Move([(AgreementStatus.Active, 5)], into: [(AgreementStatus.Active, 1)]));

    private IEnumerable<string> Move((AgreementStatus Status, int Day)[] events, (AgreementStatus Status, int Day)[] into)
    {
        var (wrong, right) = (Create("wrong", events), Create("right", into));

        wrong.MoveTo("wrong", right, RecordedAt, () => ++sequence);

        Assert.Empty(wrong.CurrentEvents);
        return right.CurrentEvents.Select(e => $"{e.Status} {e.OccurredOn}");
    }

    private StatusHistory Create(string id, (AgreementStatus Status, int Day)[] events)
    {
        var history = new StatusHistory(id, ManualFacts.None);
        foreach (var (status, day) in events)
        {
            var draft = new StatusEventDraft(status, EdtfDate.Parse($"2025-06-{day:00}"), Basis.Listed, RecordedAt.AddDays(-1), []) { PublicationId = $"list-{day}" };
            Assert.NotNull(history.TryAdd(draft, ++sequence));
        }

        return history;
    }
}
