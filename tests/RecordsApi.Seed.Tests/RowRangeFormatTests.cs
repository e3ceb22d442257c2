using CsCheck;
using RecordsApi.Testing;

namespace RecordsApi.Seed.Tests;

public sealed class RowRangeFormatTests
{
    [Fact]
    public void Written_ranges_are_read_back_unchanged() =>
        Gen.Int[1, 60].Array[0, 30].ForAll(numbers =>
            RowRangeFormat.Parse(RowRangeFormat.Format(numbers.Distinct().Order())).SetEquals(numbers));

    [Fact]
    public void Consecutive_numbers_are_written_as_a_range() => Assert.Equal("5-9 12", RowRangeFormat.Format([5, 6, 7, 8, 9, 12]));

    [Theory]
    [InlineData("x")]
    [InlineData("5-")]
    [InlineData("-5")]
    [InlineData("9-5")]
    [InlineData("1-2-9")]
    [InlineData("99999999999")]
    [InlineData("1-2000000000")]
    public void Invalid_range_is_rejected_by_name(string token)
    {
        var exception = Assert.Throws<FormatException>(() => RowRangeFormat.Parse($"2 {token}"));

        Assert.Equal($"'{token}' is not a worksheet row or range of rows, such as 12 or 5-9.", exception.Message);
    }
}
