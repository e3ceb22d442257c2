using CsCheck;
using RecordsApi.Domain.Coverage;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Coverage;

public sealed class PublicationRhythmTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    [Fact]
    public void Distance_of_more_than_three_times_the_usual_is_a_gap()
    {
        var gap = Assert.Single(PublicationRhythm.FindGaps(After(3, 3, 3, 3, 12, 3, 3)));

        Assert.Equal((Start.AddDays(12), Start.AddDays(24), 12, 3.0), (gap.After, gap.Before, gap.Days, gap.UsualDays));
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 9)]
    [InlineData(30, 90)]
    public void Weekend_or_holiday_or_a_slow_rhythm_is_no_gap(int usual, int longest) =>
        Assert.Empty(PublicationRhythm.FindGaps(After(usual, usual, usual, longest, usual, usual)));

    [Fact]
    public void Change_from_a_slow_to_a_quick_rhythm_is_no_gap() =>
        Assert.Empty(PublicationRhythm.FindGaps(After([.. Enumerable.Repeat(28, 12), .. Enumerable.Repeat(1, 40)])));

    [Fact]
    public void Gaps_lie_between_two_publications_and_are_longer_than_a_week() => Gen.Int[0, 700].Array[0, 60].ForAll(offsets =>
    {
        var days = offsets.Select(Start.AddDays).ToHashSet();

        return PublicationRhythm.FindGaps(days).All(gap =>
            gap.Days > 7 && days.Contains(gap.After) && days.Contains(gap.Before) && !days.Any(day => day > gap.After && day < gap.Before));
    });

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void List_has_stopped_if_it_was_not_published_for_longer_than_usual(int silence, bool expected)
    {
        var days = After(1, 1, 1, 2, 1);

        Assert.Equal(expected, PublicationRhythm.HasStopped(days, days[^1].AddDays(silence)));
    }

    private static DateOnly[] After(params int[] distances) => [Start, .. distances.Select((_, i) => Start.AddDays(distances[..(i + 1)].Sum()))];
}
