using System.Globalization;
using CsCheck;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Rows;

public class SignedDateParserTests
{
    private static readonly DateOnly PublishedOn = new(2025, 7, 8);

    [Theory]
    [InlineData("45840", CellKind.Number, "2025-07-02")]
    [InlineData("45840.75", CellKind.Number, "2025-07-02")]
    [InlineData("4.584E4", CellKind.Number, "2025-07-02")]
    [InlineData("44378", CellKind.Number | CellKind.Epoch1904, "2025-07-02")]
    [InlineData("45840", CellKind.Number | CellKind.Formula, "2025-07-02")]
    [InlineData("2025-07-02T00:00:00", CellKind.Date, "2025-07-02")]
    [InlineData("2020-06-08", CellKind.Text, "2020-06-08")]
    [InlineData("7/2/2025", CellKind.Text, "2025-07-02")]
    [InlineData("07-02-2025 ", CellKind.Text, "2025-07-02")]
    [InlineData("7.2.2025", CellKind.Text, "2025-07-02")]
    [InlineData("July 2, 2025", CellKind.Text, "2025-07-02")]
    [InlineData("Jul. 2nd 2025", CellKind.Text, "2025-07-02")]
    [InlineData("2-Jul-25", CellKind.Text, "2025-07-02")]
    [InlineData("7/2/2025 0:00", CellKind.Text, "2025-07-02")]
    public void Signing_date_is_read_in_every_format_without_a_note(string printed, CellKind kind, string date)
    {
        var row = Read(printed, kind);

        Assert.Equal(date, ToIsoText(row.SignedOn));
        Assert.Empty(row.Notes);
    }

    [Theory]
    [InlineData("05/082025", "2025-05-08")]
    [InlineData("7/72025", "2025-07-07")]
    [InlineData("0702/2025", "2025-07-02")]
    [InlineData("7//2/2025", "2025-07-02")]
    [InlineData("7/2/25", "2025-07-02")]
    [InlineData("07022025", "2025-07-02")]
    [InlineData("45840", "2025-07-02")]
    public void Mistyped_signing_date_is_corrected_and_noted(string printed, string date)
    {
        var row = Read(printed, CellKind.Text);

        Assert.Equal(date, ToIsoText(row.SignedOn));
        Assert.StartsWith($"SIGNED is printed as “{printed}”", row.Notes.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1141572", CellKind.Number, "2025-07-07")]
    [InlineData("7/2/2035", CellKind.Text, "2025-07-02")]
    [InlineData("7/2/1025", CellKind.Text, "2025-07-02")]
    public void One_wrong_digit_in_the_year_is_corrected_and_noted(string printed, CellKind kind, string date)
    {
        var row = Read(printed, kind);

        Assert.Equal(date, ToIsoText(row.SignedOn));
        Assert.Contains("one digit of the year is wrong", row.Notes.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#N/A", CellKind.Error)]
    [InlineData("#NA", CellKind.Text)]
    [InlineData("soon", CellKind.Text)]
    [InlineData("13/45/2025", CellKind.Text)]
    [InlineData("2/29/2025", CellKind.Text)]
    [InlineData("60", CellKind.Number)]
    [InlineData("1", CellKind.Number)]
    [InlineData("-5", CellKind.Number)]
    [InlineData("1E300", CellKind.Number)]
    [InlineData("NaN", CellKind.Number)]
    [InlineData("2958465", CellKind.Number | CellKind.Epoch1904)]
    [InlineData("8/2/2025", CellKind.Text)]
    [InlineData("7/2/3035", CellKind.Text)]
    [InlineData("TRUE", CellKind.Boolean)]
    public void Impossible_signing_date_is_a_problem(string printed, CellKind kind)
    {
        var row = Read(printed, kind);

        Assert.Null(row.SignedOn);
        Assert.Equal(("SIGNED", printed), (row.Problems.Single().Column, row.Problems.Single().Printed));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Signing_date_may_follow_the_publication_by_up_to_a_week(int daysAfter, bool isAccepted) =>
        Assert.Equal(isAccepted, Read(ToUsText(PublishedOn.AddDays(daysAfter)), CellKind.Text).SignedOn is not null);

    [Fact]
    public void Every_date_since_the_law_is_read_from_serial_number_and_from_text() =>
        Gen.Int[0, 10_500].ForAll(days =>
        {
            var date = new DateOnly(1996, 9, 30).AddDays(days);
            var serial = date.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

            Assert.Equal(date, Read(serial.ToString(CultureInfo.InvariantCulture), CellKind.Number).SignedOn);
            Assert.Equal(date, Read(ToUsText(date), CellKind.Text).SignedOn);
        });

    [Fact]
    public void Any_printed_text_yields_a_possible_date_or_none() =>
        Gen.Select(Gen.String[Gen.Char['-', '9'], 1, 12], Gen.Int[0, 63]).ForAll((printed, kind) =>
        {
            var date = Read(printed, (CellKind)kind).SignedOn;

            Assert.True(date is null || (date >= new DateOnly(1996, 9, 30) && date <= PublishedOn.AddDays(7)));
        });

    private static ParsedRow Read(string signed, CellKind kind) => RowParser.Parse(
        new PrintedCells("UTAH", "Weber", Model: "Task Force Model", Signed: signed, SignedKind: kind),
        ListKind.Participating,
        PublishedOn)!;

    private static string? ToIsoText(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string ToUsText(DateOnly date) => date.ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
