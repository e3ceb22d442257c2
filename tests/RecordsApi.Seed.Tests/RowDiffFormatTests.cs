using CsCheck;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Testing;

namespace RecordsApi.Seed.Tests;

public sealed class RowDiffFormatTests
{
    private static readonly Gen<List<PublicationFileRow>> Rows =
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 12]).Array[0, 20].Select(steps =>
        {
            var at = 0;
            return steps.Select(s => new PublicationFileRow(at += s.Item1, false, s.Item2)).ToList();
        });

    [Fact]
    public void Written_diff_is_read_back_unchanged() =>
        Gen.Select(Rows, Rows).ForAll((before, rows) => RowDiffFormat.Parse(before, RowDiffFormat.Format(before, rows)).SequenceEqual(rows));

    [Fact]
    public void Rows_of_the_previous_publication_are_referenced_by_index() =>
        Assert.Equal("=1-2 +9 =3-3", RowDiffFormat.Format(CreateRows(4, 5, 6), CreateRows(4, 5, 9, 6)));

    [Fact]
    public void Rows_below_a_gap_are_written_with_their_row_number() =>
        Assert.Equal("+4 @9 +5", RowDiffFormat.Format([], [new(2, false, 4), new(9, false, 5)]));

    [Fact]
    public void No_rows_are_written_as_an_empty_diff() => Assert.Equal("", RowDiffFormat.Format(CreateRows(4, 5), []));

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
    public void Invalid_token_is_rejected_by_name(string token)
    {
        var exception = Assert.Throws<FormatException>(() => RowDiffFormat.Parse(CreateRows(4, 5, 6), token));

        Assert.StartsWith($"'{token}' is not valid", exception.Message, StringComparison.Ordinal);
    }

    private static List<PublicationFileRow> CreateRows(params int[] rows) => [.. rows.Select((row, i) => new PublicationFileRow(i + 2, false, row))];
}
