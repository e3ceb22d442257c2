using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Validation;

/// <summary>Publications in which a column cannot be read or differs from the previous publication are quarantined.</summary>
public sealed class ColumnCheckTests
{
    private const string FirstFileName = "participatingAgencies06162025.xlsx";
    private const string SecondFileName = "participatingAgencies06172025.xlsx";
    private const string ThirdFileName = "participatingAgencies06182025.xlsx";

    private static readonly ListRow[] Rows =
    [
        .. Enumerable.Range(0, 40).Select(i => new ListRow(
            $"{(char)('A' + (i / 20))}{new string((char)('a' + (i % 20)), 7)} Police Department", $"{new DateOnly(2025, 3, 1).AddDays(i * 2):O}",
            $"https://www.ice.gov/{i}.pdf") { County = $"{(char)('A' + (i % 20))}lba County" }),
    ];

    private static Publication Publish(ListRow[] rows, string fileName = SecondFileName) => FindPublication(
        new RegisterFactsBuilder().AddFile(FirstFileName, Rows).AddFile(fileName, rows).Derive(), fileName);

    private static Publication FindPublication(RegisterFacts facts, string fileName) =>
        Assert.Single(facts.Publications, p => p.Publication.FileName == fileName).Publication;

    private static ListRow[] Change(int count, Func<ListRow, int, ListRow> change) =>
        [.. Rows.Select((row, i) => i < count ? change(row, i) : row)];

    private static ListRow[] ShiftSigningDates(int count, int days) =>
        Change(count, (row, _) => row with { Signed = $"{DateOnly.Parse(row.Signed!, System.Globalization.CultureInfo.InvariantCulture).AddDays(days):O}" });

    [Fact]
    public void Publication_with_signing_dates_a_day_off_is_quarantined_with_the_column_named()
    {
        var publication = Publish(ShiftSigningDates(40, -1));

        Assert.Equal(
            ("quarantined", "SIGNED differs from the previous publication in 40 of 40 rows, more than 5%."),
            (publication.State, publication.Reason));
    }

    [Fact]
    public void Publication_with_signing_dates_sorted_apart_from_their_rows_is_quarantined()
    {
        var publication = Publish(Change(40, (row, i) => row with { Signed = Rows[39 - i].Signed }));

        Assert.StartsWith("SIGNED differs", publication.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Publication_with_a_few_corrected_signing_dates_is_accepted() =>
        Assert.Equal("accepted", Publish(ShiftSigningDates(9, -1)).State);

    [Fact]
    public void Publication_with_signing_dates_as_timestamps_in_other_time_zones_is_quarantined()
    {
        var publication = Publish(Change(40, (row, _) => row with { Signed = null, SignedText = $"{row.Signed}T22:00:00Z" }));

        Assert.Equal(
            ("quarantined", "SIGNED cannot be read in 40 of 40 rows, more than 5%."), (publication.State, publication.Reason));
    }

    [Fact]
    public void Publication_with_signing_dates_in_both_orders_is_quarantined()
    {
        var publication = Publish(Change(40, (row, i) => row with
        {
            Signed = null,
            SignedText = i % 2 == 0 ? $"{row.Signed![8..]}/{row.Signed[5..7]}/2025" : $"{row.Signed![5..7]}/{row.Signed[8..]}/2025",
        }));

        Assert.Equal("quarantined", publication.State);
        Assert.StartsWith("SIGNED", publication.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_signing_dates_are_not_confirmed_by_the_same_dates_in_the_next_publications()
    {
        var facts = new RegisterFactsBuilder().AddFile(FirstFileName, Rows)
            .AddFile(SecondFileName, ShiftSigningDates(40, -1)).AddFile(ThirdFileName, ShiftSigningDates(40, -1))
            .AddFile("participatingAgencies06202025.xlsx", Rows).Derive();

        Assert.Equal(["accepted", "quarantined", "quarantined", "accepted"], facts.Publications.Select(p => p.Publication.State));
        Assert.All(facts.SignedDays, s => Assert.Equal(1, s.Revision));
    }

    [Fact]
    public void Wrong_signing_dates_do_not_correct_the_date_of_the_publication()
    {
        var publication = Publish(ShiftSigningDates(40, 180), "participatingAgencies06172025.xlsx");

        Assert.Equal((new DateOnly(2025, 6, 17), "file-name"), (publication.PublishedOn, publication.DateBasis));
        Assert.StartsWith("SIGNED", publication.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Publication_whose_states_cannot_be_read_is_quarantined_with_the_column_named()
    {
        var publication = Publish(Change(12, (row, _) => row with { State = "#N/A" }));

        Assert.Equal(
            ("quarantined", "STATE cannot be read in 12 of 40 rows, more than 5%."), (publication.State, publication.Reason));
    }

    [Fact]
    public void Other_counties_are_confirmed_by_the_next_publication()
    {
        var changed = Change(30, (row, i) => row with { County = $"{(char)('K' + (i % 10))}osta County" });

        var facts = new RegisterFactsBuilder().AddFile(FirstFileName, Rows).AddFile(SecondFileName, changed)
            .AddFile(ThirdFileName, [.. changed, Rows[0] with { Agency = "Orem Police Department" }]).Derive();

        Assert.Equal(
            "COUNTY differs from the previous publication in 30 of 40 rows, more than 25%. Confirmed by ice-participating-2025-06-18.",
            FindPublication(facts, SecondFileName).Reason);
        Assert.Equal("accepted", FindPublication(facts, ThirdFileName).State);
    }

    [Fact]
    public void Publication_without_documents_is_quarantined_until_it_is_confirmed() => Assert.Equal(
        "MOA differs from the previous publication in 40 of 40 rows, more than 60%.", Publish(Change(40, (row, _) => row with { Link = null })).Reason);
}
