using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Domain.Tests.AgreementStates;

/// <summary>When lists carried an agreement, as of their newest publications.</summary>
public sealed class ListedDatesTests
{
    private const int Newest = 5;

    private static readonly ListPositions Positions = new(new("participating-5", Newest, Day(5)), new("pending-5", Newest, Day(5)));

    [Fact]
    public void Agreement_that_the_newest_publication_carries_for_the_first_time_is_listed() =>
        Assert.Equal(new(Day(5), Day(5), true), Compute(Open("participating", Newest)));

    [Fact]
    public void Publications_after_the_newest_one_do_not_count() =>
        Assert.Equal(new(null, null, false), Compute(Open("participating", Newest + 1)));

    [Fact]
    public void Agreement_that_the_newest_publication_carries_for_the_last_time_is_listed() =>
        Assert.Equal(new(Day(2), Day(5), true), Compute(Ended("participating", 2, Newest)));

    [Fact]
    public void Agreement_that_the_newest_publication_does_not_carry_any_more_is_not_listed() =>
        Assert.Equal(new(Day(2), Day(4), false), Compute(Ended("participating", 2, Newest - 1)));

    [Fact]
    public void Agreement_that_a_later_publication_ends_is_listed_until_the_newest_one() =>
        Assert.Equal(new(Day(2), Day(5), true), Compute(Ended("participating", 2, Newest + 2)));

    [Fact]
    public void Agreement_is_listed_if_either_list_carries_it() =>
        Assert.Equal(new(Day(1), Day(5), true), Compute(Open("participating", 3), Ended("pending", 1, 2)));

    [Fact]
    public void First_and_last_date_are_those_of_all_ranges() =>
        Assert.Equal(new(Day(1), Day(4), false), Compute(Ended("participating", 3, 4), Ended("participating", 1, 1)));

    [Fact]
    public void Range_of_a_list_without_publications_does_not_count() =>
        Assert.Equal(new(null, null, false), ListedDates.Compute([Open("pending", 1)], Positions with { Pending = null }));

    private static ListedDates Compute(params ListedRange[] ranges) => ListedDates.Compute(ranges, Positions);

    private static ListedRange Open(string list, int first) => new(list, first, null, Day(first), null);

    private static ListedRange Ended(string list, int first, int last) => new(list, first, last, Day(first), Day(last));

    private static DateOnly Day(int position) => new(2025, 6, position);
}
