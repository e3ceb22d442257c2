using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Rows;
using RecordsApi.Register.Publications.Workbooks;

namespace RecordsApi.Register.Tests.Publications.Rows;

public class RowReaderTests
{
    private static readonly PrintedCells Good = new(
        "FLORIDA", "Hialeah Police Department", "Municipality", "Miami-Dade County", "Task Force Model", "45840", CellKind.Number,
        "link", "https://www.ice.gov/a.pdf", "link", "https://www.ice.gov/b.pdf");

    [Fact]
    public void Good_row_reads_without_a_word()
    {
        var row = Read(Good)!;

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
    public void Row_without_a_model_is_kept_with_a_problem()
    {
        var row = Read(Good with { Model = null })!;

        Assert.Equal(("Hialeah Police Department", null), (row.Agency, row.Model));
        Assert.Equal("SUPPORT TYPE", row.Problems.Single().Column);
    }

    [Fact]
    public void Row_without_an_agency_is_kept_with_a_problem() =>
        Assert.Equal("LAW ENFORCEMENT AGENCY", Read(Good with { Agency = " " })!.Problems.Single().Column);

    [Theory]
    [InlineData("Berrian\u00A0County  Sheriff\u2019s\nOffice ", "Berrian County Sheriff's Office")]
    [InlineData("\u200BMiami\u2013Dade\r\n", "Miami-Dade")]
    public void Agency_is_tidied_without_changing_its_words(string printed, string tidy) =>
        Assert.Equal(tidy, Read(Good with { Agency = printed })!.Agency);

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#NA")]
    [InlineData("#n?A")]
    [InlineData("N/A")]
    [InlineData(" ")]
    [InlineData(null)]
    public void County_that_says_nothing_is_null_without_a_word(string? printed)
    {
        var row = Read(Good with { County = printed })!;

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
    public void Type_is_read_and_what_was_guessed_is_noted(string? printed, string? type, bool noted)
    {
        var row = Read(Good with { Type = printed })!;

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
    public void Model_is_read_to_its_code_and_a_misspelling_is_noted(string printed, string model, bool noted)
    {
        var row = Read(Good with { Model = printed })!;

        Assert.Equal((model, noted), (row.Model, row.Notes.Count > 0));
    }

    [Theory]
    [InlineData("Detention Model")]
    [InlineData("Task Force Model and Jail Enforcement Model")]
    public void Model_that_nothing_is_near_is_a_problem(string printed)
    {
        var row = Read(Good with { Model = printed })!;

        Assert.Null(row.Model);
        Assert.Equal(printed, row.Problems.Single().Printed);
    }

    [Theory]
    [InlineData("link pending")]
    [InlineData("Link\u00A0Pending ")]
    public void Pending_link_is_no_link_even_when_an_address_lies_behind_it(string printed)
    {
        var row = Read(Good with { Moa = printed })!;

        Assert.Null(row.AgreementUrl);
        Assert.Contains("pending", row.Notes.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Address_printed_as_text_is_the_link() =>
        Assert.Equal(
            "https://www.ice.gov/c.pdf",
            Read(Good with { Moa = "https://www.ice.gov/c.pdf", MoaLink = null })!.AgreementUrl);

    [Fact]
    public void Word_link_without_an_address_is_noted() =>
        Assert.Equal("MOA says “link”, but no address lies behind it.", Read(Good with { MoaLink = null })!.Notes.Single());

    [Fact]
    public void Blank_signed_is_noted_on_the_participating_list_only()
    {
        var unsigned = Good with { Signed = null, SignedKind = CellKind.Text };

        Assert.Equal("SIGNED is blank.", Read(unsigned)!.Notes.Single());
        Assert.Empty(RowReader.Read(unsigned, ListKind.Pending, new DateOnly(2025, 7, 3))!.Notes);
    }

    private static ReadRow? Read(PrintedCells cells) => RowReader.Read(cells, ListKind.Participating, new DateOnly(2025, 7, 3));
}
