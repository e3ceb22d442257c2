using CsCheck;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Decisions;

public sealed class DecisionsCsvTests
{
    private const string Row = "Hialeah,FL,Hialeah Police Department,Hialeah City Council,2025-03-11,vote,passed,5,2,1,authorize,17407,"
        + "a note,Miami Herald,2025-03-12,https://news.example/1,one report";

    private static string Header => string.Join(',', DecisionsCsv.Columns);

    [Fact]
    public void Row_is_read_into_its_fields()
    {
        var fact = Assert.Single(Read($"{Header}\n{Row}\n"));

        Assert.Equal(
            ("Hialeah", new DateOnly(2025, 3, 11), 5, 2, 1, "17407"),
            (fact.Jurisdiction, fact.DecidedOn, fact.Yes, fact.No, fact.Absent, fact.MatterFile));
        Assert.Equal(new DateOnly(2025, 3, 12), fact.SourcePublishedOn);
    }

    [Fact]
    public void Source_published_before_the_decision_is_refused_with_row_column_and_reason()
    {
        var exception = Assert.Throws<InvalidDataException>(() => Read($"{Header}\n{Row.Replace("2025-03-12", "2025-03-10", StringComparison.Ordinal)}\n"));

        Assert.EndsWith(
            "row 2, column source_published_on: '2025-03-10' is not on or after the date of the decision, 2025-03-11: a source cannot report what happens later.",
            exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_may_be_in_any_order()
    {
        var columns = Header.Split(',').Zip(Row.Split(',')).Reverse().ToList();
        var text = $"{string.Join(',', columns.Select(c => c.First))}\n{string.Join(',', columns.Select(c => c.Second))}\n";

        Assert.Equal(Read($"{Header}\n{Row}\n"), Read(text));
    }

    [Fact]
    public void Written_decisions_are_read_back_unchanged() =>
        Gen.Select(Gen.Int[0, 9], Gen.Bool, Gen.Char["ab,;\"\n é"].Array[0, 12]).ForAll((votes, hasVotes, characters) =>
        {
            var note = new string(characters).Trim();
            var fact = SampleDecisions.CreateVote("Hialeah", "2025-03-11") with
            {
                Yes = hasVotes ? votes : null,
                Note = note.Length == 0 ? null : note,
                SourcePublishedOn = hasVotes ? null : new DateOnly(2025, 3, 12),
            };
            using var writer = new StringWriter();
            DecisionsCsv.Write(writer, [fact]);
            Assert.Equal([fact], Read(writer.ToString()));
        });

    [Theory]
    [InlineData("2025-03-11,vote", "11/3/2025,vote", "row 2, column decided_on: '11/3/2025' is not a date such as 2025-06-17.")]
    [InlineData("2025-03-11,vote", ",vote", "row 2, column decided_on: The cell is empty; expected a date such as 2025-06-17.")]
    [InlineData(",5,2,1,", ",five,2,1,", "row 2, column yes: 'five' is not a nonnegative integer.")]
    [InlineData(",5,2,1,", ",5,-2,1,", "row 2, column no: '-2' is not a nonnegative integer.")]
    [InlineData("Hialeah,FL", ",FL", "row 2, column jurisdiction: The cell is empty; expected a value.")]
    [InlineData(",2025-03-12,", ",March,", "row 2, column source_published_on: 'March' is not a date such as 2025-06-17.")]
    [InlineData(",FL,", ",Florida,", "row 2, column state: 'Florida' is not the USPS code of a state.")]
    [InlineData(",vote,passed", ",poll,passed", "row 2, column kind: 'poll' is not one of vote, executive-act, ratification, veto, override, directive, court-order, report.")]
    [InlineData(",vote,passed", ",vote,carried", "row 2, column outcome: 'carried' is not one of passed, failed, tied-failed, deferred, withdrawn, no-action.")]
    [InlineData(",authorize,", ",allow,", "row 2, column purpose: 'allow' is not one of authorize, reject, ratify, amend, suspend, end.")]
    [InlineData("2025-03-11,vote", "1025-03-11,vote", "row 2, column decided_on: '1025-03-11'. Must not be earlier than 1996-09-30, the first day of the program '287g'.")]
    [InlineData("2025-03-11,vote", "2205-03-11,vote", "row 2, column decided_on: '2205-03-11'. Must not be later than today, 2026-01-31 (UTC).")]
    [InlineData(",2025-03-12,", ",2205-03-12,", "row 2, column source_published_on: '2205-03-12'. Must not be later than 2027-01-31, a year from today.")]
    [InlineData("https://news.example/1", "javascript:alert(1)", "row 2, column source_url: 'javascript:alert(1)' is not an absolute https or http URL without user information.")]
    [InlineData("Hialeah City Council", "Hialeah City\u200b Council", "row 2, column body: 'Hialeah City\u200b Council'. Contains the invisible character U+200B at position 13. Remove it.")]
    [InlineData("Hialeah City Council", "Hialeah City Counc\ufffdl", "row 2, column body: 'Hialeah City Counc\ufffdl'. Contains the character U+FFFD at position 19, which stands for a letter that was lost. Enter the letter.")]
    [InlineData("a note", "special meeting noticed for 09:00; called to order 09:20 and adjourned 11:00 Florida/Miami", "row 2, column note: 'special meeting noticed for 09:00; called to order 09:20 and adjourned 11:00 Florida/Miami'. 'Florida/Miami' is not an IANA time zone name, such as America/New_York.")]
    [InlineData("FL,Hialeah Police Department", "FL,'", "row 2, column agency: ''' is not the name of an agency.")]
    public void Invalid_cell_is_reported_with_row_column_and_expected_value(string validText, string invalidText, string message)
    {
        var invalidRow = Row.Replace(validText, invalidText, StringComparison.Ordinal);

        var exception = Assert.Throws<InvalidDataException>(() => Read($"{Header}\n{invalidRow}\n"));

        Assert.Equal($"decisions.csv, {message}", exception.Message);
    }

    [Fact]
    public void Report_row_may_have_any_outcome()
    {
        var reportRow = Row.Replace("vote,passed", "report,scheduled", StringComparison.Ordinal);

        Assert.Equal("scheduled", Assert.Single(Read($"{Header}\n{reportRow}\n")).Outcome);
    }

    [Fact]
    public void Outcome_of_a_report_follows_the_rules_of_texts()
    {
        var reportRow = Row.Replace("vote,passed", "report,sched\0uled", StringComparison.Ordinal);

        var exception = Assert.Throws<InvalidDataException>(() => Read($"{Header}\n{reportRow}\n"));

        Assert.Equal("decisions.csv, row 2, column outcome: 'sched\0uled'. Must be 1 to 2000 characters of text.", exception.Message);
    }

    [Fact]
    public void Decisions_file_is_recognized_by_its_header_line()
    {
        Assert.True(DecisionsCsv.IsHeader(Header));
        Assert.False(DecisionsCsv.IsHeader("a,b"));
    }

    [Fact]
    public void Decisions_file_is_recognized_if_its_columns_are_in_another_order() =>
        Assert.True(DecisionsCsv.IsHeader(string.Join(',', DecisionsCsv.Columns.Reverse())));

    [Fact]
    public void Blank_rows_are_skipped() =>
        Assert.Single(Read($"{Header}\n{Row}\n,,,,,,,,,,,,,,,,\n ,,,,,,,,,,,,,,,,\n"));

    private static IReadOnlyList<DecisionFact> Read(string text) => DecisionsCsv.Read(new StringReader(text), "decisions.csv", new DateOnly(2026, 1, 31));
}
