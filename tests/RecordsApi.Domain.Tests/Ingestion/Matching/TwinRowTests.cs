using CsCheck;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Matching;

/// <summary>Tests that rows of one publication under one name are two agreements unless what identifies them agrees.</summary>
public sealed class TwinRowTests
{
    private const string FirstId = "pa-larch-township-constables-office-287g-task-force-1";
    private const string NamesakeId = "pa-larch-township-constables-office-elk-county-287g-task-force-1";
    private const string SecondId = "pa-larch-township-constables-office-287g-task-force-2";

    private static readonly ListRow Row = new("Larch Township Constable's Office", "2025-06-05", "https://www.ice.gov/larch-one.pdf")
    {
        State = "PENNSYLVANIA",
        County = "Cameron County",
    };

    private static readonly ListRow InOtherCounty = Row with { County = "Elk County", Signed = "2025-06-06", Link = "https://www.ice.gov/larch-two.pdf" };

    [Fact]
    public void Same_name_in_another_county_beside_it_is_another_agreement_of_another_agency()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-10", Row, InOtherCounty).Derive();

        Assert.Equal([FirstId, NamesakeId], facts.GetAgreementIds().Order());
        Assert.Equal(["pa-larch-township-constables-office-elk-county"], facts.GetParties(NamesakeId).Except(facts.GetParties(FirstId)));
    }

    [Fact]
    public void New_row_in_another_county_beside_a_carried_row_does_not_change_its_signing_date()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row).AddParticipatingList("2025-06-11", Row, InOtherCounty)
            .Derive();

        Assert.Equal(new DateOnly(2025, 6, 5), facts.GetAgreement(FirstId).SignedOn);
        Assert.Equal(["active 2025-06-06"], facts.GetStatusHistory(NamesakeId));
    }

    [Fact]
    public void Rows_with_other_signing_date_and_document_are_two_agreements_of_one_agency_and_a_review_item()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row, InOtherCounty with { County = Row.County })
            .Derive();

        Assert.Equal([FirstId, SecondId], facts.GetAgreementIds());
        Assert.StartsWith("Printed in two rows", Assert.Single(facts.ReviewItems).Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void Double_print_with_the_same_county_and_document_is_one_agreement()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row, Row with { Agency = "Larch Township Constables Office", Signed = "2025-06-06" })
            .Derive();

        Assert.Equal([FirstId], facts.GetAgreementIds());
    }

    [Fact]
    public void Double_print_with_the_same_county_and_signing_date_is_one_agreement()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-10", Row, Row with { Link = null }).Derive();

        Assert.Equal([FirstId], facts.GetAgreementIds());
    }

    [Fact]
    public void Twin_whose_row_changes_remains_itself()
    {
        var changed = InOtherCounty with { Link = "https://www.ice.gov/larch-two-signed.pdf" };
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row, InOtherCounty).AddParticipatingList("2025-06-11", Row, changed)
            .AddParticipatingLists(["2025-06-12", "2025-06-13", "2025-06-16"], changed)
            .Derive();

        Assert.Equal(["active 2025-06-05", "delisted 2025-06-12"], facts.GetStatusHistory(FirstId));
        Assert.Equal(["active 2025-06-06"], facts.GetStatusHistory(NamesakeId));
    }

    [Fact]
    public void Print_with_a_signing_date_a_day_off_is_merged_when_one_of_both_rows_is_left()
    {
        var row = Row with { Link = null };
        var corrected = row with { Signed = "2025-06-04" };
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", row).AddParticipatingList("2025-06-11", row, corrected)
            .AddParticipatingLists(["2025-06-12", "2025-06-13", "2025-06-16"], corrected)
            .Derive();

        Assert.Equal([FirstId], facts.GetCurrentAgreementIds());
        Assert.Equal((FirstId, "merged"), (facts.GetAgreement(SecondId).MergedIntoId, facts.GetAgreement(SecondId).RecordState));
        Assert.DoesNotContain(facts.GetStatusHistory(FirstId), e => e.StartsWith("delisted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-05-29", true)]
    [InlineData("2025-05-28", false)]
    public void Prints_with_signing_dates_a_week_apart_are_one_agreement_and_with_dates_farther_apart_two(string signed, bool isMerged)
    {
        var row = Row with { Link = null };
        var other = row with { Signed = signed };
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", row).AddParticipatingList("2025-06-11", row, other).AddParticipatingList("2025-06-12", other)
            .Derive();

        Assert.Equal(isMerged ? [FirstId] : [FirstId, SecondId], facts.GetCurrentAgreementIds());
    }

    [Fact]
    public void Same_township_in_another_county_long_after_the_first_left_the_list_is_another_agency()
    {
        var remaining = Row with { Agency = "Poplar Police Department", Link = "https://www.ice.gov/poplar.pdf" };
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-10", Row, remaining)
            .AddParticipatingLists(["2025-06-11", "2025-06-12", "2025-06-13", "2025-06-16"], remaining)
            .AddParticipatingList("2025-06-17", InOtherCounty with { Signed = "2025-06-16" }, remaining)
            .Derive();

        Assert.Equal(["pa-larch-township-constables-office-elk-county"], facts.GetParties(NamesakeId));
    }

    [Fact]
    public void Twin_rows_never_join() =>
        Twins.ForAll(
            twins =>
            {
                var (lists, first, second) = twins;
                var facts = lists.Derive();
                Assert.Empty(AgreementsOf(facts, first).Intersect(AgreementsOf(facts, second)));
            },
            iterations: 200);

    private static readonly string[] Bodies = ["Larch Township Constable's Office", "Poplar Police Department", "Sumac County District Attorney"];

    /// <summary>Publications with two rows of one name that differ in county, or in signing date and document, in either order.</summary>
    private static readonly Gen<(RegisterFactsBuilder Lists, ListRow First, ListRow Second)> Twins =
        from body in Gen.Int[0, Bodies.Length - 1]
        from otherCounty in Gen.Bool
        from shows in Gen.Int[1, 3].Array[1, 8]
        from reversed in Gen.Bool
        select CreateTwins(Bodies[body], otherCounty, [3, .. shows], reversed);

    private static (RegisterFactsBuilder, ListRow, ListRow) CreateTwins(string body, bool otherCounty, int[] shows, bool reversed)
    {
        var first = Row with { Agency = body };
        var second = (otherCounty ? first with { County = "Elk County" } : first) with { Signed = "2025-05-20", Link = "https://www.ice.gov/other.pdf" };
        var lists = new RegisterFactsBuilder();
        foreach (var (i, show) in shows.Index())
        {
            ListRow[] rows = show switch { 1 => [first], 2 => [second], _ => [first, second] };
            lists.AddParticipatingList($"{new DateOnly(2025, 6, 9).AddDays(i):O}", [.. reversed ? rows.Reverse() : rows]);
        }

        return (lists, first, second);
    }

    private static IEnumerable<string?> AgreementsOf(RegisterFacts facts, ListRow row) => facts.Listings
        .Where(l => facts.PrintedRows[l.PrintedRowKey - 1] == row.ToCells()).Select(l => l.AgreementId).Distinct();
}
