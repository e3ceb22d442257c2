using CsCheck;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>Rows in which the state, the agency or the model cannot be read are not absences.</summary>
public sealed class UnreadRowTests
{
    private const string OremId = "ut-orem-police-department-287g-task-force-1";
    private static readonly string[] ThreeDates = ["2025-06-11", "2025-06-12", "2025-06-13"];

    private static readonly ListRow Orem = new("Orem Police Department", "2025-06-05", "https://www.ice.gov/orem.pdf") { State = "UTAH" };

    private static RegisterFactsBuilder ListedBefore(params ListRow[] rows) => new RegisterFactsBuilder().AddParticipatingLists(["2025-06-09", "2025-06-10"], rows);

    [Theory]
    [InlineData("")]
    [InlineData("#N/A")]
    [InlineData("Nowhere")]
    public void Row_whose_state_cannot_be_read_stands_for_the_agreement_with_its_document(string state)
    {
        var facts = ListedBefore(Orem).AddParticipatingLists(ThreeDates, Orem with { State = state }).Derive();

        Assert.Equal(["active 2025-06-05"], facts.GetStatusHistory(OremId));
        Assert.Equal(
            [("first", OremId), ("same-document", OremId)],
            facts.Listings.Where(l => l.AgencyPrinted == Orem.Agency).Select(l => (l.Join, l.AgreementId)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("#N/A")]
    [InlineData("Bicycle Model")]
    [InlineData("Task Force Model / Jail Enforcement Model")]
    public void Row_whose_model_cannot_be_read_stands_for_the_agreement_with_its_agency_and_signing_date(string? model)
    {
        var row = Orem with { Link = null };

        var facts = ListedBefore(row).AddParticipatingLists(ThreeDates, row with { Model = model }).Derive();

        Assert.Equal(["active 2025-06-05"], facts.GetStatusHistory(OremId));
        Assert.True(facts.GetAgreement(OremId).Listed);
    }

    [Fact]
    public void Row_that_names_two_models_stops_the_count_for_the_agreements_of_both()
    {
        var jail = Orem with { Model = "Jail Enforcement Model" };

        var facts = ListedBefore(Orem, jail).AddParticipatingLists(ThreeDates, Orem with { Model = "Task Force Model and Jail Enforcement Model" }).Derive();

        Assert.DoesNotContain(facts.StatusEvents, e => e.Status == "delisted");
    }

    [Fact]
    public void Row_that_names_other_models_does_not_stop_the_count()
    {
        var facts = ListedBefore(Orem)
            .AddParticipatingLists(ThreeDates, Orem with { Model = "Warrant Service Officer and Jail Enforcement Model", Link = null }).Derive();

        Assert.Contains(facts.StatusEvents, e => e.AgreementId == OremId && e.Status == "delisted");
    }

    [Fact]
    public void Row_whose_agency_cannot_be_read_stops_the_count_while_it_is_printed()
    {
        var row = Orem with { Link = null };

        var facts = ListedBefore(row)
            .AddParticipatingLists(ThreeDates, row with { Agency = "#N/A" })
            .AddParticipatingLists(["2025-06-16", "2025-06-17"])
            .Derive();

        Assert.Equal(["active 2025-06-05"], facts.GetStatusHistory(OremId));
    }

    [Fact]
    public void Absences_are_counted_again_when_the_unread_row_is_gone()
    {
        var row = Orem with { Link = null };

        var facts = ListedBefore(row)
            .AddParticipatingLists(ThreeDates, row with { Agency = "#N/A" })
            .AddParticipatingLists(["2025-06-16", "2025-06-17", "2025-06-18"])
            .Derive();

        Assert.Equal(["active 2025-06-05", "delisted 2025-06-11/2025-06-16"], facts.GetStatusHistory(OremId));
    }

    [Fact]
    public void Unread_row_that_was_printed_before_the_agreement_disappeared_does_not_stop_the_count()
    {
        var unread = new ListRow("#N/A") { State = "UTAH" };

        var facts = new RegisterFactsBuilder().AddParticipatingLists(["2025-06-09", "2025-06-10"], Orem, unread)
            .AddParticipatingLists(ThreeDates, unread).Derive();

        Assert.Equal(["active 2025-06-05", "delisted 2025-06-11"], facts.GetStatusHistory(OremId));
    }

    [Fact]
    public void Unread_row_of_another_state_does_not_stop_the_count()
    {
        var facts = ListedBefore(Orem).AddParticipatingLists(ThreeDates, new ListRow("#N/A") { State = "TEXAS" }).Derive();

        Assert.Equal(["active 2025-06-05", "delisted 2025-06-11"], facts.GetStatusHistory(OremId));
    }

    [Fact]
    public void Application_whose_model_cannot_be_read_is_not_delisted()
    {
        var application = new ListRow("Orem Police Department") { State = "UTAH" };
        var lists = new RegisterFactsBuilder().AddPendingList("2025-06-10", application);
        foreach (var date in ThreeDates)
            lists.AddPendingList(date, application with { Model = null });

        Assert.Equal(["pending 2025-01-20/2025-06-10"], lists.Derive().GetStatusHistory(OremId));
    }

    [Fact]
    public void Unread_row_that_stands_for_an_agreement_is_reviewed()
    {
        var facts = ListedBefore(Orem).AddParticipatingLists(ThreeDates, Orem with { State = "#N/A" }).Derive();

        var item = Assert.Single(facts.ReviewItems);
        Assert.Equal(("UT|#N/A, Orem Police Department, task-force|Orem Police Department", OremId), (item.Id, item.VanishedAgreementId));
        Assert.Equal(
            "A row of the participating list cannot be read. STATE: The state is unknown, and not exactly one state has a similar name. "
            + "The row stands for the agreement, which is missing otherwise.",
            item.Doubt);
    }

    [Fact]
    public void Ruling_that_an_unread_row_is_another_agreement_lets_the_absences_count()
    {
        var facts = ListedBefore(Orem).AddParticipatingLists(ThreeDates, Orem with { State = "#N/A" })
            .AddRuling("rename", "UT|#N/A, Orem Police Department, task-force|Orem Police Department", "different").Derive();

        Assert.Contains(facts.StatusEvents, e => e.AgreementId == OremId && e.Status == "delisted");
    }

    [Fact]
    public void Damaged_cells_of_key_columns_in_consecutive_lists_end_nothing()
    {
        var damages = Gen.Select(Gen.Int[0, 11], Gen.Int[0, Damages.Length - 1]).Array[1, 3].Array[3, 5];

        Gen.Select(Gen.Bool, damages).ForAll((isPending, lists) =>
        {
            var builder = new RegisterFactsBuilder();
            AddList(builder, isPending, 0, Rows);
            AddList(builder, isPending, 1, Rows);
            foreach (var (i, damage) in lists.Index())
            {
                var rows = Rows.ToArray();
                foreach (var (row, kind) in damage)
                    rows[row] = Damages[kind](Rows[row]);
                AddList(builder, isPending, i + 2, rows);
            }

            AddList(builder, isPending, lists.Length + 2, Rows);
            var facts = builder.Derive();
            Assert.DoesNotContain(facts.StatusEvents, e => e.Status is "delisted" or "superseded");
            Assert.All(facts.AgreementSummaries, a => Assert.True(a.Listed));
            Assert.Equal(Rows.Length, facts.GetAgreementIds().Count);
        }, iterations: 200);
    }

    private static readonly Func<ListRow, ListRow>[] Damages =
    [
        row => row with { State = "" },
        row => row with { State = "#N/A" },
        row => row with { State = "Unknown" },
        row => row with { Agency = "" },
        row => row with { Agency = "#N/A" },
        row => row with { Agency = "#REF!" },
        row => row with { Model = null },
        row => row with { Model = "#N/A" },
        row => row with { Model = "To be decided" },
        row => row with { Model = $"{row.Model} / Warrant Service Officer" },
    ];

    /// <summary>Twelve agreements, some of one agency, some with a document, most signed on the same date.</summary>
    private static readonly ListRow[] Rows =
    [
        .. Enumerable.Range(0, 9).Select(i => new ListRow(
            $"{(char)('B' + i)}{new string((char)('m' + i), 6)} Police Department", i < 6 ? "2025-06-02" : "2025-06-03",
            i % 2 == 0 ? $"https://www.ice.gov/{i}.pdf" : null) { State = i % 3 == 0 ? "UTAH" : "TEXAS" }),
        .. Enumerable.Range(0, 3).Select(i => ListRow.ForJailEnforcement(
            $"{(char)('B' + i)}{new string((char)('m' + i), 6)} Police Department", "2025-06-02") with { State = i % 3 == 0 ? "UTAH" : "TEXAS" }),
    ];

    private static void AddList(RegisterFactsBuilder builder, bool isPending, int day, ListRow[] rows)
    {
        var date = new DateOnly(2025, 6, 9).AddDays(day);
        if (isPending)
            builder.AddPendingList($"{date:O}", [.. rows.Select(row => row with { Signed = null, Link = null })]);
        else
            builder.AddParticipatingList($"{date:O}", rows);
    }
}
