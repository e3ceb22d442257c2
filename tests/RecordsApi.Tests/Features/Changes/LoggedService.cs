using RecordsApi.Register.Model;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes;

/// <summary>The service over a register with a log of six entries.</summary>
public sealed class LoggedService : Service
{
    public LoggedService()
        : base(Register())
    {
    }

    internal static RegisterBuilder Register() => Florida.Register()
        .Change(Of("publication-accepted", "publication", "ice-pending-2025-04-03") with { After = "accepted", PublicationId = "ice-pending-2025-04-03", SourceIds = "ice-pending-2025-04-03" }, "2025-04-03")
        .Change(Of("agency-added", "agency", "fl-port-police") with { AgencyId = "fl-port-police", State = "FL", After = "Port <Police> & \u0001Co" }, "2025-04-04")
        .Change(
            Step(Florida.Hialeah, "fl-hialeah-police-department", "FL", "1230000", "active", "2025-07-02") with
            {
                Before = "pending",
                AgreementStatus = "active",
                PublicationId = "ice-participating-2025-07-03",
                SourceIds = "ice-participating-2025-07-03",
            }, "2025-07-03")
        .Change(Step(Florida.Baldwin, "al-baldwin-county-sheriffs-office", "AL", "01003", "delisted", "2025-07-03") with { Before = "active", AgreementStatus = "delisted" }, "2025-07-04")
        .Change(
            Step(Florida.Miami, "fl-miami-police-department", "FL", "1245000", "approved", "2025-06-17") with
            {
                Before = null,
                AgreementStatus = "active",
                DecisionId = "fl-miami-2025-06-17-vote-1",
                SourceIds = "miami-minutes-2025-06-17 other",
            }, "2025-06-17", "2025-12-29")
        .Change(Step(Florida.Miami, "fl-miami-police-department", "FL", "1245000", "pending", "2025-06-20") with
        {
            Kind = "status-superseded",
            Before = "pending",
            After = null,
            AgreementStatus = "active",
        }, "2025-06-20", "2025-12-30");

    private static Change Of(string kind, string thing, string id) =>
        new() { Fact = "", Kind = kind, Thing = thing, ThingId = id, RecordedAt = default };

    private static Change Step(string agreement, string agency, string state, string jurisdiction, string status, string day) =>
        Of("status-added", "agreement", agreement) with
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
