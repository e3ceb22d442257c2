using RecordsApi.Register.Publications.Rows;
using RecordsApi.Register.Publications.Workbooks;
using RecordsApi.Register.Tests.Publications.Workbooks;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications.Rows;

public class NewestSignedTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly DateOnly June = new(2025, 6, 13);

    [Fact]
    public void Newest_signed_day_of_a_workbook_is_found_in_any_form() =>
        Assert.Equal(June, NewestSigned.In(With(June.AddDays(-9), "6/13/2025", "#NA", null), June, Today));

    [Fact]
    public void One_mistyped_later_day_far_from_the_others_is_no_witness() =>
        Assert.Equal(June, NewestSigned.In(With(June, June.AddDays(-1), June.AddDays(100)), June.AddDays(4), Today));

    [Fact]
    public void Whole_list_of_later_days_is_a_witness_against_the_name() =>
        Assert.Equal(
            June.AddDays(3),
            NewestSigned.In(With(June, June.AddDays(1), June.AddDays(2), June.AddDays(3)), June.AddDays(-365), Today));

    [Fact]
    public void Lone_new_day_that_the_name_allows_is_a_witness() =>
        Assert.Equal(June, NewestSigned.In(With(June.AddYears(-5), June), June, Today));

    [Fact]
    public void Day_that_has_not_come_yet_is_no_witness() =>
        Assert.Equal(June, NewestSigned.In(With(June, new DateOnly(5025, 7, 7)), null, Today));

    [Fact]
    public void Workbook_without_signed_has_none() =>
        Assert.Null(NewestSigned.In(WorkbookBuilder.Pending().Row("UTAH", "Weber").Read(), June, Today));

    private static WorkbookTable With(params object?[] signed)
    {
        var workbook = WorkbookBuilder.Participating();
        foreach (var day in signed) workbook.Row("UTAH", "Weber", null, null, "Task Force Model", day);
        return workbook.Read();
    }
}
