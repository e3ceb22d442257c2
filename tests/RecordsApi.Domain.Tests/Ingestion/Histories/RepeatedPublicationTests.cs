using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

public sealed class RepeatedPublicationTests
{
    private static readonly ListRow Row = new("Hialeah Police Department", "2025-06-10");

    [Fact]
    public void List_published_again_unchanged_extends_its_listings()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddRepeatOfLastFile("participatingAgencies06172025.xlsx")
            .Derive();

        Assert.All(facts.Listings, l => Assert.Equal(new DateOnly(2025, 6, 17), l.LastListedOn));
        Assert.Equal("ice-participating-2025-06-16", facts.GetPublication("participating-2025-06-17").RepeatsId);
    }

    [Fact]
    public void End_begins_after_the_last_unchanged_publication_that_listed_the_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-11", Row).AddRepeatOfLastFile("participatingAgencies06162025.xlsx")
            .AddParticipatingLists(["2025-06-18", "2025-06-19", "2025-06-20"])
            .Derive();

        Assert.Equal(["active 2025-06-10", "delisted 2025-06-17/2025-06-18"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Unchanged_publication_does_not_count_as_one_more_absence()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-11", Row)
            .AddParticipatingList("2025-06-16")
            .AddRepeatOfLastFile("participatingAgencies06172025.xlsx").AddRepeatOfLastFile("participatingAgencies06182025.xlsx")
            .AddParticipatingList("2025-06-19", Row)
            .Derive();

        Assert.Equal(["active 2025-06-10"], facts.GetStatusHistory(HialeahAgreementId));
    }

    [Fact]
    public void Repeat_of_a_list_that_has_changed_since_is_a_publication_like_any_other()
    {
        var other = new ListRow("Ocala Police Department", "2025-06-12");
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-11", Row)
            .AddParticipatingList("2025-06-16", Row, other)
            .AddParticipatingList("2025-06-11", Row).AddRepeatOfLastFile("participatingAgencies06172025.xlsx")
            .Derive();

        Assert.Equal("accepted", facts.GetPublication("participating-2025-06-17").State);
    }

    [Fact]
    public void Rows_belong_to_the_earliest_name_whichever_file_is_held()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddRepeatOfLastFile("participatingAgencies06112025.xlsx")
            .Derive();

        Assert.Equal("accepted", facts.GetPublication("participating-2025-06-11").State);
        Assert.Equal("unchanged", facts.GetPublication("participating-2025-06-16").State);
    }

    [Fact]
    public void Repeat_whose_contents_are_missing_is_quarantined()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-16", Row).AddRepeatOfLastFile("participatingAgencies06172025.xlsx")
            .SelectFiles([1])
            .Derive();

        Assert.Equal("quarantined", Assert.Single(facts.Publications).Publication.State);
    }

    [Fact]
    public void Repeat_of_a_quarantined_list_does_not_confirm_it()
    {
        ListRow[] many = [.. Enumerable.Range(0, 60).Select(i => new ListRow($"City {i} Police Department", "2025-06-10"))];
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-11", many)
            .AddParticipatingList("2025-06-16", many[..20]).AddRepeatOfLastFile("participatingAgencies06172025.xlsx")
            .Derive();

        Assert.Equal("quarantined", facts.GetPublication("participating-2025-06-17").State);
    }

    [Fact]
    public void Repeat_of_a_quarantined_list_is_unchanged_once_another_list_confirms_it()
    {
        ListRow[] many = [.. Enumerable.Range(0, 60).Select(i => new ListRow($"City {i} Police Department", "2025-06-10"))];
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-11", many)
            .AddParticipatingList("2025-06-16", many[..20]).AddRepeatOfLastFile("participatingAgencies06172025.xlsx")
            .AddParticipatingList("2025-06-18", many[..21])
            .Derive();

        Assert.Equal("unchanged", facts.GetPublication("participating-2025-06-17").State);
        Assert.Equal(facts.GetPublication("participating-2025-06-18").RecordedAt, facts.GetPublication("participating-2025-06-17").RecordedAt);
    }
}
