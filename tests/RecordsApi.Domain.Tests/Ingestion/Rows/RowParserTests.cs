using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.Ingestion.Rows;

public class RowParserTests
{
    private static readonly PrintedCells ValidCells = new(
        "FLORIDA", "Hialeah Police Department", "Municipality", "Miami-Dade County", "Task Force Model", "45840", CellKind.Number,
        "link", "https://www.ice.gov/a.pdf", "link", "https://www.ice.gov/b.pdf");

    [Fact]
    public void Valid_row_is_read_without_notes_or_problems()
    {
        var row = Read(ValidCells)!;

        Assert.Equal(
            ("FL", "Hialeah Police Department", "municipality", "Miami-Dade County", "task-force", new DateOnly(2025, 7, 2)),
            (row.State, row.Agency, row.Type, row.County, row.Model, row.SignedOn!.Value));
        Assert.Equal(("https://www.ice.gov/a.pdf", "https://www.ice.gov/b.pdf"), (row.AgreementUrl, row.AddendumUrl));
        Assert.Empty(row.Notes);
        Assert.Empty(row.Problems);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(" ", "\u00A0", "#N/A")]
    public void Row_without_state_agency_and_model_is_blank(string? state, string? agency, string? model) =>
        Assert.Null(Read(new PrintedCells(state, agency, "County", "#N/A", model)));

    [Fact]
    public void Row_without_a_model_is_read_with_a_problem()
    {
        var row = Read(ValidCells with { Model = null })!;

        Assert.Equal(("Hialeah Police Department", null), (row.Agency, row.Model));
        Assert.Equal("SUPPORT TYPE", row.Problems.Single().Column);
    }

    [Fact]
    public void Row_without_an_agency_is_read_with_a_problem() =>
        Assert.Equal("LAW ENFORCEMENT AGENCY", Read(ValidCells with { Agency = " " })!.Problems.Single().Column);

    [Theory]
    [InlineData("Berrian\u00A0County  Sheriff\u2019s\nOffice ", "Berrian County Sheriff's Office")]
    [InlineData("\u200BMiami\u2013Dade\r\n", "Miami-Dade")]
    public void Agency_name_is_normalized_without_changing_its_words(string printed, string normalized) =>
        Assert.Equal(normalized, Read(ValidCells with { Agency = printed })!.Agency);

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#NA")]
    [InlineData("#n?A")]
    [InlineData("N/A")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Blank_or_not_available_county_is_null_without_a_note(string? printed)
    {
        var row = Read(ValidCells with { County = printed })!;

        Assert.Null(row.County);
        Assert.Empty(row.Notes);
    }

    [Theory]
    [InlineData("County ", "county", false)]
    [InlineData("Municipality\u00A0", "municipality", false)]
    [InlineData("State Agency", "state", false)]
    [InlineData("State", "state", false)]
    [InlineData("Municipal", "municipality", false)]
    [InlineData("Muncipality ", "municipality", true)]
    [InlineData("Conty", "county", true)]
    [InlineData("#NA", null, true)]
    [InlineData("Tribal Nation", "tribal-nation", true)]
    [InlineData(null, null, false)]
    public void Agency_type_is_read_and_a_guess_is_noted(string? printed, string? type, bool noted)
    {
        var row = Read(ValidCells with { Type = printed })!;

        Assert.Equal((type, noted), (row.Type, row.Notes.Count > 0));
    }

    [Theory]
    [InlineData("Task Force Model ", "task-force", false)]
    [InlineData("JAIL ENFORCEMENT MODEL", "jail-enforcement", false)]
    [InlineData("Warrant Service Officer", "warrant-service-officer", false)]
    [InlineData("Tribal Task Force Model", "tribal-task-force", false)]
    [InlineData("Task Force Officer ", "task-force", false)]
    [InlineData("Trival Task Force Model", "tribal-task-force", true)]
    [InlineData("Warrant Services Officer ", "warrant-service-officer", true)]
    [InlineData("Warrant Service Office", "warrant-service-officer", true)]
    [InlineData("Jail Enforcment Model ", "jail-enforcement", true)]
    [InlineData("Task\nForce  Model", "task-force", false)]
    public void Model_is_read_as_its_code_and_a_misspelling_is_noted(string printed, string model, bool noted)
    {
        var row = Read(ValidCells with { Model = printed })!;

        Assert.Equal((model, noted), (row.Model, row.Notes.Count > 0));
    }

    [Theory]
    [InlineData("Detention Model")]
    [InlineData("Task Force Model and Jail Enforcement Model")]
    public void Model_unlike_any_known_model_is_a_problem(string printed)
    {
        var row = Read(ValidCells with { Model = printed })!;

        Assert.Null(row.Model);
        Assert.Equal(printed, row.Problems.Single().Printed);
    }

    [Theory]
    [InlineData("link pending")]
    [InlineData("Link\u00A0Pending ")]
    public void Link_pending_text_yields_no_link_even_with_a_hyperlink(string printed)
    {
        var row = Read(ValidCells with { Moa = printed })!;

        Assert.Null(row.AgreementUrl);
        Assert.Contains("pending", row.Notes.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Url_printed_as_text_is_the_link() =>
        Assert.Equal(
            "https://www.ice.gov/c.pdf",
            Read(ValidCells with { Moa = "https://www.ice.gov/c.pdf", MoaLink = null })!.AgreementUrl);

    [Fact]
    public void Link_text_without_a_hyperlink_is_noted() =>
        Assert.Equal("MOA is printed as “link” without a hyperlink.", Read(ValidCells with { MoaLink = null })!.Notes.Single());

    [Fact]
    public void Blank_signing_date_is_noted_on_the_participating_list_only()
    {
        var unsigned = ValidCells with { Signed = null, SignedKind = CellKind.Text };

        Assert.Equal("SIGNED is blank.", Read(unsigned)!.Notes.Single());
        Assert.Empty(RowParser.Parse(unsigned, ListKind.Pending, new DateOnly(2025, 7, 3))!.Notes);
    }

    private static ParsedRow? Read(PrintedCells cells) => RowParser.Parse(cells, ListKind.Participating, new DateOnly(2025, 7, 3));
}
