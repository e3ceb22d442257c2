using RecordsApi.Register.Bundle;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Bundle;

public sealed class RulingsCsvTests
{
    [Fact]
    public void What_was_written_reads_the_same()
    {
        using var folder = new TempFolder();
        Ruling[] rulings =
        [
            new("rename", "FL|A, \"B\"|C", "same", "Two lines:\none, and two.", new DateOnly(2025, 12, 1)),
            new("publication", "participatingAgencies06172025.xlsx", "quarantined", " spaced ", new DateOnly(2025, 12, 2)),
        ];
        RulingsCsv.Write(folder.In("rulings.csv"), rulings);

        Assert.Equal(rulings, RulingsCsv.Read(folder.In("rulings.csv")));
    }
}
