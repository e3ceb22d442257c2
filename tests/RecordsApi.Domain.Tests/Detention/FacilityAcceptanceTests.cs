using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Model;
using static RecordsApi.Domain.Tests.Detention.FacilityLists;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>Tests which lists of facilities are accepted, unchanged or quarantined.</summary>
public sealed class FacilityAcceptanceTests
{
    private static readonly DateOnly March = new(2022, 3, 7);

    private static FacilityTableRow[] Rows(int count, double population = 10, int from = 0) =>
        [.. Enumerable.Range(from, count).Select(i => Row($"Oak {Letters(i)} Jail", $"{i + 1} Elm Street", population: population + i))];

    private static string Letters(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('A' + digit - '0')));

    private static FacilityPublication Last(FacilityFacts facts) => facts.Publications[^1].Publication;

    [Fact]
    public void List_with_the_rows_of_an_earlier_one_is_unchanged()
    {
        var facts = Derive(
            Statistics("FY22_detentionStats03172022.xlsx", 22, "03/07/2022", Rows(3)),
            Statistics("FY22_detentionStats03242022.xlsx", 22, "03/14/2022", Rows(3)));

        Assert.Equal(("unchanged", "ice-detention-statistics-2022-03-17"), (Last(facts).State, Last(facts).RepeatsId));
        Assert.Equal(3, facts.Observations.Count);
    }

    [Fact]
    public void List_of_the_same_day_with_lost_digits_is_unchanged()
    {
        var facts = Derive(
            Statistics("FY22_detentionStats03172022.xlsx", 22, "03/07/2022", Rows(3, population: 10.25)),
            Statistics("FY22_detentionStats08042022.xlsx", 22, "03/07/2022", Rows(3)));

        Assert.Equal(("unchanged", "ice-detention-statistics-2022-03-17"), (Last(facts).State, Last(facts).RepeatsId));
    }

    [Fact]
    public void List_of_mostly_facilities_without_population_is_quarantined()
    {
        var facts = Derive(Statistics(March, [.. Rows(2), Row("Ash Jail", "50 Elm Street", population: 0), Row("Fir Jail", "60 Elm Street", population: null), Row("Yew Jail", "70 Elm Street", population: 0)]));

        Assert.Equal("quarantined", Last(facts).State);
        Assert.StartsWith("3 of 5 rows have no population", Last(facts).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void List_that_loses_most_facilities_is_quarantined()
    {
        var facts = Derive(Statistics(March, Rows(30)), Statistics(March.AddDays(14), Rows(5, population: 20)));

        Assert.Equal("quarantined", Last(facts).State);
    }

    [Fact]
    public void New_fiscal_year_may_begin_with_half_of_the_facilities()
    {
        var facts = Derive(Statistics(new DateOnly(2022, 9, 19), Rows(30)), Statistics(new DateOnly(2022, 10, 17), Rows(15, population: 20)));

        Assert.Equal("accepted", Last(facts).State);
    }

    [Fact]
    public void Next_list_that_agrees_confirms_a_quarantined_one()
    {
        var facts = Derive(Statistics(March, Rows(30)), Statistics(March.AddDays(14), Rows(5, population: 20)), Statistics(March.AddDays(28), Rows(5, population: 30)));

        Assert.Equal(["accepted", "accepted", "accepted"], facts.Publications.Select(publication => publication.Publication.State));
        Assert.Equal(40, facts.Observations.Count);
    }

    [Fact]
    public void Heading_that_was_left_standing_is_recognized_by_other_averages()
    {
        var facts = Derive(
            Statistics("FY22_detentionStats03172022.xlsx", 22, "03/07/2022", Rows(5)),
            Statistics("FY22_detentionStats08042022.xlsx", 22, "03/07/2022", Rows(5, population: 30)));

        Assert.Equal(("accepted", (DateOnly?)null), (Last(facts).State, Last(facts).DataAsOf));
        Assert.Contains("left standing", Last(facts).DateNote, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2022, 8, 4), facts.Observations[^1].ObservedOn);
    }

    [Fact]
    public void Older_list_that_is_published_late_counts_for_the_day_of_its_data()
    {
        var facts = Derive(
            Statistics(new DateOnly(2022, 3, 7), Rows(5)),
            Statistics(new DateOnly(2022, 8, 1), Rows(5, population: 60)),
            Statistics("FY22_detentionStats09152022.xlsx", 22, "03/14/2022", Rows(5, population: 11)));

        Assert.Equal(("accepted", new DateOnly(2022, 3, 14)), (Last(facts).State, Last(facts).DataAsOf));
        Assert.Contains("it counts for that day", Last(facts).DateNote, StringComparison.Ordinal);
    }

    [Fact]
    public void Stale_heading_without_a_list_of_that_day_is_recognized_by_the_list_before()
    {
        var facts = Derive(
            Statistics(new DateOnly(2022, 3, 7), Rows(5)),
            Statistics(new DateOnly(2022, 8, 1), Rows(5, population: 60)),
            Statistics("FY22_detentionStats09152022.xlsx", 22, "03/14/2022", Rows(5, population: 62)));

        Assert.Null(Last(facts).DataAsOf);
    }

    [Fact]
    public void List_without_a_column_of_the_list_before_is_quarantined()
    {
        var facts = Derive(Statistics(March, Rows(3)), Statistics(March.AddDays(14), Rows(3, population: 20)).Without("Guaranteed Minimum"));

        Assert.Equal(
            ("quarantined", "Columns that ice-detention-statistics-2022-03-17 has are missing, or have headings that are not recognized: Guaranteed Minimum. It has no other columns instead."),
            (Last(facts).State, Last(facts).Reason));
    }

    [Fact]
    public void Next_list_without_the_same_column_confirms_that_it_was_given_up()
    {
        var facts = Derive(
            Statistics(March, Rows(3)), Statistics(March.AddDays(14), Rows(3, population: 20)).Without("Guaranteed Minimum"),
            Statistics(March.AddDays(28), Rows(3, population: 30)).Without("Guaranteed Minimum"));

        Assert.Equal(["accepted", "accepted", "accepted"], facts.Publications.Select(publication => publication.Publication.State));
    }

    [Fact]
    public void List_without_one_of_the_levels_is_quarantined_because_the_sum_would_be_too_low()
    {
        var facts = Derive(Statistics(March, Rows(3)).Without("Level B"));

        Assert.Equal("quarantined", Last(facts).State);
        Assert.StartsWith("The average population cannot be read: 1 of the columns", Last(facts).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void List_whose_states_cannot_be_read_is_quarantined()
    {
        var facts = Derive(Statistics(March, Row("Oak Jail", state: "33101"), Row("Ash Jail", "2 Elm Street", state: "33102")));

        Assert.Contains("the state cannot be read", Last(facts).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_publication_of_a_day_has_a_number_in_its_id()
    {
        var facts = Derive(
            Statistics("FY22_detentionStats03172022.xlsx", 22, "03/07/2022", Rows(3)),
            Statistics("FY22_detentionStats03172022b.xlsx", 22, "03/07/2022", Rows(4)));

        Assert.Equal(["ice-detention-statistics-2022-03-17", "ice-detention-statistics-2022-03-17-2"], facts.Publications.Select(publication => publication.Publication.Id));
    }

    [Fact]
    public void Assigned_id_of_a_publication_is_kept()
    {
        var table = Statistics(March, Rows(3));
        var input = FacilityInputBuilder.Build([table]) with
        {
            AssignedPublications = new Dictionary<(string, string), (int, string)> { [(table.FileName, table.Sha256)] = (7, "ice-example") },
        };

        Assert.Equal((7, "ice-example"), (Last(Derive(input)).Key, Last(Derive(input)).Id));
    }
}
