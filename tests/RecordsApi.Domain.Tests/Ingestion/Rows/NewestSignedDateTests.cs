using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Tests.Ingestion.Workbooks;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Rows;

public class NewestSignedDateTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly DateOnly June = new(2025, 6, 13);

    [Fact]
    public void Newest_signing_date_is_found_in_any_format() =>
        Assert.Equal(June, NewestSignedDate.FindInTable(CreateTable(June.AddDays(-9), "6/13/2025", "#NA", null), June, Today));

    [Fact]
    public void Single_outlier_date_is_ignored() =>
        Assert.Equal(June, NewestSignedDate.FindInTable(CreateTable(June, June.AddDays(-1), June.AddDays(100)), June.AddDays(4), Today));

    [Fact]
    public void Many_dates_after_the_file_name_date_are_not_ignored() =>
        Assert.Equal(
            June.AddDays(3),
            NewestSignedDate.FindInTable(CreateTable(June, June.AddDays(1), June.AddDays(2), June.AddDays(3)), June.AddDays(-365), Today));

    [Fact]
    public void Single_recent_date_before_the_file_name_date_is_not_ignored() =>
        Assert.Equal(June, NewestSignedDate.FindInTable(CreateTable(June.AddYears(-5), June), June, Today));

    [Fact]
    public void Future_date_is_ignored() =>
        Assert.Equal(June, NewestSignedDate.FindInTable(CreateTable(June, new DateOnly(5025, 7, 7)), null, Today));

    [Fact]
    public void Workbook_without_signing_dates_has_no_newest_date() =>
        Assert.Null(NewestSignedDate.FindInTable(WorkbookBuilder.ForPendingList().AddRow("UTAH", "Weber").Read(), June, Today));

    private static WorkbookTable CreateTable(params object?[] signed)
    {
        var workbook = WorkbookBuilder.ForParticipatingList();
        foreach (var value in signed)
            workbook.AddRow("UTAH", "Weber", null, null, "Task Force Model", value);
        return workbook.Read();
    }
}
