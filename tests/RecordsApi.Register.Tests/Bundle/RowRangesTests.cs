using CsCheck;
using RecordsApi.Register.Bundle;

namespace RecordsApi.Register.Tests.Bundle;

public sealed class RowRangesTests
{
    [Fact]
    public void What_was_written_reads_the_same() =>
        Gen.Int[1, 60].Array[0, 30].Sample(numbers =>
            RowRanges.Read(RowRanges.Write(numbers.Distinct().Order())).SetEquals(numbers));

    [Fact]
    public void Neighbours_are_a_range() => Assert.Equal("5-9 12", RowRanges.Write([5, 6, 7, 8, 9, 12]));

    [Theory]
    [InlineData("x")]
    [InlineData("5-")]
    [InlineData("-5")]
    [InlineData("9-5")]
    [InlineData("1-2-9")]
    [InlineData("99999999999")]
    [InlineData("1-2000000000")]
    public void A_word_that_is_no_range_of_rows_is_refused_by_name(string word)
    {
        var refused = Assert.Throws<FormatException>(() => RowRanges.Read($"2 {word}"));

        Assert.Equal($"'{word}' is no row and no range of rows of a worksheet, such as 12 or 5-9.", refused.Message);
    }
}
