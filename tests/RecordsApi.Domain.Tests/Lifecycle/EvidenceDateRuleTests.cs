using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.Lifecycle;

public sealed class EvidenceDateRuleTests
{
    private static readonly DateOnly Event = new(2025, 12, 1);

    [Theory]
    [InlineData(SourceKind.Minutes)]
    [InlineData(SourceKind.NewsReport)]
    [InlineData(SourceKind.GovernmentRecord)]
    [InlineData(SourceKind.PublishersList)]
    [InlineData(SourceKind.Statement)]
    public void Source_older_than_the_event_is_no_evidence(SourceKind kind) => Assert.StartsWith(
        "It was published on 2025-06-17, before the event of 2025-12-01, and cannot report it.",
        EvidenceDateRule.FindViolation(kind, new(2025, 6, 17), Event), StringComparison.Ordinal);

    [Theory]
    [InlineData(SourceKind.Agenda)]
    [InlineData(SourceKind.Notice)]
    [InlineData(SourceKind.Agreement)]
    public void Source_that_tells_what_is_to_come_can_be_older(SourceKind kind) =>
        Assert.Null(EvidenceDateRule.FindViolation(kind, new(2025, 6, 17), Event));

    [Fact]
    public void Source_of_the_day_of_the_event_is_evidence() => Assert.Null(EvidenceDateRule.FindViolation(SourceKind.NewsReport, Event, Event));

    [Fact]
    public void Source_without_a_date_is_evidence() => Assert.Null(EvidenceDateRule.FindViolation(SourceKind.NewsReport, null, Event));
}
