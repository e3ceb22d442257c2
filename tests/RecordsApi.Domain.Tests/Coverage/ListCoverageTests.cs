using CsCheck;
using RecordsApi.Domain.Coverage;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Coverage;

public sealed class ListCoverageTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 800].Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    private static readonly Gen<string> Lists = Gen.Int[0, 1].Select(i => PublishedList.Codes[i]);

    private static readonly Gen<(string List, DateOnly Day)[]> Publications = Gen.Select(Lists, Days).Array[1, 30];

    [Fact]
    public void Span_begins_with_the_first_and_ends_with_the_last_publication_whatever_their_order()
    {
        var coverage = ListCoverage.FromPublications([("pending", new(2025, 3, 1)), ("participating", new(2025, 5, 2)), ("participating", new(2025, 4, 1)), ("participating", new(2025, 4, 9))]);

        Assert.Equal(new CoveredSpan(new(2025, 4, 1), new(2025, 5, 2)), coverage.Participating);
        Assert.Equal(new CoveredSpan(new(2025, 3, 1), new(2025, 3, 1)), coverage.Pending);
        Assert.Equal(new DateOnly(2025, 5, 2), coverage.Through);
    }

    [Fact]
    public void Coverage_never_ends_after_the_newest_publication_of_its_list() => Publications.ForAll(publications =>
    {
        var coverage = ListCoverage.FromPublications(publications);

        return PublishedList.Codes.All(list =>
            coverage[list]?.Through == publications.Where(p => p.List == list).Max(p => (DateOnly?)p.Day)
            && coverage[list]?.From == publications.Where(p => p.List == list).Min(p => (DateOnly?)p.Day))
            && coverage.FindLastDay(PublishedList.Codes) <= publications.Max(p => p.Day);
    });

    [Fact]
    public void Status_that_a_list_shows_is_assumed_exactly_after_the_end_of_that_list() => Gen.Select(Publications, Days, Days, Lists).ForAll(
        (publications, since, day, list) =>
        {
            var coverage = ListCoverage.FromPublications(publications);
            var status = new ObservedStatus(list, "listed", since);

            return coverage[list] is not { } span || status.IsAssumedOn(day, coverage) == (day > span.Through);
        });

    [Fact]
    public void Status_is_not_assumed_on_the_date_of_the_newest_publication_of_its_list()
    {
        var newest = new DateOnly(2025, 6, 17);
        var coverage = ListCoverage.FromPublications([("participating", newest)]);
        var status = new ObservedStatus("participating", "listed", newest.AddDays(-10));

        Assert.Equal((false, true), (status.IsAssumedOn(newest, coverage), status.IsAssumedOn(newest.AddDays(1), coverage)));
    }

    [Fact]
    public void Status_with_other_evidence_is_assumed_exactly_after_the_later_of_that_evidence_and_the_list() => Gen.Select(Publications, Days, Days).ForAll(
        (publications, since, day) =>
        {
            var coverage = ListCoverage.FromPublications(publications);
            var through = coverage.Participating?.Through is { } end && end > since ? end : since;

            return new ObservedStatus("participating", "documented", since).IsAssumedOn(day, coverage) == (day > through);
        });

    [Theory]
    [InlineData("participating,pending", "2025-03-31")]
    [InlineData("participating", "2025-03-31")]
    [InlineData("pending", "2025-02-27")]
    public void Last_day_is_that_of_the_list_that_carries_what_is_asked_for(string lists, string expected)
    {
        var coverage = new ListCoverage(new(new(2021, 1, 13), new(2025, 3, 31)), new(new(2025, 1, 1), new(2025, 2, 27)));

        Assert.Equal(DateOnly.Parse(expected, null), coverage.FindLastDay(lists.Split(',')));
    }

    [Fact]
    public void Last_day_falls_back_to_a_list_that_was_observed() =>
        Assert.Equal(new DateOnly(2025, 3, 31), new ListCoverage(new(new(2021, 1, 13), new(2025, 3, 31)), null).FindLastDay(["pending"]));

    [Fact]
    public void Nothing_is_known_without_a_publication() => Assert.Null(ListCoverage.FromPublications([]).FindLastDay(PublishedList.Codes));
}
