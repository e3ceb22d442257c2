using RecordsApi.Text;

namespace RecordsApi.Tests.Text;

/// <summary>Which value is suggested for a misspelled one.</summary>
public sealed class ClosestMatchTests
{
    private static readonly string[] Statuses = ["active", "pending", "terminated", "termination-noticed"];

    [Theory]
    [InlineData("actve", "active")]
    [InlineData("PENDING", "pending")]
    [InlineData("pandng", "pending")]
    [InlineData("term", "terminated")]
    public void Value_that_is_close_or_begins_with_at_least_four_letters_is_suggested(string given, string expected) =>
        Assert.Equal(expected, ClosestMatch.Find(given, Statuses));

    [Theory]
    [InlineData("ter")]
    [InlineData("pandgn")]
    [InlineData("unknown")]
    public void No_value_is_suggested_that_is_not_close(string given) => Assert.Null(ClosestMatch.Find(given, Statuses));
}
