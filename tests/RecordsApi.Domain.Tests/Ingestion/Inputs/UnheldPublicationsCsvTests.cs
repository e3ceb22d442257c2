using RecordsApi.Domain.Ingestion.Inputs;

namespace RecordsApi.Domain.Tests.Ingestion.Inputs;

public sealed class UnheldPublicationsCsvTests
{
    private const string Header = "file_name,snapshot_folder_utc,sha256,address,last_modified\n";
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void List_and_date_follow_from_the_file_name()
    {
        var unheld = Assert.Single(Read("pendingAgencies07102026pm.xlsx,20260711_021611,,,\n"));

        Assert.Equal(("pending", new DateOnly(2026, 7, 10)), (unheld.List, unheld.PublishedOn));
        Assert.Equal(new DateTimeOffset(2026, 7, 11, 2, 16, 11, TimeSpan.Zero), unheld.RetrievedAt);
        Assert.Null(unheld.Sha256);
    }

    [Fact]
    public void Written_rows_are_read_back_unchanged()
    {
        var rows = Read(
            $"participatingAgencies07102026pm.xlsx,20260711_021611,{Hash},https://www.ice.gov/a,\"Fri, 10 Jul 2026 17:00:47 GMT\"\n"
            + "participatingAgencies07172026.xlsx,20260719_020428,,,\n");
        using var written = new StringWriter();
        UnheldPublicationsCsv.Write(written, rows);

        using var reader = new StringReader(written.ToString());
        Assert.Equal(rows, UnheldPublicationsCsv.Read(reader, "unheld.csv"));
    }

    [Theory]
    [InlineData("agencies07102026pm.xlsx,20260711_021611,,,", "column file_name")]
    [InlineData("participatingAgencies07102026pm.xlsx,yesterday,,,", "column snapshot_folder_utc")]
    [InlineData("participatingAgencies07102026pm.xlsx,20260711_021611,abc,,", "column sha256")]
    public void Invalid_cell_is_refused_with_its_row_and_column(string row, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(row + "\n"));

        Assert.Contains($"unheld.csv, row 2, {expected}", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<RecordsApi.Domain.Model.UnheldPublication> Read(string rows)
    {
        using var reader = new StringReader(Header + rows);
        return UnheldPublicationsCsv.Read(reader, "unheld.csv");
    }
}
