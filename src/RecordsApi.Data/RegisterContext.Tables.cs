using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Versioning;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Updating;
using RecordsApi.Domain.Webhooks;

namespace RecordsApi.Data;

public sealed partial class RegisterContext
{
    /// <summary>Jurisdictions.</summary>
    public DbSet<Jurisdiction> Jurisdictions => Set<Jurisdiction>();

    /// <summary>Which jurisdiction lies in which.</summary>
    public DbSet<JurisdictionAncestor> JurisdictionAncestors => Set<JurisdictionAncestor>();

    /// <summary>Agencies.</summary>
    public DbSet<Agency> Agencies => Set<Agency>();

    /// <summary>Names under which agencies were printed.</summary>
    public DbSet<AgencyName> AgencyNames => Set<AgencyName>();

    /// <summary>ORIs of agencies.</summary>
    public DbSet<AgencyOri> AgencyOris => Set<AgencyOri>();

    /// <summary>Programs.</summary>
    public DbSet<AgreementProgram> Programs => Set<AgreementProgram>();

    /// <summary>Models of programs.</summary>
    public DbSet<AgreementModel> Models => Set<AgreementModel>();

    /// <summary>Agreements.</summary>
    public DbSet<Agreement> Agreements => Set<Agreement>();

    /// <summary>The states of agreements: the temporal read model.</summary>
    public DbSet<AgreementState> AgreementStates => Set<AgreementState>();

    /// <summary>Changes in the number of agreements of each kind, by date, as currently known.</summary>
    public DbSet<AgreementCountDelta> AgreementCountDeltas => Set<AgreementCountDelta>();

    /// <summary>Which agency is party to an agreement, from when.</summary>
    public DbSet<AgencyTenure> AgencyTenures => Set<AgencyTenure>();

    /// <summary>Signing days as printed over time.</summary>
    public DbSet<SignedDay> SignedDays => Set<SignedDay>();

    /// <summary>Documents of agreements.</summary>
    public DbSet<AgreementDocument> Documents => Set<AgreementDocument>();

    /// <summary>Status events.</summary>
    public DbSet<StatusEvent> StatusEvents => Set<StatusEvent>();

    /// <summary>What sources say of the status events on which they disagree.</summary>
    public DbSet<StatusEventAssertion> StatusEventAssertions => Set<StatusEventAssertion>();

    /// <summary>Sources of status events.</summary>
    public DbSet<StatusEventSource> StatusEventSources => Set<StatusEventSource>();

    /// <summary>Decisions.</summary>
    public DbSet<Decision> Decisions => Set<Decision>();

    /// <summary>Sources of decisions.</summary>
    public DbSet<DecisionSource> DecisionSources => Set<DecisionSource>();

    /// <summary>Meetings.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>Sources of meetings.</summary>
    public DbSet<MeetingSource> MeetingSources => Set<MeetingSource>();

    /// <summary>Publications.</summary>
    public DbSet<Publication> Publications => Set<Publication>();

    /// <summary>Rows of publications.</summary>
    public DbSet<PublicationRow> PublicationRows => Set<PublicationRow>();

    /// <summary>Distinct rows as printed.</summary>
    public DbSet<PrintedListRow> PrintedRows => Set<PrintedListRow>();

    /// <summary>Remarks on printed rows.</summary>
    public DbSet<RowRemark> RowRemarks => Set<RowRemark>();

    /// <summary>Listings.</summary>
    public DbSet<Listing> Listings => Set<Listing>();

    /// <summary>Doubtful renames.</summary>
    public DbSet<ReviewItem> ReviewItems => Set<ReviewItem>();

    /// <summary>Rows of files of decisions, from which decisions are derived.</summary>
    public DbSet<DecisionFact> DecisionFacts => Set<DecisionFact>();

    /// <summary>Rows of files of basic ordering agreements, from which these agreements are derived.</summary>
    public DbSet<OrderingAgreementFact> OrderingAgreementFacts => Set<OrderingAgreementFact>();

    /// <summary>Unheld publications: known to exist, but without a file in the register.</summary>
    public DbSet<UnheldPublication> UnheldPublications => Set<UnheldPublication>();

    /// <summary>Rulings on doubtful cases.</summary>
    public DbSet<Ruling> Rulings => Set<Ruling>();

    /// <summary>Sources.</summary>
    public DbSet<Source> Sources => Set<Source>();

    /// <summary>The change log.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>The versions that the register had.</summary>
    public DbSet<DatasetVersion> DatasetVersions => Set<DatasetVersion>();

    /// <summary>The dataset metadata.</summary>
    public DbSet<DatasetMetadataEntry> DatasetMetadata => Set<DatasetMetadataEntry>();

    /// <summary>API keys.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>The audit log.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Stored responses of writes, for idempotency keys.</summary>
    public DbSet<IdempotentResponse> IdempotentResponses => Set<IdempotentResponse>();

    /// <summary>What was last retrieved from the publisher.</summary>
    public DbSet<RetrievedFile> RetrievedFiles => Set<RetrievedFile>();

    /// <summary>The alarms that are not over.</summary>
    public DbSet<RaisedAlarm> RaisedAlarms => Set<RaisedAlarm>();

    /// <summary>Alarms that were raised and that were over.</summary>
    public DbSet<AlarmEvent> AlarmEvents => Set<AlarmEvent>();

    /// <summary>Webhooks.</summary>
    public DbSet<WebhookSubscription> WebhookSubscriptions => Set<WebhookSubscription>();

    /// <summary>Attempts to deliver messages to webhooks.</summary>
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    /// <summary>Which process runs a job.</summary>
    public DbSet<JobLease> JobLeases => Set<JobLease>();
}
