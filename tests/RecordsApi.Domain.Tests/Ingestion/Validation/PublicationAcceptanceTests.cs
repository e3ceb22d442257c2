using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Validation;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Validation;

/// <summary>Tests which publications are accepted and which are quarantined.</summary>
public sealed class PublicationAcceptanceTests
{
    private const string FirstFileName = "participatingAgencies06162025.xlsx";
    private const string SecondFileName = "participatingAgencies06172025.xlsx";
    private const string ThirdFileName = "participatingAgencies06182025.xlsx";

    /// <summary>Creates rows of police departments of fictitious places with dissimilar names.</summary>
    private static ListRow[] CreateCityRows(int count, string state = "FLORIDA") =>
        [.. Enumerable.Range(0, count).Select(i => new ListRow($"{CreatePlaceName(i)} Police Department", "2025-06-09") { State = state })];

    private static string CreatePlaceName(int number) => $"{(char)('A' + (number / 26))}{new string((char)('a' + (number % 26)), 7)}";

    private static string GetState(RegisterFacts facts, string fileName) =>
        Assert.Single(facts.Publications, p => p.Publication.FileName == fileName).Publication.State;

    private static string? GetReason(RegisterFacts facts, string fileName) =>
        Assert.Single(facts.Publications, p => p.Publication.FileName == fileName).Publication.Reason;

    [Fact]
    public void Participating_file_with_pending_columns_is_quarantined()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(30))
            .AddFileWithPendingColumns(SecondFileName, CreateCityRows(30))
            .Derive();

        Assert.Equal("quarantined", GetState(facts, SecondFileName));
        Assert.Equal(
            "The file has the columns of the pending list: the SIGNED column of the participating list is missing. "
            + "Found: STATE, LAW ENFORCEMENT AGENCY, TYPE, COUNTY, SUPPORT TYPE.",
            GetReason(facts, SecondFileName));
    }

    [Theory]
    [InlineData("DATE SIGNED")]
    [InlineData(" date\u00A0signed\u200B")]
    public void Every_heading_that_is_read_as_a_column_of_the_list_is_accepted(string heading) => Assert.Null(
        PublicationColumnCheck.GetQuarantineReason(ListKind.Participating, ["STATE", "AGENCY", "SUPPORT TYPE", heading]));

    [Fact]
    public void Missing_column_is_named_with_the_heading_that_is_like_it() => Assert.Equal(
        "The file lacks the SUPPORT TYPE column of the list. Found: STATE, AGENCY, SUPORT TYPE, SIGNED. Perhaps “SUPORT TYPE” may be SUPPORT TYPE.",
        PublicationColumnCheck.GetQuarantineReason(ListKind.Participating, ["STATE", "AGENCY", "SUPORT TYPE", "SIGNED"]));

    [Fact]
    public void Pending_file_with_participating_columns_is_quarantined()
    {
        var facts = new RegisterFactsBuilder().AddFile("pendingAgencies06172025.xlsx", CreateCityRows(3)).Derive();

        Assert.Equal("quarantined", GetState(facts, "pendingAgencies06172025.xlsx"));
    }

    [Fact]
    public void Wrong_columns_are_not_confirmed_by_a_second_file_with_the_same_fault()
    {
        var facts = new RegisterFactsBuilder()
            .AddFileWithPendingColumns(SecondFileName, CreateCityRows(30))
            .AddFileWithPendingColumns(ThirdFileName, CreateCityRows(31))
            .Derive();

        Assert.Equal(("quarantined", "quarantined"), (GetState(facts, SecondFileName), GetState(facts, ThirdFileName)));
    }

    [Fact]
    public void Publication_missing_more_rows_than_allowed_is_quarantined_with_the_counts()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(100))
            .AddFile(SecondFileName, CreateCityRows(90))
            .Derive();

        Assert.Equal("quarantined", GetState(facts, SecondFileName));
        Assert.Equal(
            "10 of the 100 rows of the previous publication are missing or renamed, more than 7%.", GetReason(facts, SecondFileName));
    }

    [Theory]
    [InlineData(100, 91)]
    [InlineData(200, 186)]
    public void Publication_missing_no_more_rows_than_allowed_is_accepted(int rowsBefore, int rowsAfter)
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(rowsBefore))
            .AddFile(SecondFileName, CreateCityRows(rowsAfter))
            .Derive();

        Assert.Equal("accepted", GetState(facts, SecondFileName));
    }

    [Fact]
    public void Publication_missing_a_whole_state_is_quarantined()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, [.. CreateCityRows(90), .. CreateCityRows(6, "TEXAS")])
            .AddFile(SecondFileName, CreateCityRows(90))
            .Derive();

        Assert.Equal("quarantined", GetState(facts, SecondFileName));
        Assert.Equal("All 6 rows of TX are missing.", GetReason(facts, SecondFileName));
    }

    [Fact]
    public void Misspelled_state_delists_no_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, [.. CreateCityRows(90), .. CreateCityRows(6, "TEXAS")])
            .AddFile(SecondFileName, [.. CreateCityRows(90), .. CreateCityRows(6, "TEXSA")])
            .Derive();

        Assert.Equal("accepted", GetState(facts, SecondFileName));
        Assert.All(facts.AgreementSummaries, a => Assert.True(a.Listed));
        Assert.Equal(96, facts.Agreements.Count);
    }

    [Fact]
    public void Publication_without_readable_rows_is_quarantined()
    {
        var facts = new RegisterFactsBuilder().AddFile(FirstFileName, CreateCityRows(3)).AddFile(SecondFileName).Derive();

        Assert.Equal("No row can be read; the previous publication has 3 rows.", GetReason(facts, SecondFileName));
    }

    [Fact]
    public void Quarantined_publication_is_accepted_when_the_next_one_confirms_it()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(100))
            .AddFile(SecondFileName, CreateCityRows(80))
            .AddFile(ThirdFileName, CreateCityRows(81))
            .Derive();

        Assert.Equal(("accepted", "accepted"), (GetState(facts, SecondFileName), GetState(facts, ThirdFileName)));
        Assert.EndsWith("Confirmed by ice-participating-2025-06-18.", GetReason(facts, SecondFileName), StringComparison.Ordinal);
    }

    [Fact]
    public void Quarantined_publication_is_not_confirmed_by_one_of_the_same_day()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(40))
            .AddFile("participatingAgencies06172025am.xlsx", CreateCityRows(1))
            .AddFile("participatingAgencies06172025pm.xlsx", [CreateCityRows(1)[0] with { County = "Alba County" }])
            .Derive();

        Assert.Equal(
            ("quarantined", "quarantined"),
            (GetState(facts, "participatingAgencies06172025am.xlsx"), GetState(facts, "participatingAgencies06172025pm.xlsx")));
        Assert.All(facts.AgreementSummaries, a => Assert.True(a.Listed));
    }

    [Fact]
    public void Publication_of_another_day_confirms_all_that_have_its_rows()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(100))
            .AddFile("participatingAgencies06172025am.xlsx", CreateCityRows(80))
            .AddFile("participatingAgencies06172025pm.xlsx", CreateCityRows(81))
            .AddFile(ThirdFileName, CreateCityRows(82))
            .Derive();

        Assert.Equal(["accepted", "accepted", "accepted", "accepted"], facts.Publications.Select(p => p.Publication.State));
    }

    [Fact]
    public void Publication_that_lost_almost_all_rows_is_not_confirmed_by_one_that_lost_others()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(100))
            .AddFile(SecondFileName, CreateCityRows(1))
            .AddFile(ThirdFileName, CreateCityRows(80))
            .Derive();

        Assert.Equal(("quarantined", "quarantined"), (GetState(facts, SecondFileName), GetState(facts, ThirdFileName)));
    }

    [Fact]
    public void Confirmed_publication_is_recorded_at_the_timestamp_of_the_confirming_one()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(100))
            .AddFile(SecondFileName, CreateCityRows(80))
            .AddFile(ThirdFileName, CreateCityRows(81))
            .Derive();

        Assert.Equal(
            facts.GetPublication("participating-2025-06-18").RecordedAt,
            facts.GetPublication("participating-2025-06-17").RecordedAt);
        Assert.Equal(new DateOnly(2025, 6, 17), facts.GetPublication("participating-2025-06-17").PublishedOn);
    }

    [Fact]
    public void Publication_not_confirmed_by_the_next_one_stays_quarantined()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(100))
            .AddFile(SecondFileName, CreateCityRows(80))
            .AddFile(ThirdFileName, CreateCityRows(100))
            .Derive();

        Assert.Equal(("quarantined", "accepted"), (GetState(facts, SecondFileName), GetState(facts, ThirdFileName)));
        Assert.All(facts.AgreementSummaries, a => Assert.Equal("active", a.Status));
    }

    [Fact]
    public void Quarantined_publication_has_no_position_and_no_listings()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(100))
            .AddFile(SecondFileName, CreateCityRows(80))
            .Derive();

        Assert.Null(facts.GetPublication("participating-2025-06-17").Position);
        Assert.All(facts.Listings, l => Assert.Equal("ice-participating-2025-06-16", l.LastPublicationId));
    }

    [Fact]
    public void Identical_file_is_unchanged_and_names_the_original()
    {
        var facts = new RegisterFactsBuilder().AddFile(FirstFileName, CreateCityRows(3)).AddDuplicateOfLastFile(SecondFileName).Derive();

        Assert.Equal("unchanged", GetState(facts, SecondFileName));
        Assert.Equal("The file is identical to ice-participating-2025-06-16.", GetReason(facts, SecondFileName));
    }

    [Fact]
    public void Publication_accepted_by_ruling_has_the_ruling_as_reason()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(100))
            .AddFile(SecondFileName, CreateCityRows(80))
            .AddRuling("publication", SecondFileName, "accepted")
            .Derive();

        Assert.Equal("accepted", GetState(facts, SecondFileName));
        Assert.Equal("Accepted by a ruling of 2025-12-01: Confirmed by the publisher.", GetReason(facts, SecondFileName));
    }

    [Fact]
    public void Publication_quarantined_by_ruling_has_the_ruling_as_reason()
    {
        var facts = new RegisterFactsBuilder()
            .AddFile(FirstFileName, CreateCityRows(3))
            .AddFile(SecondFileName, CreateCityRows(4))
            .AddRuling("publication", SecondFileName, "quarantined")
            .Derive();

        Assert.Equal("quarantined", GetState(facts, SecondFileName));
        Assert.Equal("Quarantined by a ruling of 2025-12-01: Confirmed by the publisher.", GetReason(facts, SecondFileName));
    }

    [Fact]
    public void Pending_list_emptied_by_signings_is_accepted()
    {
        var facts = new RegisterFactsBuilder()
            .AddFileWithPendingColumns("pendingAgencies06162025.xlsx", CreateCityRows(40)).AddFile(SecondFileName, CreateCityRows(40))
            .AddFileWithPendingColumns("pendingAgencies06182025.xlsx")
            .Derive();

        Assert.Equal("accepted", GetState(facts, "pendingAgencies06182025.xlsx"));
    }

    [Fact]
    public void Pending_list_emptied_without_signings_is_quarantined()
    {
        var facts = new RegisterFactsBuilder()
            .AddFileWithPendingColumns("pendingAgencies06162025.xlsx", CreateCityRows(40))
            .AddFileWithPendingColumns("pendingAgencies06182025.xlsx")
            .Derive();

        Assert.Equal("quarantined", GetState(facts, "pendingAgencies06182025.xlsx"));
    }
}
