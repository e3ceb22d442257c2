using CsCheck;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Testing;

namespace RecordsApi.Seed.Tests;

/// <summary>The files of publications and printed rows are read back as they were written.</summary>
public sealed class PublicationsCsvTests
{
    private const string AwkwardCharacters = "ab ,;\"'\n\r\t\u00A0é|=+@-";

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
    public void Cell_is_read_back_exactly_as_printed(string agency)
    {
        var (written, read) = RoundTrip(new RegisterFactsBuilder().AddParticipatingList("2025-06-17", Row with { Agency = agency }));

        Assert.Equal(written, read);
        Assert.Contains(read, line => line.Contains(agency, StringComparison.Ordinal));
    }

    [Fact]
    public void Random_cells_are_read_back_exactly_as_printed() =>
        Gen.Char[AwkwardCharacters].Array[1, 8].Select(chars => new string(chars)).Array[1, 4].ForAll(
            agencies =>
            {
                var (written, read) = RoundTrip(new RegisterFactsBuilder().AddParticipatingList("2025-06-17", [.. agencies.Select(a => Row with { Agency = a })]));
                Assert.Equal(written, read);
            },
            iterations: 60);

    [Fact]
    public void Hidden_rows_are_read_back_as_hidden()
    {
        var (written, read) = RoundTrip(new RegisterFactsBuilder().AddParticipatingList("2025-06-17", Row, new ListRow("Doral Police Department") { Hidden = true }));

        Assert.Equal(written, read);
        Assert.Single(read, line => line.Contains("Hidden = True", StringComparison.Ordinal));
    }

    [Fact]
    public void Register_derived_from_the_written_bundle_is_the_same() =>
        PublicationHistoryGenerator.Histories.ForAll(
            lists =>
            {
                using var folder = new TempFolder();
                var input = lists.ToDerivationInput();
                var facts = RegisterDerivation.Derive(input);
                BundleWriter.Write(new BundleFolder(folder.Path), facts, input.Decisions, []);
                var (files, rows) = new BundleFolder(folder.Path).ReadPublications();
                Assert.Equal(
                    facts.ToCsvText(),
                    RegisterDerivation.Derive(input with { Files = files, PrintedRows = rows, Decisions = new BundleFolder(folder.Path).ReadDecisions() }).ToCsvText());
            },
            iterations: 20);

    [Fact]
    public void Empty_bundle_folder_has_no_publications_decisions_or_rulings()
    {
        using var folder = new TempFolder();
        var bundle = new BundleFolder(folder.Path);

        Assert.Empty(bundle.ReadPublications().Files);
        Assert.Empty(bundle.ReadDecisions());
        Assert.Empty(bundle.ReadRulings());
    }

    private static (IReadOnlyList<string> Written, IReadOnlyList<string> Read) RoundTrip(RegisterFactsBuilder lists)
    {
        using var folder = new TempFolder();
        var facts = lists.Derive();
        BundleWriter.Write(new BundleFolder(folder.Path), facts, [], []);
        var (files, rows) = new BundleFolder(folder.Path).ReadPublications();
        return (FormatRows(facts.Publications.Select(p => p.File), facts.PrintedRows), FormatRows(files, rows));
    }

    private static List<string> FormatRows(IEnumerable<PublicationFile> files, PrintedRowTable rows) =>
    [
        .. files.SelectMany(f => f.Rows.Select(r =>
            $"{f.FileName} {f.Sha256} {string.Join('|', f.Columns)} {r.RowNumber} Hidden = {r.Hidden} {rows[r.PrintedRowIndex]}")),
    ];
}
