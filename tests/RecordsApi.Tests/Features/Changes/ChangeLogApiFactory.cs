using RecordsApi.Domain.Model;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes;

/// <summary>The service over a register whose change log has six entries.</summary>
public sealed class ChangeLogApiFactory : RegisterApiFactory
{
    public ChangeLogApiFactory()
        : base(CreateRegister())
    {
    }

    internal static RegisterBuilder CreateRegister() => FloridaTestData.CreateRegister()
        .Change(CreateChange("publication-accepted", "publication", "ice-pending-2025-04-03") with { After = "accepted", PublicationId = "ice-pending-2025-04-03", SourceIds = "ice-pending-2025-04-03" }, "2025-04-03")
        .Change(CreateChange("agency-added", "agency", "fl-port-police") with { AgencyId = "fl-port-police", State = "FL", After = "Port <Police> & \u0001Co" }, "2025-04-04")
        .Change(
            CreateStatusChange(FloridaTestData.Hialeah, "fl-hialeah-police-department", "FL", "1230000", "active", "2025-07-02") with
            {
                Before = "pending",
                AgreementStatus = "active",
                PublicationId = "ice-participating-2025-07-03",
                SourceIds = "ice-participating-2025-07-03",
            }, "2025-07-03")
        .Change(CreateStatusChange(FloridaTestData.BaldwinCounty, "al-baldwin-county-sheriffs-office", "AL", "01003", "delisted", "2025-07-03") with { Before = "active", AgreementStatus = "delisted" }, "2025-07-04")
        .Change(
            CreateStatusChange(FloridaTestData.Miami, "fl-miami-police-department", "FL", "1245000", "approved", "2025-06-17") with
            {
                Before = null,
                AgreementStatus = "active",
                DecisionId = "fl-miami-2025-06-17-vote-1",
                SourceIds = "miami-minutes-2025-06-17 other",
            }, "2025-06-17", "2025-12-29")
        .Change(CreateStatusChange(FloridaTestData.Miami, "fl-miami-police-department", "FL", "1245000", "pending", "2025-06-20") with
        {
            Kind = "status-superseded",
            Before = "pending",
            After = null,
            AgreementStatus = "active",
        }, "2025-06-20", "2025-12-30");

    private static Change CreateChange(string kind, string thing, string id) =>
        new() { Fact = "", Kind = kind, Thing = thing, ThingId = id, RecordedAt = default };

    private static Change CreateStatusChange(string agreement, string agency, string state, string jurisdiction, string status, string day) =>
        CreateChange("status-added", "agreement", agreement) with
        {
            AgreementId = agreement,
            AgencyId = agency,
            State = state,
            JurisdictionId = jurisdiction,
            Status = status,
            OccurredOn = day,
            After = status,
            StatusEventId = $"{agreement}-e1",
        };
}
