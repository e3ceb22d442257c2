using RecordsApi.Domain.Model;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes;

/// <summary>Changes with what came with them: one entry for each thing that happened.</summary>
public sealed class ChangeDetailsTests(ChangeDetailsTests.GroupedApiFactory service) : IClassFixture<ChangeDetailsTests.GroupedApiFactory>
{
    private const string Agreement = FloridaTestData.Hialeah;

    [Theory]
    [InlineData("", "1,5")]
    [InlineData("after=1", "5")]
    [InlineData("kind=status-added", "1,5")]
    [InlineData("kind=agreement-added", "1")]
    [InlineData("kind=signed-day-added", "5")]
    [InlineData("status=active", "5")]
    [InlineData("kind=agency-added&status=active", "")]
    [InlineData("agreement=" + Agreement, "1,5")]
    [InlineData("thing=agency", "1")]
    public async Task List_has_one_entry_for_each_thing_that_happened(string filter, string expected)
    {
        var response = await service.GetJsonAsync($"/v1/changes?{filter}");

        Assert.Equal(expected, string.Join(',', response["data"]!.AsArray().Select(change => (string?)change!["id"])));
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Length, (int)response["page"]!["total"]!);
    }

    [Fact]
    public async Task New_agency_is_one_entry_with_its_agreement_and_status()
    {
        var change = (await service.GetJsonAsync("/v1/changes/1"))["data"]!;

        Assert.Equal("The agency Hialeah Police Department was added, with an agreement (task-force: pending since 2025-04-03).", (string?)change["summary"]);
        Assert.Equal(["agreement-added", "status-added"], change["details"]!.AsArray().Select(d => (string?)d!["kind"]));
        Assert.Equal((Agreement, "pending", "2025-04-03", "pending"), ((string?)change["agreementId"], (string?)change["status"], (string?)change["occurredOn"], (string?)change["agreementStatus"]));
        Assert.Equal(["ice-pending-2025-04-03"], change["sourceIds"]!.AsArray().Select(id => (string?)id));
    }

    [Fact]
    public async Task Detail_is_available_by_its_own_number_and_names_the_entry_that_it_came_with()
    {
        var change = (await service.GetJsonAsync("/v1/changes/3"))["data"]!;

        Assert.Equal((3, 1, "status-added"), ((int)change["sequence"]!, (int)change["partOf"]!, (string?)change["kind"]));
    }

    [Fact]
    public async Task Withdrawn_detail_says_what_was_removed_and_that_the_record_remains()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().Change(
            Entry("detail-withdrawn", "agreement", Agreement, 0) with { Before = "2025-07-02", Reason = "The publications and decisions in the register no longer support it." }, "2025-12-30"));
        var change = (await own.GetJsonAsync("/v1/changes/1"))["data"]!;

        Assert.DoesNotContain("agreement was", (string?)change["summary"], StringComparison.Ordinal);
        Assert.EndsWith("was removed. The publications and decisions in the register no longer support it.", (string?)change["summary"], StringComparison.Ordinal);
        Assert.Equal($"http://localhost/v1/agreements/{Agreement}", (string?)change["links"]!["thing"]);
    }

    private static Change Entry(string kind, string thing, string id, long lead) => new()
    {
        Fact = "",
        Kind = kind,
        Thing = thing,
        ThingId = id,
        RecordedAt = default,
        LeadSequence = lead,
        AgencyId = "fl-hialeah-police-department",
        State = "FL",
        AgreementId = thing == "agreement" ? id : null,
    };

    /// <summary>The service over a register whose log has a new agency with its agreement, and a signature.</summary>
    public sealed class GroupedApiFactory : RegisterApiFactory
    {
        public GroupedApiFactory()
            : base(CreateRegister())
        {
        }

        private static RegisterBuilder CreateRegister() => FloridaTestData.CreateRegister()
            .Change(Entry("agency-added", "agency", "fl-hialeah-police-department", 1) with { After = "Hialeah Police Department", SourceIds = "ice-pending-2025-04-03" }, "2025-04-03")
            .Change(Entry("agreement-added", "agreement", Agreement, 1) with { After = Agreement, SourceIds = "ice-pending-2025-04-03" }, "2025-04-03")
            .Change(Status("pending", "2025-04-03", 1), "2025-04-03")
            .Change(Entry("signed-day-added", "agreement", Agreement, 5) with { After = "2025-07-02" }, "2025-07-03")
            .Change(Status("active", "2025-07-02", 5) with { Before = "pending" }, "2025-07-03");

        private static Change Status(string status, string day, long lead) => Entry("status-added", "agreement", Agreement, lead) with
        {
            Status = status,
            OccurredOn = day,
            After = status,
            AgreementStatus = status,
            StatusEventId = $"{Agreement}-{status}",
            SourceIds = "ice-pending-2025-04-03",
        };
    }
}
