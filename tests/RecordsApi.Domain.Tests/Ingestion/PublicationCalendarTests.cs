using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion;

/// <summary>Tests the dates, timestamps, ids and order of publications.</summary>
public sealed class PublicationCalendarTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09");

    private static string[] PublicationIds(RegisterFacts facts) => [.. facts.Publications.Select(p => p.Publication.Id)];

    [Theory]
    [InlineData("participatingAgencies06172025.xlsx", "ice-participating-2025-06-17")]
    [InlineData("participatingAgencies06172025pm.xlsx", "ice-participating-2025-06-17-pm")]
    [InlineData("participatingAgencies06172025pm_b.xlsx", "ice-participating-2025-06-17-pm-b")]
    [InlineData("participatingAgencies06172025mid.xlsx", "ice-participating-2025-06-17-mid")]
    [InlineData("participatingAgencies06172025_b.xlsx", "ice-participating-2025-06-17-day-b")]
    [InlineData("ParticipatingEntities-20250113002027.xlsx", "ice-participating-2025-01-13-002027")]
    public void Publication_id_consists_of_list_date_and_time_of_day(string fileName, string id)
    {
        var signed = fileName.Contains("Entities", StringComparison.Ordinal) ? Row with { Signed = "2025-01-09" } : Row;

        Assert.Equal([id], PublicationIds(new RegisterFactsBuilder().AddFile(fileName, signed).Derive()));
    }

    [Fact]
    public void Second_file_with_the_same_id_gets_a_number_suffix()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile("participatingAgencies06172025.xlsx", Row)
            .AddFile("participating-agencies-06172025.xlsx", Row, RegisterFactsBuilder.UnchangingRow)
            .Derive();

        Assert.Equal(["ice-participating-2025-06-17", "ice-participating-2025-06-17-2"], PublicationIds(facts));
    }

    [Theory]
    [InlineData("participatingAgencies06172025am.xlsx", "2025-06-17T16:00:00Z")]
    [InlineData("participatingAgencies06172025mid.xlsx", "2025-06-17T19:00:00Z")]
    [InlineData("participatingAgencies06172025pm.xlsx", "2025-06-17T21:00:00Z")]
    [InlineData("participatingAgencies06172025.xlsx", "2025-06-17T21:00:00Z")]
    [InlineData("participatingAgencies06172025pm_b.xlsx", "2025-06-17T21:01:00Z")]
    public void Time_of_day_is_converted_from_Washington_daylight_time_to_UTC(string fileName, string timestamp) =>
        Assert.Equal(ParseUtc(timestamp), PublishedAtOf(new RegisterFactsBuilder().AddFile(fileName, Row)));

    [Fact]
    public void Time_of_day_is_converted_from_Washington_standard_time_to_UTC() =>
        Assert.Equal(ParseUtc("2025-12-17T22:00:00Z"),
            PublishedAtOf(new RegisterFactsBuilder().AddFile("participatingAgencies12172025pm.xlsx", Row with { Signed = "2025-12-01" })));

    [Fact]
    public void Timestamp_in_the_file_name_is_read_as_UTC() =>
        Assert.Equal(ParseUtc("2025-01-13T00:20:27Z"),
            PublishedAtOf(
                new RegisterFactsBuilder().AddFile("ParticipatingEntities-20250113002027.xlsx", Row with { Signed = "2025-01-09" })));

    [Fact]
    public void Publications_are_ordered_by_timestamp()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-18", Row)
            .AddParticipatingList("2025-06-17 pm_b", Row)
            .AddParticipatingList("2025-06-17 am", Row)
            .AddParticipatingList("2025-06-17 pm", Row)
            .AddParticipatingList("2025-06-17 mid", Row)
            .Derive();

        Assert.Equal(
        [
            "ice-participating-2025-06-17-am", "ice-participating-2025-06-17-mid", "ice-participating-2025-06-17-pm",
            "ice-participating-2025-06-17-pm-b", "ice-participating-2025-06-18",
        ], PublicationIds(facts));
    }

    [Fact]
    public void Participating_list_precedes_the_pending_list_of_the_same_timestamp()
    {
        var facts = new RegisterFactsBuilder().AddPendingList("2025-06-17", Row).AddParticipatingList("2025-06-17", Row).Derive();

        Assert.Equal(["ice-participating-2025-06-17", "ice-pending-2025-06-17"], PublicationIds(facts));
    }

    [Fact]
    public void Publication_position_is_computed_from_its_timestamp()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-18", Row)
            .AddParticipatingList("2025-06-17", Row)
            .AddPendingList("2025-06-17")
            .Derive();

        Assert.Equal(
            [PositionOf("2025-06-17"), PositionOf("2025-06-17"), PositionOf("2025-06-18")],
            facts.Publications.Select(p => p.Publication.Position!.Value));

        static int PositionOf(string date) => PublicationPosition.FromPublishedAt(ParseUtc($"{date}T21:00:00Z"));
    }

    [Fact]
    public void Year_typed_a_year_early_is_corrected_and_noted()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile("participatingAgencies01052025.xlsx", Row with { Signed = "2025-12-22" })
            .Derive();

        var publication = facts.GetPublication("participating-2026-01-05");
        Assert.Equal("corrected", publication.DateBasis);
        Assert.Contains("The year is one too low; the date was corrected to 2026-01-05", publication.DateNote, StringComparison.Ordinal);
    }

    [Fact]
    public void File_without_a_date_is_quarantined()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-17", Row)
            .AddFile("participatingAgencies.xlsx", Row)
            .Derive();

        var derived = Assert.Single(facts.Publications, p => p.Publication.FileName == "participatingAgencies.xlsx");
        Assert.Equal("quarantined", derived.Publication.State);
    }

    [Fact]
    public void File_that_names_neither_list_is_quarantined_with_the_reason()
    {
        var facts = new RegisterFactsBuilder().AddFile("agencies06172025.xlsx", Row).Derive();

        Assert.Contains("does not contain exactly one of “participating” and “pending”",
            Assert.Single(facts.Publications).Publication.Reason, StringComparison.Ordinal);
    }

    private static DateTimeOffset ParseUtc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset PublishedAtOf(RegisterFactsBuilder builder) =>
        Assert.Single(builder.Derive().Publications).Publication.PublishedAt;
}
