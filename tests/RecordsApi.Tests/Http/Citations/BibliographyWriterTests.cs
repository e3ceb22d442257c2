using System.Text.Json.Nodes;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;

namespace RecordsApi.Tests.Http.Citations;

/// <summary>Entries of a bibliography with every property, and with text that is syntax in the formats.</summary>
public sealed class BibliographyWriterTests
{
    private static readonly Source Report = new()
    {
        Id = "example-herald-2025-06-17-1234abcd",
        Publisher = "Example Herald & Post",
        Kind = "news-report",
        Title = "100% of {braces}, a \\ and \"quotes\" for $5 #1 a_b ~ ^",
        Author = "Ana Núñez",
        Url = "https://example.org/a_b?c=1&d={e}%20",
        Via = "mirror.example, a mirror",
        ArchivedUrl = "https://archive.example/1",
        PublishedOn = new(2025, 6, 17),
        RetrievedAt = new(2025, 7, 1, 8, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void Bibtex_escapes_every_character_that_is_syntax() => Assert.Equal(
        """
        @misc{example-herald-2025-06-17-1234abcd,
          title = {{100\% of \{braces\}, a \textbackslash{} and "quotes" for \$5 \#1 a\_b \textasciitilde{} \textasciicircum{}}},
          author = {{Ana Núñez}},
          howpublished = {Example Herald \& Post},
          year = {2025},
          date = {2025-06-17},
          urldate = {2025-07-01},
          url = {https://example.org/a_b?c=1&d=%7Be%7D%20},
          note = {read at mirror.example, a mirror; archived at https://archive.example/1},
        }

        """,
        BibTexWriter.Write([BibliographyItem.ForSource(Report)]));

    [Fact]
    public void Csl_json_of_a_news_report_names_the_paper_as_its_container()
    {
        var entry = JsonNode.Parse(CslJsonWriter.Write([BibliographyItem.ForSource(Report)]))![0]!;

        Assert.Equal(("article-newspaper", "Example Herald & Post", Report.Title), ((string?)entry["type"], (string?)entry["container-title"], (string?)entry["title"]));
        Assert.Equal("[[2025,7,1]]", entry["accessed"]!["date-parts"]!.ToJsonString());
        Assert.Equal("Ana Núñez", (string?)entry["author"]![0]!["literal"]);
    }

    [Theory]
    [InlineData("2025-06-17", """{"date-parts":[[2025,6,17]]}""")]
    [InlineData("2025-06-18/2025-07-03", """{"date-parts":[[2025,6,18],[2025,7,3]]}""")]
    [InlineData("2025-06", """{"raw":"2025-06"}""")]
    [InlineData("2025-06-17?", """{"raw":"2025-06-17?"}""")]
    public void Csl_json_dates_keep_their_precision(string edtf, string expected) => Assert.Equal(
        expected,
        JsonNode.Parse(CslJsonWriter.Write([new() { Id = "a", Type = "dataset", Title = "A", Publisher = "B", Issued = edtf }]))![0]!["issued"]!.ToJsonString());

    [Fact]
    public void Source_without_a_title_is_cited_by_its_kind() => Assert.Equal(
        "Minutes", BibliographyItem.ForSource(new() { Id = "a", Publisher = "City of Alder", Kind = "minutes" }).Title);
}
