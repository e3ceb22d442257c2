using RecordsApi.Register.Bundle;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Bundle;

/// <summary>A bundle that is not what the program wrote says where it is damaged.</summary>
public sealed class DamagedBundleTests
{
    [Theory]
    [InlineData("+1", "+77", "a row has a number that is not in printed-rows.csv")]
    [InlineData("+1", "+x", "'+x' is no row")]
    [InlineData("+1", "=1-9", "'=1-9' is no row")]
    public void A_publication_with_a_wrong_row_is_named_with_its_file(string right, string wrong, string because)
    {
        using var bundle = Written();
        Replace(bundle, "publications/publications.csv", right, wrong);

        var refused = Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications());
        Assert.Contains("publications.csv, row 2 (participatingAgencies06172025.xlsx): ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_out_of_order_are_refused()
    {
        using var bundle = Written();
        Replace(bundle, "publications/printed-rows.csv", "\n1,", "\n2,");

        Assert.Contains("printed-rows.csv, row 3: the rows are not numbered 0, 1, 2",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_stands_twice_is_refused()
    {
        using var bundle = Written();
        var path = bundle.In("publications/printed-rows.csv");
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [lines[0], lines[1], "1" + lines[1][1..]]);

        Assert.Contains("one stands twice",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_kind_of_cell_is_refused_with_its_row()
    {
        using var bundle = Written();
        Replace(bundle, "publications/printed-rows.csv", ",number,", ",numbre,");

        Assert.Contains("printed-rows.csv, row 2: 'numbre' is no kind of cell.",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publications/publications.csv", "sha256")]
    [InlineData("publications/publications.csv", "rows")]
    [InlineData("publications/printed-rows.csv", "agency")]
    public void A_missing_column_is_named(string file, string column)
    {
        using var bundle = Written();
        Replace(bundle, file, $",{column},", ",other,");

        var refused = Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadPublications());
        Assert.Contains($"there is no column '{column}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ruling_without_a_day_is_refused_with_its_row()
    {
        using var bundle = new TempFolder();
        File.WriteAllText(bundle.In("rulings.csv"), "subject,key,verdict,reason,ruled_on\npublication,a.xlsx,accepted,Why not,yesterday\n");

        Assert.Contains("rulings.csv, row 2, column ruled_on: 'yesterday' is not a day such as 2025-06-17.",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadRulings()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_of_the_rulings_is_named()
    {
        using var bundle = new TempFolder();
        File.WriteAllText(bundle.In("rulings.csv"), "subject,key,verdict,ruled_on\npublication,a.xlsx,accepted,2025-06-17\n");

        Assert.Contains("there is no column 'reason'",
            Assert.Throws<InvalidDataException>(() => new BundleFolder(bundle.Path).ReadRulings()).Message, StringComparison.Ordinal);
    }

    private static TempFolder Written()
    {
        var folder = new TempFolder();
        BundleWriter.Write(
            new BundleFolder(folder.Path),
            new Lists().Participating("2025-06-17", new ListRow("Hialeah Police Department", "2025-06-09")).Derive(), [], []);
        return folder;
    }

    private static void Replace(TempFolder bundle, string file, string right, string wrong)
    {
        var text = File.ReadAllText(bundle.In(file));
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(bundle.In(file), text.Replace(right, wrong, StringComparison.Ordinal));
    }
}
