using RecordsApi.Testing;

namespace RecordsApi.Seed.Tests;

/// <summary>Errors in a bundle are reported with their location.</summary>
public sealed class DamagedBundleTests
{
    [Theory]
    [InlineData("+1", "+77", "a row has a number that printed-rows.csv does not contain")]
    [InlineData("+1", "+x", "'+x' is not valid")]
    [InlineData("+1", "=1-9", "'=1-9' is not valid")]
    public void Invalid_row_diff_is_reported_with_its_publication(string validText, string invalidText, string expectedMessage)
    {
        using var bundle = WriteBundle();
        ReplaceText(bundle, "publications/publications.csv", validText, invalidText);

        var exception = Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications());
        Assert.Contains("publications.csv, row 2 (participatingAgencies06172025.xlsx): ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expectedMessage, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Printed_rows_out_of_order_are_rejected()
    {
        using var bundle = WriteBundle();
        ReplaceText(bundle, "publications/printed-rows.csv", "\n1,", "\n2,");

        Assert.Contains("printed-rows.csv, row 3: rows must be numbered 0, 1, 2",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicate_printed_row_is_rejected()
    {
        using var bundle = WriteBundle();
        var path = bundle.PathTo("publications/printed-rows.csv");
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [lines[0], lines[1], "1" + lines[1][1..]]);

        Assert.Contains("must be distinct",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_cell_kind_is_rejected_with_its_row()
    {
        using var bundle = WriteBundle();
        ReplaceText(bundle, "publications/printed-rows.csv", ",number,", ",numbre,");

        Assert.Contains("printed-rows.csv, row 2: 'numbre' is not a valid cell kind.",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publications/publications.csv", "sha256")]
    [InlineData("publications/publications.csv", "rows")]
    [InlineData("publications/printed-rows.csv", "agency")]
    public void Missing_column_is_reported(string file, string column)
    {
        using var bundle = WriteBundle();
        ReplaceText(bundle, file, $",{column},", ",other,");

        var exception = Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications());
        Assert.Contains($"the column '{column}' is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ruling_with_an_invalid_date_is_rejected_with_its_row()
    {
        using var bundle = new TempFolder();
        File.WriteAllText(bundle.PathTo("rulings.csv"), "subject,key,verdict,reason,ruled_on\npublication,a.xlsx,accepted,Why not,yesterday\n");

        Assert.Contains("rulings.csv, row 2, column ruled_on: 'yesterday' is not a valid date (YYYY-MM-DD).",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadRulings()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_column_of_the_rulings_is_reported()
    {
        using var bundle = new TempFolder();
        File.WriteAllText(bundle.PathTo("rulings.csv"), "subject,key,verdict,ruled_on\npublication,a.xlsx,accepted,2025-06-17\n");

        Assert.Contains("the column 'reason' is missing",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadRulings()).Message, StringComparison.Ordinal);
    }

    private static TempFolder WriteBundle()
    {
        var folder = new TempFolder();
        BundleWriter.Write(
            new BundleFolder(folder.Path),
            new RegisterFactsBuilder().AddParticipatingList("2025-06-17", new ListRow("Hialeah Police Department", "2025-06-09")).Derive(), [], []);
        return folder;
    }

    private static void ReplaceText(TempFolder bundle, string file, string validText, string invalidText)
    {
        var text = File.ReadAllText(bundle.PathTo(file));
        Assert.Contains(validText, text, StringComparison.Ordinal);
        File.WriteAllText(bundle.PathTo(file), text.Replace(validText, invalidText, StringComparison.Ordinal));
    }
}
