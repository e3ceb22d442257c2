using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.OrderingAgreements;

/// <summary>Files of basic ordering agreements.</summary>
public sealed class OrderingAgreementsCsvTests
{
    private const string Header = "state,county,agency_type,status,date_edtf,precision,sources";
    private const string Row = "FL,Walton,sheriff,announced,2018-01-17,day,https://b.example/2 | https://a.example/1";

    [Fact]
    public void Row_is_read_into_its_fields_with_the_sources_in_order() => Assert.Equal(
        new OrderingAgreementFact
        {
            State = "FL",
            County = "Walton",
            AgencyType = "sheriff",
            Status = "announced",
            OccurredOn = "2018-01-17",
            SourceUrls = "https://a.example/1 https://b.example/2",
        },
        Assert.Single(Read($"{Header}\n{Row}\n")));

    [Theory]
    [InlineData("2018-01-17", "day")]
    [InlineData("2018-05", "month")]
    [InlineData("../2018-12", "by")]
    public void Written_file_is_read_into_the_same_facts(string date, string precision)
    {
        var facts = Read($"{Header}\nFL,Walton,sheriff,signed,{date},{precision},https://a.example/1\n");
        using var writer = new StringWriter();

        OrderingAgreementsCsv.Write(writer, facts);

        Assert.Equal(facts, Read(writer.ToString()));
    }

    [Theory]
    [InlineData("FL,", "XX,", "row 2, column state: 'XX' is not the USPS code of a state.")]
    [InlineData("Walton", "Waltn", "row 2, column county: 'Waltn'. FL has no such county. The nearest name is 'Walton County'.")]
    [InlineData("Walton", "Cook", "row 2, column county: 'Cook'. FL has no such county.")]
    [InlineData("Walton", "", "row 2, column county: The cell is empty; expected a value.")]
    [InlineData("sheriff", "police", "row 2, column agency_type: 'police' is not sheriff, the only type of agency that has basic ordering agreements.")]
    [InlineData("announced", "ended", "row 2, column status: 'ended' is not one of announced, signed.")]
    [InlineData("2018-01-17", "17.1.2018", "row 2, column date_edtf: '17.1.2018' is not a day (2018-01-17), a month (2018-05), or the last possible one of them (../2018-12).")]
    [InlineData("2018-01-17", "2018-01-17/..", "row 2, column date_edtf: '2018-01-17/..' is not a day (2018-01-17), a month (2018-05), or the last possible one of them (../2018-12).")]
    [InlineData("2018-01-17", "2027-01-17", "row 2, column date_edtf: '2027-01-17'. Must not be later than today, 2026-01-15 (UTC).")]
    [InlineData(",day", ",month", "row 2, column precision: 'month' is not day, the precision of the date 2018-01-17.")]
    [InlineData("https://a.example/1", "a.example", "row 2, column sources: 'https://b.example/2 | a.example' is not one or more absolute https or http URLs without user information, separated by |.")]
    public void Invalid_cell_is_refused_with_row_column_and_what_would_be_right(string valid, string invalid, string message) => Assert.Equal(
        $"boa.csv, {message}",
        Assert.Throws<InvalidDataException>(() => Read($"{Header}\n{Row.Replace(valid, invalid, StringComparison.Ordinal)}\n")).Message);

    [Fact]
    public void File_without_a_column_is_refused_with_the_columns() => Assert.Equal(
        $"boa.csv: The column 'sources' is missing; the columns are {Header.Replace(",", ", ", StringComparison.Ordinal)}.",
        Assert.Throws<InvalidDataException>(() => Read("state,county,agency_type,status,date_edtf,precision\n")).Message);

    private static IReadOnlyList<OrderingAgreementFact> Read(string text)
    {
        using var reader = new StringReader(text);
        return OrderingAgreementsCsv.Read(
            reader, "boa.csv", new(2026, 1, 15), (state, county) => OrderingAgreementPlaceRule.FindProblem(SampleJurisdictions.Matcher, state, county));
    }
}
