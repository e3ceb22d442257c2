using System.Text;
using RecordsApi.Http.Formats;

namespace RecordsApi.Tests.Http.Formats;

/// <summary>Cells that a spreadsheet would evaluate as formulas.</summary>
public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20SUM(A1)", "'\uFF20SUM(A1)")]
    [InlineData(";=1+1", ";'=1+1")]
    [InlineData("one;=1+1;@two", "one;'=1+1;'@two")]
    [InlineData("one;\uFF1D1+1", "one;'\uFF1D1+1")]
    [InlineData("one\t=1+1", "one\t'=1+1")]
    [InlineData("one\n-1", "\"one\n'-1\"")]
    [InlineData("\n=1", "\"'\n'=1\"")]
    [InlineData("one=1+1;two", "one=1+1;two")]
    [InlineData("one-two; +three", "one-two; +three")]
    public async Task Formula_at_the_start_or_after_a_separator_is_prefixed_with_an_apostrophe(string text, string cell)
    {
        using var body = new MemoryStream();
        await using (var csv = new CsvRecordWriter(body, FieldDescriptors.ForType(typeof(Named)), byteOrderMark: false))
            await csv.WriteAsync<Named>([new(text)], CancellationToken.None);

        Assert.Equal(cell + "\r\n", Encoding.UTF8.GetString(body.ToArray()));
    }

    [Fact]
    public async Task Negative_number_is_written_as_it_is()
    {
        using var body = new MemoryStream();
        await using (var csv = new CsvRecordWriter(body, FieldDescriptors.ForType(typeof(Measured)), byteOrderMark: false))
            await csv.WriteAsync<Measured>([new(-80.2)], CancellationToken.None);

        Assert.Equal("-80.2\r\n", Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed record Named(string Name);

    private sealed record Measured(double Longitude);
}
