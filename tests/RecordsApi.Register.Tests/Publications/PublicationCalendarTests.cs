using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications;

/// <summary>Days, moments, ids and order of publications.</summary>
public sealed class PublicationCalendarTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09");

    private static string[] Ids(RegisterFacts facts) => [.. facts.Publications.Select(p => p.Publication.Id)];

    [Theory]
    [InlineData("participatingAgencies06172025.xlsx", "ice-participating-2025-06-17")]
    [InlineData("participatingAgencies06172025pm.xlsx", "ice-participating-2025-06-17-pm")]
    [InlineData("participatingAgencies06172025pm_b.xlsx", "ice-participating-2025-06-17-pm-b")]
    [InlineData("participatingAgencies06172025mid.xlsx", "ice-participating-2025-06-17-mid")]
    [InlineData("participatingAgencies06172025_b.xlsx", "ice-participating-2025-06-17-day-b")]
    [InlineData("ParticipatingEntities-20250113002027.xlsx", "ice-participating-2025-01-13-002027")]
    public void An_id_is_made_of_list_day_and_part(string fileName, string id)
    {
        var signed = fileName.Contains("Entities", StringComparison.Ordinal) ? Row with { Signed = "2025-01-09" } : Row;

        Assert.Equal([id], Ids(new Lists().File(fileName, signed).Derive()));
    }

    [Fact]
    public void Two_files_with_one_id_are_numbered()
    {
        var facts = new Lists()
            .File("participatingAgencies06172025.xlsx", Row).File("participating-agencies-06172025.xlsx", Row, Lists.Steady)
            .Derive();

        Assert.Equal(["ice-participating-2025-06-17", "ice-participating-2025-06-17-2"], Ids(facts));
    }

    [Theory]
    [InlineData("participatingAgencies06172025am.xlsx", "2025-06-17T16:00:00Z")]
    [InlineData("participatingAgencies06172025mid.xlsx", "2025-06-17T19:00:00Z")]
    [InlineData("participatingAgencies06172025pm.xlsx", "2025-06-17T21:00:00Z")]
    [InlineData("participatingAgencies06172025.xlsx", "2025-06-17T21:00:00Z")]
    [InlineData("participatingAgencies06172025pm_b.xlsx", "2025-06-17T21:01:00Z")]
    public void A_part_of_the_day_is_a_moment_in_Washington_in_summer_time(string fileName, string moment) =>
        Assert.Equal(Utc(moment), MomentOf(new Lists().File(fileName, Row)));

    [Fact]
    public void A_part_of_the_day_is_a_moment_in_Washington_in_winter_time() =>
        Assert.Equal(Utc("2025-12-17T22:00:00Z"),
            MomentOf(new Lists().File("participatingAgencies12172025pm.xlsx", Row with { Signed = "2025-12-01" })));

    [Fact]
    public void A_time_stamp_is_the_moment_in_UTC() =>
        Assert.Equal(Utc("2025-01-13T00:20:27Z"),
            MomentOf(new Lists().File("ParticipatingEntities-20250113002027.xlsx", Row with { Signed = "2025-01-09" })));

    [Fact]
    public void Publications_stand_in_the_order_of_their_moments()
    {
        var facts = new Lists()
            .Participating("2025-06-18", Row).Participating("2025-06-17 pm_b", Row).Participating("2025-06-17 am", Row)
            .Participating("2025-06-17 pm", Row).Participating("2025-06-17 mid", Row)
            .Derive();

        Assert.Equal(
        [
            "ice-participating-2025-06-17-am", "ice-participating-2025-06-17-mid", "ice-participating-2025-06-17-pm",
            "ice-participating-2025-06-17-pm-b", "ice-participating-2025-06-18",
        ], Ids(facts));
    }

    [Fact]
    public void Of_one_moment_the_participating_list_stands_before_the_pending_list()
    {
        var facts = new Lists().Pending("2025-06-17", Row).Participating("2025-06-17", Row).Derive();

        Assert.Equal(["ice-participating-2025-06-17", "ice-pending-2025-06-17"], Ids(facts));
    }

    [Fact]
    public void A_position_follows_from_the_moment_a_publication_stands_for()
    {
        var facts = new Lists().Participating("2025-06-18", Row).Participating("2025-06-17", Row).Pending("2025-06-17").Derive();

        Assert.Equal([PublicationPosition.Of(At("2025-06-17")), PublicationPosition.Of(At("2025-06-17")), PublicationPosition.Of(At("2025-06-18"))],
            facts.Publications.Select(p => p.Publication.Position!.Value));

        static DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T21:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_year_typed_a_year_early_is_corrected_and_says_so()
    {
        var facts = new Lists().File("participatingAgencies01052025.xlsx", Row with { Signed = "2025-12-22" }).Derive();

        var publication = facts.Publication("participating-2026-01-05");
        Assert.Equal("corrected", publication.DateBasis);
        Assert.Contains("the year was typed a year early: 2026-01-05", publication.DateNote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_cannot_be_told_keeps_the_file_out()
    {
        var facts = new Lists().Participating("2025-06-17", Row).File("participatingAgencies.xlsx", Row).Derive();

        Assert.Equal("quarantined", Assert.Single(facts.Publications, p => p.Publication.FileName == "participatingAgencies.xlsx").Publication.State);
    }

    [Fact]
    public void A_file_that_names_neither_list_is_kept_out_and_says_so()
    {
        var facts = new Lists().File("agencies06172025.xlsx", Row).Derive();

        Assert.Contains("does not say whether it is the participating or the pending list",
            Assert.Single(facts.Publications).Publication.Reason, StringComparison.Ordinal);
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset MomentOf(Lists lists) => Assert.Single(lists.Derive().Publications).Publication.PublishedAt;
}
