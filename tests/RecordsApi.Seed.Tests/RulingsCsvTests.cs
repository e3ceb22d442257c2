using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Testing;

namespace RecordsApi.Seed.Tests;

public sealed class RulingsCsvTests
{
    [Fact]
    public void Written_rulings_are_read_back_unchanged()
    {
        using var folder = new TempFolder();
        Ruling[] rulings =
        [
            new("rename", "FL|A, \"B\"|C", "same", "Two lines:\none, and two.", new DateOnly(2025, 12, 1)),
            new("publication", "participatingAgencies06172025.xlsx", "quarantined", " spaced ", new DateOnly(2025, 12, 2)),
        ];
        RulingsCsv.Write(folder.PathTo("rulings.csv"), rulings);

        Assert.Equal(rulings, RulingsCsv.Read(folder.PathTo("rulings.csv")));
    }
}
