using CsCheck;
using RecordsApi.Register.Bundle;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Workbooks;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Bundle;

/// <summary>The files of publications and printed rows: what is read is what was written.</summary>
public sealed class PublicationsCsvTests
{
    private const string Awkward = "ab ,;\"'\n\r\t\u00A0é|=+@-";

    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-09", "https://www.ice.gov/a.pdf");

    [Theory]
    [InlineData("Hialeah\nPolice Department")]
    [InlineData("Hialeah\r\nPolice Department")]
    [InlineData("\"Hialeah\" Police, Department")]
    [InlineData("Hialeah\u00A0Police Department\u00A0")]
    [InlineData("  Hialeah Police Department ")]
    [InlineData(" ")]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("'Hialeah")]
    public void A_cell_reads_exactly_as_it_was_printed(string agency)
    {
        var (written, read) = RoundTrip(new Lists().Participating("2025-06-17", Row with { Agency = agency }));

        Assert.Equal(written, read);
        Assert.Contains(read, line => line.Contains(agency, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_cell_reads_exactly_as_it_was_printed() =>
        Gen.Char[Awkward].Array[1, 8].Select(chars => new string(chars)).Array[1, 4].Sample(
            agencies =>
            {
                var (written, read) = RoundTrip(new Lists().Participating("2025-06-17", [.. agencies.Select(a => Row with { Agency = a })]));
                Assert.Equal(written, read);
            },
            iter: 60);

    [Fact]
    public void Hidden_rows_stay_hidden()
    {
        var (written, read) = RoundTrip(new Lists().Participating("2025-06-17", Row, new ListRow("Doral Police Department") { Hidden = true }));

        Assert.Equal(written, read);
        Assert.Single(read, line => line.Contains("Hidden = True", StringComparison.Ordinal));
    }

    [Fact]
    public void A_register_derived_from_what_was_read_is_the_same() =>
        RandomLists.Histories.Sample(
            lists =>
            {
                using var folder = new TempFolder();
                var input = lists.Input();
                var facts = RegisterDerivation.Derive(input);
                BundleWriter.Write(new BundleFolder(folder.Path), facts, input.Decisions, []);
                var (files, rows) = new BundleFolder(folder.Path).ReadPublications();
                Assert.Equal(
                    facts.AsText(),
                    RegisterDerivation.Derive(input with { Files = files, PrintedRows = rows, Decisions = new BundleFolder(folder.Path).ReadDecisions() }).AsText());
            },
            iter: 20);

    [Fact]
    public void A_bundle_without_publications_holds_none()
    {
        using var folder = new TempFolder();
        var bundle = new BundleFolder(folder.Path);

        Assert.Empty(bundle.ReadPublications().Files);
        Assert.Empty(bundle.ReadDecisions());
        Assert.Empty(bundle.ReadRulings());
    }

    private static (IReadOnlyList<string> Written, IReadOnlyList<string> Read) RoundTrip(Lists lists)
    {
        using var folder = new TempFolder();
        var facts = lists.Derive();
        BundleWriter.Write(new BundleFolder(folder.Path), facts, [], []);
        var (files, rows) = new BundleFolder(folder.Path).ReadPublications();
        return (Lines(facts.Publications.Select(p => p.File), facts.PrintedRows), Lines(files, rows));
    }

    private static List<string> Lines(IEnumerable<PublicationFile> files, PrintedRowTable rows) =>
    [
        .. files.SelectMany(f => f.Rows.Select(r =>
            $"{f.FileName} {f.Sha256} {string.Join('|', f.Columns)} {r.RowNumber} Hidden = {r.Hidden} {rows[r.PrintedRow]}")),
    ];
}
