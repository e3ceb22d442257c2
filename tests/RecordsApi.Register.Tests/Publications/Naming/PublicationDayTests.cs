using System.Globalization;
using CsCheck;
using RecordsApi.Register.Publications.Naming;

namespace RecordsApi.Register.Tests.Publications.Naming;

public class PublicationDayTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);

    [Fact]
    public void Day_of_the_name_stands_when_signed_agrees() =>
        Assert.Equal(
            new DayDecision(Day("2025-06-17"), DateBasis.FileName, null, null),
            Decide("participatingAgencies06172025pm.xlsx", "2025-06-13"));

    [Theory]
    [InlineData("participatingAgencies01052025am.xlsx", "2025-12-29", "2026-01-05", "the year was typed a year early")]
    [InlineData("participatingAgencies06712025pm.xlsx", "2025-06-16", "2025-06-17", "two neighbouring digits were swapped")]
    [InlineData("participatingAgencies090022025am.xlsx", "2025-08-28", "2025-09-02", "one digit was typed too many")]
    [InlineData("participatingAgencies0617025am.xlsx", "2025-06-16", "2025-06-17", "one digit was left out")]
    [InlineData("participatingAgencies17062025am.xlsx", "2025-06-16", "2025-06-17", "day and month were swapped")]
    [InlineData("participatingAgencies08022025pm.xlsx", "2025-08-28", "2025-09-02", "one digit was mistyped")]
    public void Slip_of_the_hand_is_mended_and_said(string name, string newestSigned, string meant, string why)
    {
        var decision = Decide(name, newestSigned);

        Assert.Equal((Day(meant), DateBasis.Corrected, null), (decision.Day!.Value, decision.Basis, decision.Quarantine));
        Assert.EndsWith($"so {why}: {meant}.", decision.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Note_says_what_was_typed_and_what_speaks_against_it() =>
        Assert.Equal(
            "The file name says 2025-01-05; the newest SIGNED inside is 2025-12-29, so the year was typed a year early: 2026-01-05.",
            Decide("participatingAgencies01052025am.xlsx", "2025-12-29").Note);

    [Fact]
    public void Pending_list_of_a_year_before_workbooks_was_typed_a_year_early() =>
        Assert.Equal(Day("2026-01-05"), Decide("pendingAgencies01052025am.xlsx", null).Day);

    [Fact]
    public void Pending_list_far_from_every_other_workbook_is_read_as_the_slip_that_brings_it_near()
    {
        var near = new NeighbourDays([Day("2025-06-16"), Day("2025-06-18"), Day("2025-12-31")]);

        var decision = PublicationDay.Decide(FileNameReader.Read("pendingAgencies09172025pm.xlsx"), null, near, Today);

        Assert.Equal((Day("2025-06-17"), DateBasis.Corrected), (decision.Day!.Value, decision.Basis));
    }

    [Fact]
    public void Pending_list_newer_than_every_other_workbook_stands_however_far()
    {
        var near = new NeighbourDays([Day("2025-06-16")]);

        Assert.Equal(Day("2025-11-12"), PublicationDay.Decide(FileNameReader.Read("pendingAgencies11122025.xlsx"), null, near, Today).Day);
    }

    [Fact]
    public void Signed_is_heard_before_the_neighbours()
    {
        var far = new NeighbourDays([Day("2025-03-03"), Day("2025-12-31")]);

        var decision = PublicationDay.Decide(FileNameReader.Read("participatingAgencies09172025pm.xlsx"), Day("2025-09-16"), far, Today);

        Assert.Equal(DateBasis.FileName, decision.Basis);
    }

    [Theory]
    [InlineData("2025-06-24", true)]
    [InlineData("2025-06-25", false)]
    [InlineData("2025-04-18", true)]
    [InlineData("2025-04-17", false)]
    public void Signed_may_follow_the_day_by_a_week_and_precede_it_by_sixty_days(string newestSigned, bool stands) =>
        Assert.Equal(stands, Decide("participatingAgencies06172025pm.xlsx", newestSigned) is { Basis: DateBasis.FileName, Day: not null });

    [Fact]
    public void Web_page_may_stand_unchanged_for_years() =>
        Assert.Equal(Day("2024-11-22"), Decide("ParticipatingEntities-20241122123539.xlsx", "2020-12-23").Day);

    [Fact]
    public void Stamp_is_never_mended()
    {
        var decision = Decide("ParticipatingEntities-20201122123539.xlsx", "2020-12-23");

        Assert.Null(decision.Day);
        Assert.Contains("2020-12-23", decision.Quarantine, StringComparison.Ordinal);
    }

    [Fact]
    public void Day_two_days_from_now_is_not_believed()
    {
        var claim = FileNameReader.Read("pendingAgencies06172025pm.xlsx");

        Assert.NotNull(PublicationDay.Decide(claim, null, NeighbourDays.None, Day("2025-06-16")).Day);
        Assert.Null(PublicationDay.Decide(claim with { Digits = null }, null, NeighbourDays.None, Day("2025-06-15")).Day);
    }

    [Fact]
    public void Name_that_no_slip_explains_is_quarantined_with_the_reason()
    {
        var decision = Decide("participatingAgencies06172025pm.xlsx", "2026-03-02");

        Assert.Equal(
            "The file name says 2025-06-17; the newest SIGNED inside is 2026-03-02. No one slip of the hand explains it.",
            decision.Quarantine);
    }

    [Fact]
    public void Name_that_several_slips_explain_is_quarantined_with_all_of_them()
    {
        var decision = Decide("participatingAgencies03152025pm.xlsx", "2025-06-30");

        Assert.Null(decision.Day);
        Assert.EndsWith("It may stand for 2025-07-15 or 2025-08-15.", decision.Quarantine, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_choose_between_slips_that_explain_a_name_alike()
    {
        var near = new NeighbourDays([Day("2025-07-01"), Day("2025-07-14")]);

        var decision = PublicationDay.Decide(FileNameReader.Read("participatingAgencies03152025pm.xlsx"), Day("2025-06-30"), near, Today);

        Assert.Equal(Day("2025-07-15"), decision.Day);
    }

    [Fact]
    public void Name_without_a_list_is_quarantined() => Assert.NotNull(Decide("agencies06172025.xlsx", null).Quarantine);

    [Fact]
    public void Every_sane_name_keeps_its_day() =>
        Gen.Select(Gen.Int[0, 490], Gen.Int[-7, 60], Gen.Int[0, 900]).Sample((days, before, neighbour) =>
        {
            var day = PublicationDay.FirstWorkbook.AddDays(days);
            var claim = FileNameReader.Read($"participatingAgencies{day:MMddyyyy}am.xlsx");
            var neighbours = new NeighbourDays([PublicationDay.FirstWorkbook.AddDays(neighbour)]);

            Assert.Equal(
                new DayDecision(day, DateBasis.FileName, null, null),
                PublicationDay.Decide(claim, day.AddDays(-before), neighbours, Today));
        });

    [Fact]
    public void Every_name_typed_a_year_early_in_january_is_mended() =>
        Gen.Select(Gen.Int[1, 31], Gen.Int[0, 40], Gen.Int[2026, 2040]).Sample((dayOfMonth, before, year) =>
        {
            var day = new DateOnly(year, 1, dayOfMonth);
            var claim = FileNameReader.Read($"participatingAgencies{day.AddYears(-1):MMddyyyy}am.xlsx");

            var decision = PublicationDay.Decide(claim, day.AddDays(-before), NeighbourDays.None, new DateOnly(2041, 1, 1));

            Assert.Equal((day, DateBasis.Corrected), (decision.Day!.Value, decision.Basis));
        });

    [Fact]
    public void Decision_is_either_a_day_or_a_reason_and_a_correction_is_always_said() =>
        Gen.Select(Gen.String[Gen.Char['0', '9'], 6, 9], Gen.Int[0, 500]).Sample((digits, signed) =>
        {
            var decision = PublicationDay.Decide(
                FileNameReader.Read($"participatingAgencies{digits}.xlsx"), PublicationDay.FirstWorkbook.AddDays(signed), NeighbourDays.None, Today);

            Assert.NotEqual(decision.Day is null, decision.Quarantine is null);
            Assert.Equal(decision.Basis == DateBasis.Corrected, decision.Note is not null);
        });

    private static DayDecision Decide(string name, string? newestSigned) =>
        PublicationDay.Decide(FileNameReader.Read(name), newestSigned is null ? null : Day(newestSigned), NeighbourDays.None, Today);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
