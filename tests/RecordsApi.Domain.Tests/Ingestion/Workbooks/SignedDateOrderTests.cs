using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

/// <summary>Typed signing dates are read in one order for each list.</summary>
public class SignedDateOrderTests
{
    private static IReadOnlyList<string?> ReadDates(params object?[] signed)
    {
        var table = signed.Aggregate(
            WorkbookBuilder.ForParticipatingList(),
            (list, date) => list.AddRow("UTAH", "Orem Police Department", null, null, "Task Force Model", date)).Read();
        return [.. table.Rows.Select(row =>
            RowParser.Parse(row.Cells, ListKind.Participating, new DateOnly(2025, 12, 31))!.SignedOn?.ToString("O"))];
    }

    [Fact]
    public void Column_with_the_day_first_is_read_with_the_day_first() => Assert.Equal(
        ["2025-06-17", "2025-07-05", "2025-03-28"], ReadDates("17/6/2025", "5/7/2025", "28.03.2025"));

    [Fact]
    public void Column_with_the_month_first_is_read_with_the_month_first() => Assert.Equal(
        ["2025-06-17", "2025-05-07", "2025-03-28"], ReadDates("6/17/2025", "5/7/2025", "03.28.2025"));

    [Fact]
    public void Column_in_both_orders_is_read_with_the_month_first_and_the_others_are_unread() => Assert.Equal(
        ["2025-06-17", null, "2025-05-07"], ReadDates("6/17/2025", "28/3/2025", "5/7/2025"));

    [Fact]
    public void Single_typed_date_among_serial_dates_says_nothing_about_the_order() => Assert.Equal(
        ["2025-06-17", "2025-06-18", null], ReadDates(new DateOnly(2025, 6, 17), new DateOnly(2025, 6, 18), "28/3/2025"));

    [Theory]
    [InlineData("2025-06-17T00:00:00+02:00", "2025-06-17")]
    [InlineData("2025-06-17T00:00:00Z", "2025-06-17")]
    [InlineData("2025-06-17T08:30:00", "2025-06-17")]
    [InlineData("2025-06-16T22:00:00Z", null)]
    [InlineData("2025-06-17T06:00:00+02:00", null)]
    public void Timestamp_with_an_offset_is_a_date_only_at_midnight(string signed, string? expected) =>
        Assert.Equal([expected], ReadDates(signed));
}
