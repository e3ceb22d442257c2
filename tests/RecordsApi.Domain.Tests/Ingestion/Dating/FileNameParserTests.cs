using System.Globalization;
using CsCheck;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Dating;

public class FileNameParserTests
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
    [InlineData("participatingAgencies0508202611am.xlsx", "2026-05-08", "am", 0)]
    [InlineData("participatingAgencies050820264pm.xlsx", "2026-05-08", "pm", 0)]
    [InlineData("participatingAgencies05082026 4pm.xlsx", "2026-05-08", "pm", 0)]
    [InlineData("participatingAgencies05082026am 10.22.31 AM.xlsx", "2026-05-08", "am", 0)]
    [InlineData("participatingAgencies05082026pm 10.22.31 PM (1).xlsx", "2026-05-08", "pm", 1)]
    [InlineData("287gParticipatingAgencies050826pm.xlsx", "2026-05-08", "pm", 0)]
    [InlineData("ParticipatingAgency050826am.xlsx", "2026-05-08", "am", 0)]
    [InlineData("participatingAgencies05082026pm", "2026-05-08", "pm", 0)]
    [InlineData("participatingAgenciesMay82026pm.xlsx", "2026-05-08", "pm", 0)]
    [InlineData("Participating Agencies May 8, 2026 pm.xlsx", "2026-05-08", "pm", 0)]
    [InlineData("participating-agencies-8-may-2026.xlsx", "2026-05-08", null, 0)]
    [InlineData("participatingAgencies_15Sept2026am.xlsx", "2026-09-15", "am", 0)]
    [InlineData("participatingAgencies 2026 February 3rd.xlsx", "2026-02-03", null, 0)]
    public void Date_time_of_day_and_sequence_are_read_from_the_file_name(string name, string date, string? timeOfDay, int sequence)
    {
        var parsed = FileNameParser.Parse(name);

        Assert.Equal(
            (ListKind.Participating, ParseDate(date), timeOfDay, sequence),
            (parsed.List!.Value, parsed.Date!.Value, parsed.PartOfDay, parsed.Sequence));
        Assert.Null(parsed.Problem);
    }

    [Theory]
    [InlineData("pendingAgencies11122025.xlsx", ListKind.Pending)]
    [InlineData("Pending Agencies 11122025.xlsx", ListKind.Pending)]
    [InlineData("ParticipatingEntities-20210113002027.xlsx", ListKind.Participating)]
    public void List_is_read_from_the_file_name(string name, ListKind list) => Assert.Equal(list, FileNameParser.Parse(name).List);

    [Fact]
    public void Timestamp_in_the_file_name_gives_the_UTC_instant_and_its_date()
    {
        var parsed = FileNameParser.Parse("ParticipatingEntities-20210113002027.xlsx");

        Assert.Equal(new DateTimeOffset(2021, 1, 13, 0, 20, 27, TimeSpan.Zero), parsed.ArchiveTimestamp);
        Assert.Equal((ParseDate("2021-01-13"), true), (parsed.Date!.Value, parsed.IsWebPage));
    }

    [Fact]
    public void Workbook_with_a_timestamp_is_not_a_web_page() =>
        Assert.False(FileNameParser.Parse("participatingAgencies-20250221214937.xlsx").IsWebPage);

    [Fact]
    public void File_name_with_a_doubled_digit_has_no_date_but_a_suggested_correction()
    {
        var parsed = FileNameParser.Parse("participatingAgencies090022025am.xlsx");

        Assert.Null(parsed.Date);
        Assert.Equal([new DateCandidate(ParseDate("2025-09-02"), TypingError.DigitTooMany)], parsed.AlternativeDates);
        Assert.Equal("am", parsed.PartOfDay);
    }

    [Theory]
    [InlineData("participatingAgencies061725.xlsx")]
    [InlineData("participatingAgencies713525.xlsx")]
    public void Fewer_than_seven_digits_are_never_corrected(string name) => Assert.Empty(FileNameParser.Parse(name).AlternativeDates);

    [Theory]
    [InlineData("agencies06172025.xlsx")]
    [InlineData("participatingOrPending06172025.xlsx")]
    public void File_name_without_exactly_one_list_is_a_problem(string name)
    {
        var parsed = FileNameParser.Parse(name);

        Assert.Null(parsed.List);
        Assert.Contains("exactly one of “participating” and “pending”", parsed.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("participatingAgencies.xlsx")]
    [InlineData("participatingAgencies (2).xlsx")]
    [InlineData("")]
    public void File_name_without_a_date_is_a_problem(string name)
    {
        var parsed = FileNameParser.Parse(name);

        Assert.Null(parsed.Date);
        Assert.Contains("contains no date", parsed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Date_is_read_back_from_every_file_name_format()
    {
        string[] formats = ["MMddyyyy", "yyyyMMdd", "yyyy-MM-dd", "MM-dd-yyyy", "M.d.yyyy"];
        Gen.Select(Gen.Int[0, 30_000], Gen.Int[0, formats.Length - 1], Gen.Int[0, 3], Gen.Bool).ForAll((days, format, part, isPending) =>
        {
            var date = new DateOnly(2000, 1, 1).AddDays(days);
            var list = isPending ? "pendingAgencies" : "participatingAgencies";
            var partOfDay = new[] { null, "am", "mid", "pm" }[part];

            var parsed = FileNameParser.Parse($"{list}{date.ToString(formats[format], CultureInfo.InvariantCulture)}{partOfDay}.xlsx");

            Assert.Equal(date, parsed.Date);
            Assert.Equal(partOfDay, parsed.PartOfDay);
            Assert.Equal(isPending ? ListKind.Pending : ListKind.Participating, parsed.List);
        });
    }

    [Fact]
    public void Reading_any_file_name_never_throws() =>
        Gen.String.ForAll(name => Assert.NotNull(FileNameParser.Parse("pending" + name)));

    private static DateOnly ParseDate(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
