using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion;

public sealed class ReissuedPublicationTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-10");
    private static readonly ListRow Other = new("Ocala Police Department", "2025-06-12");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Files_of_one_name_are_publications_in_the_order_in_which_they_were_saved(int first, int second)
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16 pm", Row).WithLastFileSavedAt(new(2025, 6, 16, 19, 0, 0, TimeSpan.Zero))
            .AddParticipatingList("2025-06-16 pm", Row, Other).WithLastFileSavedAt(new(2025, 6, 17, 12, 0, 0, TimeSpan.Zero))
            .SelectFiles([first, second])
            .Derive();

        Assert.Equal(
            [("ice-participating-2025-06-16-pm", 2), ("ice-participating-2025-06-16-pm-2", 3)],
            facts.Publications.Select(p => (p.Publication.Id, p.Publication.RowCount)));
    }

    [Fact]
    public void File_that_replaces_another_is_known_one_second_later()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddParticipatingList("2025-06-16", Row, Other)
            .Derive();

        Assert.Equal(TimeSpan.FromSeconds(1), facts.Publications[1].Publication.PublishedAt - facts.Publications[0].Publication.PublishedAt);
    }

    [Fact]
    public void Row_that_only_the_replacing_file_has_is_listed_from_it_on()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).WithLastFileSavedAt(new(2025, 6, 16, 12, 0, 0, TimeSpan.Zero))
            .AddParticipatingList("2025-06-16").WithLastFileSavedAt(new(2025, 6, 16, 19, 0, 0, TimeSpan.Zero))
            .Derive();

        var listing = Assert.Single(facts.Listings, l => l.AgreementId == HialeahAgreementId);
        Assert.Equal("ice-participating-2025-06-16", listing.LastPublicationId);
    }
}
