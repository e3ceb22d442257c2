using System.Globalization;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Commands;

/// <summary>The <c>update</c> command and the review of what it imported.</summary>
public sealed class UpdateCommandTests
{
    private const string First = "participatingAgencies12292025.xlsx";
    private const string Second = "participatingAgencies12302025.xlsx";

    [Fact]
    public async Task Update_imports_a_list_and_a_quarantined_one_is_shown_and_settled()
    {
        await using var publisher = await PublisherStandIn.StartAsync(TimeProvider.System);
        using var program = CreateProgram(publisher);
        await File.WriteAllBytesAsync(program.PathTo(First), UpdateFixture.ListOf(24).ToBytes());
        await program.RunAsync("import", "--empty", program.PathTo(First));
        publisher.ServeList(Second, UpdateFixture.ListOf(24, without: 12));
        var update = await program.RunAsync("update");
        var show = await program.RunAsync("review", "show", Second);
        var settle = await program.RunAsync("review", "settle", Second, "accepted", "--reason", "Checked by telephone.");
        var again = await program.RunAsync("update");

        Assert.Equal((1, 0, 0, 0), (update.ExitCode, show.ExitCode, settle.ExitCode, again.ExitCode));
        Assert.Contains($"quarantined: {Second} is quarantined", update.Output, StringComparison.Ordinal);
        Assert.Contains("12 agreements are not listed any more", show.Output, StringComparison.Ordinal);
        Assert.Contains("fl-alder-police-department-287g-task-force-1", show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_needs_a_contact()
    {
        using var program = new CommandLineProcess();
        var update = await program.RunAsync("update");

        Assert.Equal(1, update.ExitCode);
        Assert.StartsWith("Update:Contact is not set.", update.Errors, StringComparison.Ordinal);
    }

    private static CommandLineProcess CreateProgram(PublisherStandIn publisher) => new()
    {
        Environment =
        {
            ["Update__Page"] = publisher.Address + PublisherStandIn.PagePath,
            ["Update__Contact"] = "desk@records.example",
            ["Update__Lists"] = "participating",
            ["Update__MaximumAgeDays"] = "3650",
            ["Update__IntervalSeconds"] = "0",
            ["Update__RowLossPercent"] = "100",
            ["Outbound__PrivateHosts"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{publisher.Port}"),
        },
    };
}
