using System.Globalization;
using CsCheck;
using RecordsApi.Register.Publications.Naming;

namespace RecordsApi.Register.Tests.Publications.Naming;

public class FileNameReaderTests
{
    [Theory]
    [InlineData("participatingAgencies06172025pm.xlsx", "2025-06-17", "pm", 0)]
    [InlineData("participatingAgencies10152025mid.xlsx", "2025-10-15", "mid", 0)]
    [InlineData("participatingAgencies07242025pm_b.xlsx", "2025-07-24", "pm", 1)]
    [InlineData("participatingAgencies05122025amB.xlsx", "2025-05-12", "am", 1)]
    [InlineData("participatingAgencies05122025am_c.xlsx", "2025-05-12", "am", 2)]
    [InlineData("participatingAgencies06112025pm copy.xlsx", "2025-06-11", "pm", 1)]
    [InlineData("participatingAgencies06112025pm copy 2.xlsx", "2025-06-11", "pm", 2)]
    [InlineData("participatingAgencies12042025pm2.xlsx", "2025-12-04", "pm", 1)]
    [InlineData("participatingAgencies12042025pm (1).xlsx", "2025-12-04", "pm", 1)]
    [InlineData("participatingAgencies11122025.xlsx", "2025-11-12", null, 0)]
    [InlineData("participatingAgencies11122025_b.xlsx", "2025-11-12", null, 1)]
    [InlineData("PARTICIPATINGAGENCIES06172025PM.XLSX", "2025-06-17", "pm", 0)]
    [InlineData("Participating_Agencies 06-17-2025 pm.xlsx", "2025-06-17", "pm", 0)]
    [InlineData("participating-agencies-2026-01-05-am.xlsx", "2026-01-05", "am", 0)]
    [InlineData("participatingAgencies20260105am.xlsx", "2026-01-05", "am", 0)]
    [InlineData("participatingAgencies 1.5.2026 am.xlsx", "2026-01-05", "am", 0)]
    [InlineData("/some/folder/participatingAgencies01052026.xlsx", "2026-01-05", null, 0)]
    public void Name_gives_day_part_and_sequence(string name, string day, string? part, int sequence)
    {
        var claim = FileNameReader.Read(name);

        Assert.Equal((ListKind.Participating, Day(day), part, sequence), (claim.List!.Value, claim.Day!.Value, claim.Part, claim.Sequence));
        Assert.Null(claim.Problem);
    }

    [Theory]
    [InlineData("pendingAgencies11122025.xlsx", ListKind.Pending)]
    [InlineData("Pending Agencies 11122025.xlsx", ListKind.Pending)]
    [InlineData("ParticipatingEntities-20210113002027.xlsx", ListKind.Participating)]
    public void Name_gives_the_list(string name, ListKind list) => Assert.Equal(list, FileNameReader.Read(name).List);

    [Fact]
    public void Stamp_gives_the_moment_in_utc_and_its_day()
    {
        var claim = FileNameReader.Read("ParticipatingEntities-20210113002027.xlsx");

        Assert.Equal(new DateTimeOffset(2021, 1, 13, 0, 20, 27, TimeSpan.Zero), claim.Moment);
        Assert.Equal((Day("2021-01-13"), true), (claim.Day!.Value, claim.WebPage));
    }

    [Fact]
    public void Stamp_of_a_workbook_is_no_web_page() =>
        Assert.False(FileNameReader.Read("participatingAgencies-20250221214937.xlsx").WebPage);

    [Fact]
    public void Doubled_digit_leaves_no_day_but_the_one_that_was_meant()
    {
        var claim = FileNameReader.Read("participatingAgencies090022025am.xlsx");

        Assert.Null(claim.Day);
        Assert.Equal([new DayReading(Day("2025-09-02"), TypingSlip.DigitTooMany)], claim.Alternatives);
        Assert.Equal("am", claim.Part);
    }

    [Theory]
    [InlineData("agencies06172025.xlsx")]
    [InlineData("participatingOrPending06172025.xlsx")]
    public void Name_without_one_list_is_a_problem(string name)
    {
        var claim = FileNameReader.Read(name);

        Assert.Null(claim.List);
        Assert.Contains("participating or the pending", claim.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("participatingAgencies.xlsx")]
    [InlineData("participatingAgencies (2).xlsx")]
    [InlineData("")]
    public void Name_without_a_day_is_a_problem(string name)
    {
        var claim = FileNameReader.Read(name);

        Assert.Null(claim.Day);
        Assert.Contains("holds no day", claim.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_way_of_writing_a_name_gives_the_day_back()
    {
        string[] formats = ["MMddyyyy", "yyyyMMdd", "yyyy-MM-dd", "MM-dd-yyyy", "M.d.yyyy"];
        Gen.Select(Gen.Int[0, 30_000], Gen.Int[0, formats.Length - 1], Gen.Int[0, 3], Gen.Bool).Sample((days, format, part, pending) =>
        {
            var day = new DateOnly(2000, 1, 1).AddDays(days);
            var written = day.ToString(formats[format], CultureInfo.InvariantCulture);
            var name = (pending ? "pendingAgencies" : "participatingAgencies") + written + new[] { "", "am", "mid", "pm" }[part] + ".xlsx";

            var claim = FileNameReader.Read(name);

            Assert.Equal(day, claim.Day);
            Assert.Equal(new[] { null, "am", "mid", "pm" }[part], claim.Part);
            Assert.Equal(pending ? ListKind.Pending : ListKind.Participating, claim.List);
        });
    }

    [Fact]
    public void Whatever_the_name_reading_it_never_fails() =>
        Gen.String.Sample(name => Assert.NotNull(FileNameReader.Read("pending" + name)));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
