using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Formats;

/// <summary>Lists as Excel workbooks, opened by another library than the one that writes them.</summary>
public sealed class WorkbookTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("/v1/agreements?state=FL")]
    [InlineData("/v1/agencies?")]
    [InlineData("/v1/jurisdictions?")]
    [InlineData("/v1/status-events?")]
    [InlineData("/v1/publications?limit=2")]
    [InlineData("/v1/statistics/agreements?")]
    [InlineData("/v1/agreements/" + FloridaTestData.Hialeah + "/history?")]
    public async Task Data_sheet_has_the_rows_and_columns_of_csv(string address)
    {
        var csv = (await service.GetTextAsync(address + "&format=csv")).Split("\r\n");
        var rows = Read(await GetAsync(address + "&format=xlsx"), "Data");

        Assert.Equal(csv[0].Split(','), rows[0].Select(cell => cell.Text));
        Assert.Equal(csv.Length - 2, rows.Count - 1);
        Assert.Equal(csv[1..^1].Select(line => line.Split(',')[0]), rows.Skip(1).Select(row => row[0].Text ?? ""));
    }

    [Fact]
    public async Task Ids_are_text_that_keeps_its_zeros_and_dates_are_dates()
    {
        var rows = Read(await GetAsync("/v1/agreements?state=AL&format=xlsx"), "Data");
        var columns = rows[0].Select((cell, i) => (cell.Text, i)).ToDictionary(c => c.Text!, c => c.i);
        var record = (await service.GetJsonAsync("/v1/agreements?state=AL"))["data"]![0]!;

        Assert.Equal(((string?)record["countyIds"]![0], CellKind.Text), rows[1][columns["countyIds"]]);
        Assert.StartsWith("0", rows[1][columns["countyIds"]].Text, StringComparison.Ordinal);
        Assert.Equal(((string?)record["firstListedOn"], CellKind.Date), rows[1][columns["firstListedOn"]]);
        Assert.Equal(CellKind.Boolean, rows[1][columns["inForce"]].Kind);
    }

    [Fact]
    public async Task Files_in_a_workbook_tell_no_time_so_that_the_same_records_are_the_same_bytes()
    {
        using var archive = new ZipArchive(new MemoryStream(await GetAsync("/v1/agreements?state=FL&format=xlsx")));

        Assert.Equal([new DateTime(1980, 1, 1)], archive.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct());
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_is_text() => Assert.Contains(
        ("=Somewhere", CellKind.Text), Read(await GetAsync("/v1/publications/ice-participating-2025-12-30/rows?format=xlsx"), "Data").SelectMany(row => row));

    [Fact]
    public async Task About_sheet_has_the_query_the_coverage_and_the_citation()
    {
        var about = Read(await GetAsync("/v1/agreements?state=FL&asOf=2025-06-17&utm_source=letter&format=xlsx"), "About").Select(row => (row[0].Text, row[1].Text)).ToArray();

        Assert.StartsWith("Agreements in state FL, as of 2025-06-17, ", about.Single(row => row.Item1 == "Query").Item2, StringComparison.Ordinal);
        Assert.Contains(("As of", "2025-06-17"), about);
        Assert.Contains(("Version", "2025-12-30.1"), about);
        Assert.Contains(("Coverage", "The participating list, from 2025-06-16 to 2025-12-30."), about);
        Assert.Contains(("Address", "http://localhost/v1/agreements?state=FL&asOf=2025-06-17&knownAt=2025-12-31T12%3A00%3A00.000Z"), about);
        Assert.Contains("Version 2025-12-30.1, http://localhost/v1/agreements?state=FL", about.Single(row => row.Item1 == "Citation").Item2, StringComparison.Ordinal);
        Assert.Contains(about, row => row.Item1 == "Note" && row.Item2!.Contains("utm_source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accept_header_selects_a_workbook_with_a_file_name()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/agencies");
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var response = await client.SendAsync(request);

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("agencies.xlsx", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal("5", Assert.Single(response.Headers.GetValues("X-Total-Count")));
    }

    private async Task<byte[]> GetAsync(string address)
    {
        using var client = service.CreateClient();
        return await client.GetByteArrayAsync(address);
    }

    private static List<List<(string? Text, CellKind Kind)>> Read(byte[] file, string name)
    {
        using var content = new MemoryStream(file);
        using var book = SpreadsheetDocument.Open(content, isEditable: false);
        var workbook = book.WorkbookPart!;
        var sheet = workbook.Workbook!.Descendants<Sheet>().Single(s => s.Name == name);
        var formats = workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0).ToArray();
        return [.. ((WorksheetPart)workbook.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => ReadCell(cell, formats)).ToList())];
    }

    private static (string? Text, CellKind Kind) ReadCell(Cell cell, uint[] formats)
    {
        if (cell.DataType?.Value == CellValues.InlineString || cell.DataType?.Value == CellValues.String)
            return (cell.InnerText, CellKind.Text);
        if (cell.DataType?.Value == CellValues.Boolean)
            return (cell.InnerText, CellKind.Boolean);
        if (cell.InnerText.Length == 0)
            return (null, CellKind.Empty);
        var isDate = cell.StyleIndex?.Value is { } style && formats[style] != 0;
        return isDate
            ? (DateTime.FromOADate(double.Parse(cell.InnerText, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date)
            : (cell.InnerText, CellKind.Number);
    }

    private enum CellKind
    {
        Empty,
        Text,
        Number,
        Boolean,
        Date,
    }
}
