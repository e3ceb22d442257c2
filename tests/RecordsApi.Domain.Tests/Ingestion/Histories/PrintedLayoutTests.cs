using CsCheck;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>How rows are printed does not change what follows from them.</summary>
public sealed class PrintedLayoutTests
{
    private static readonly ListRow[] Rows =
    [
        .. Enumerable.Range(0, 8).Select(i => new ListRow(
            $"{(char)('B' + i)}{new string((char)('m' + i), 6)} Police Department", $"{new DateOnly(2025, 6, 2).AddDays(i % 3):O}",
            $"https://www.ice.gov/{i}.pdf") { State = i % 2 == 0 ? "UTAH" : "TEXAS", County = "Kane County" }),
    ];

    [Fact]
    public void Order_case_and_spacing_of_rows_change_nothing()
    {
        var plain = new RegisterFactsBuilder().AddParticipatingLists(["2025-06-10", "2025-06-11", "2025-06-12", "2025-06-13"], Rows).Derive();

        Gen.Select(Gen.Shuffle(Enumerable.Range(0, Rows.Length).ToArray()), Gen.Int[0, 3].Array[Rows.Length]).Array[3].ForAll(lists =>
        {
            var builder = new RegisterFactsBuilder().AddParticipatingList("2025-06-10", Rows);
            foreach (var (i, (order, prints)) in lists.Index())
                builder.AddParticipatingList($"2025-06-{11 + i}", [.. order.Select(row => Print(Rows[row], prints[row]))]);

            var facts = builder.Derive();
            Assert.Equal(
                plain.StatusEvents.Select(e => (e.AgreementId, e.Status, e.OccurredOn)), facts.StatusEvents.Select(e => (e.AgreementId, e.Status, e.OccurredOn)));
            Assert.Equal(
                plain.AgreementSummaries.Select(a => (a.Id, a.SignedOn, a.Listed)), facts.AgreementSummaries.Select(a => (a.Id, a.SignedOn, a.Listed)));
        }, iterations: 50);
    }

    private static ListRow Print(ListRow row, int print) => print switch
    {
        1 => row with { Agency = $" {row.Agency.Replace(" ", "\u00A0 ", StringComparison.Ordinal)}\n", State = $"{row.State} " },
        2 => row with { Agency = row.Agency.ToUpperInvariant(), State = row.State.ToLowerInvariant(), Model = row.Model!.ToUpperInvariant() },
        3 => row with { Agency = $"\u200B{row.Agency}\u200E", County = "KANE COUNTY " },
        _ => row,
    };
}
