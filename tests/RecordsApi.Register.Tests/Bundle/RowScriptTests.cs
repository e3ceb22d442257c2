using CsCheck;
using RecordsApi.Register.Bundle;
using RecordsApi.Register.Publications;

namespace RecordsApi.Register.Tests.Bundle;

public sealed class RowScriptTests
{
    private static readonly Gen<List<RowPlace>> Rows =
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 12]).Array[0, 20].Select(steps =>
        {
            var at = 0;
            return steps.Select(s => new RowPlace(at += s.Item1, false, s.Item2)).ToList();
        });

    [Fact]
    public void What_was_written_reads_the_same() =>
        Gen.Select(Rows, Rows).Sample((before, rows) => RowScript.Read(before, RowScript.Write(before, rows)).SequenceEqual(rows));

    [Fact]
    public void Rows_of_the_publication_before_are_named_by_their_places() =>
        Assert.Equal("=1-2 +9 =3-3", RowScript.Write(Places(4, 5, 6), Places(4, 5, 9, 6)));

    [Fact]
    public void Rows_below_a_gap_are_named_by_the_row_of_the_sheet() =>
        Assert.Equal("+4 @9 +5", RowScript.Write([], [new(2, false, 4), new(9, false, 5)]));

    [Fact]
    public void No_rows_are_an_empty_script() => Assert.Equal("", RowScript.Write(Places(4, 5), []));

    [Theory]
    [InlineData("7")]
    [InlineData("+")]
    [InlineData("+x")]
    [InlineData("+-1")]
    [InlineData("=1")]
    [InlineData("=2-1")]
    [InlineData("=0-1")]
    [InlineData("=1-4")]
    [InlineData("@")]
    [InlineData("@99999999999")]
    public void A_word_that_means_nothing_is_refused_by_name(string word)
    {
        var refused = Assert.Throws<FormatException>(() => RowScript.Read(Places(4, 5, 6), word));

        Assert.StartsWith($"'{word}' is no row", refused.Message, StringComparison.Ordinal);
    }

    private static List<RowPlace> Places(params int[] rows) => [.. rows.Select((row, i) => new RowPlace(i + 2, false, row))];
}
