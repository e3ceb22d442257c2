using RecordsApi.Domain.Verification;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Verification;

/// <summary>Rows of later lists that show that an agreement did not end. The register matches every row to another agreement.</summary>
public sealed class FalseEndDetectorTests
{
    private static readonly SnapshotRow Other = new("other", "FL", "Baker County Sheriff's Office", "2025-06-02", "https://example.org/other.pdf");

    [Fact]
    public void Same_document_under_another_name_is_a_false_end() => Assert.Equal(
        FalseEndKind.SameDocument,
        FindAfterEnd(
            new("one", "FL", "Wildlife Commission", "2025-06-09", "https://example.org/a.pdf"),
            new("two", "FL", "Department of Waters", "2025-06-10", "https://example.org/a.pdf"))?.Kind);

    [Fact]
    public void Same_signing_day_and_county_under_another_body_is_a_false_end() => Assert.Equal(
        FalseEndKind.SameSigningDay,
        FindAfterEnd(
            new("one", "FL", "Walton County Sheriff's Office", "2025-06-09", County: "Walton County"),
            new("two", "FL", "Walton County Attorney's Office", "2025-06-09", County: "Walton County"))?.Kind);

    [Fact]
    public void Same_signing_day_of_two_places_in_one_county_is_no_false_end() => Assert.Null(
        FindAfterEnd(
            new("one", "FL", "Doral Police Department", "2025-06-09", County: "Miami-Dade County"),
            new("two", "FL", "Sweetwater Police Department", "2025-06-09", County: "Miami-Dade County")));

    [Fact]
    public void Same_name_in_the_state_in_which_the_place_exists_is_a_false_end() => Assert.Equal(
        FalseEndKind.OtherState,
        FindAfterEnd(new("one", "TX", "Kandiyohi County Sheriff's Office"), new("two", "MN", "Kandiyohi County Sheriff's Office"), "pending")?.Kind);

    [Fact]
    public void Same_name_of_places_that_exist_in_both_states_is_no_false_end() => Assert.Null(
        FindAfterEnd(new("one", "TX", "Andrews County Sheriff's Office"), new("two", "MN", "Andrews County Sheriff's Office"), "pending"));

    [Fact]
    public void Part_of_the_name_of_a_place_is_a_false_end() => Assert.Equal(
        FalseEndKind.PartOfName,
        FindAfterEnd(new("one", "FL", "Coral Police Department"), new("two", "FL", "Coral Gables Police Department"), "pending")?.Kind);

    [Fact]
    public void Part_of_the_name_of_a_place_under_another_body_is_no_false_end() => Assert.Null(
        FindAfterEnd(new("one", "FL", "Coral Police Department"), new("two", "FL", "Coral Gables Constable"), "pending"));

    [Fact]
    public void Name_printed_beside_the_ended_one_is_no_false_end()
    {
        SnapshotRow ended = new("one", "FL", "Coral Police Department"), longer = new("two", "FL", "Coral Gables Police Department");
        var register = new RegisterSnapshotBuilder().AddList("pending", "2025-06-16", Other, ended, longer).AddList("pending", "2025-06-17", Other, longer)
            .SetStatus("one", "delisted").Build();

        Assert.Empty(FalseEndDetector.Find(register, SampleJurisdictions.PlaceNames));
    }

    [Fact]
    public void Same_name_with_a_new_signing_day_and_document_is_no_false_end() => Assert.Null(
        FindAfterEnd(
            new("one", "FL", "Doral Police Department", "2025-06-09", "https://example.org/a.pdf"),
            new("two", "FL", "Doral Police Department", "2025-06-17", "https://example.org/b.pdf")));

    [Fact]
    public void Same_name_with_the_same_signing_day_is_a_false_end() => Assert.Equal(
        FalseEndKind.SameSigningDay,
        FindAfterEnd(
            new("one", "FL", "Doral Police Department", "2025-06-09", "https://example.org/a.pdf"),
            new("two", "FL", "City of Doral Police Department", "2025-06-09", "https://example.org/b.pdf"))?.Kind);

    [Fact]
    public void Row_whose_state_and_model_cannot_be_read_speaks_against_an_end() => Assert.Equal(
        FalseEndKind.SameName,
        FindAfterEnd(
            new("one", "FL", "Doral Police Department", "2025-06-09", "https://example.org/a.pdf"),
            new("", null, "Doral Police Department", "2025-06-09", "https://example.org/a.pdf", Model: null))?.Kind);

    [Fact]
    public void Later_row_that_the_register_matches_to_an_older_agreement_is_found()
    {
        SnapshotRow ended = new("one", "FL", "Doral Police Department", "2025-06-09", "https://example.org/a.pdf");
        var register = new RegisterSnapshotBuilder().AddList("participating", "2025-06-16", Other, ended)
            .AddList("participating", "2025-06-17", Other, new("other", "FL", "Baker County Sheriff's Office", "2025-06-09", "https://example.org/a.pdf"))
            .SetStatus("one", "delisted").SetStatus("other", "active").Build();

        var found = Assert.Single(FalseEndDetector.Find(register, SampleJurisdictions.PlaceNames));
        Assert.Equal(("one", "ice-participating-2025-06-17", 3), (found.AgreementId, found.PublicationId, found.RowNumber));
        Assert.Equal("FL, Baker County Sheriff's Office, signed 2025-06-09, printed 2025-06-17", found.Later);
    }

    [Fact]
    public void Name_overwritten_by_a_neighbor_for_some_lists_is_a_false_end()
    {
        SnapshotRow own = new("one", "FL", "Doral Police Department", "2025-06-09", "https://example.org/a.pdf");
        var register = new RegisterSnapshotBuilder().AddList("participating", "2025-06-16", Other, own)
            .AddList("participating", "2025-06-17", Other, own with { Agreement = "two", Agency = "Sweetwater Police Department" })
            .AddList("participating", "2025-06-20", Other, own)
            .AddDelisting("one", "2025-06-17").SetStatus("one", "active").Build();

        Assert.Equal("ice-participating-2025-06-17", Assert.Single(FalseEndDetector.Find(register, SampleJurisdictions.PlaceNames)).PublicationId);
    }

    [Fact]
    public void Names_that_a_reviewer_ruled_different_are_no_false_end()
    {
        var register = new RegisterSnapshotBuilder()
            .AddList("pending", "2025-06-16", Other, new SnapshotRow("one", "FL", "Coral Police Department"))
            .AddList("pending", "2025-06-17", Other, new SnapshotRow("two", "FL", "Coral Gables Police Department"))
            .AddRuling("FL|Coral Gables Police Department|Coral Police Department", "different").SetStatus("one", "delisted").Build();

        Assert.Empty(FalseEndDetector.Find(register, SampleJurisdictions.PlaceNames));
    }

    private static FalseEnd? FindAfterEnd(SnapshotRow ended, SnapshotRow later, string list = "participating") => FalseEndDetector.Find(
        new RegisterSnapshotBuilder().AddList(list, "2025-06-16", Other, ended).AddList(list, "2025-06-17", Other, later)
            .SetStatus("one", "delisted").Build(),
        SampleJurisdictions.PlaceNames).SingleOrDefault();
}
