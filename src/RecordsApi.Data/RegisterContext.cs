using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RecordsApi.Data.Caching;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Versioning;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Domain.Updating;

namespace RecordsApi.Data;

/// <summary>The register in a database.</summary>
public sealed class RegisterContext(DbContextOptions<RegisterContext> options) : DbContext(options), IRegisterConnection
{
    private IStatementExecutor? executor;

    /// <summary>What differs from one database to the next.</summary>
    public IRegisterDatabaseProvider Provider { get; } = options.FindExtension<DatabaseProviderExtension>()?.Provider
        ?? throw new InvalidOperationException("The options of the context name no database provider.");

    /// <summary>The connection string, read without building the model.</summary>
    public string ConnectionString { get; } = RelationalOptionsExtension.Extract(options).ConnectionString ?? "";

    /// <summary>
    /// The timestamp (UTC) as known at which facts are read; by default as they are known now. Status events are not narrowed by it,
    /// because those that were superseded stay addressable.
    /// </summary>
    public DateTimeOffset KnownAt { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>The newest timestamp (UTC) from which anything in the register was known; null where that is not needed or not known.</summary>
    public DateTimeOffset? KnownThrough { get; internal set; }

    /// <summary>What was computed for the dataset version that is read; null where the register may change while it is read.</summary>
    public CacheGeneration? Cache { get; private set; }

    /// <summary>Runs statements on the connection of the context, inside its transaction or snapshot.</summary>
    public IStatementExecutor Statements => executor ??= new ContextStatementExecutor(this);

    /// <summary>Reads a snapshot, until the context is disposed.</summary>
    internal void UseSnapshot(IStatementExecutor statements, DateTimeOffset knownAt, DateTimeOffset? knownThrough, CacheGeneration? cache) =>
        (executor, KnownAt, KnownThrough, Cache) = (statements, knownAt, knownThrough, cache);

    /// <summary>Whether the register may know more by now than at a timestamp.</summary>
    public bool IsHistorical(DateTimeOffset knownAt) => !(knownAt >= KnownThrough);

    /// <summary>Whether it may make the database if it is not there yet.</summary>
    public bool CanCreateDatabase { get; set; }

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

    /// <summary>Which process runs a job.</summary>
    public DbSet<JobLease> JobLeases => Set<JobLease>();

    /// <summary>Sets up the connection, which EF Core otherwise does when it first uses it.</summary>
    public void SetUpConnection() => _ = Database.GetDbConnection();

    DbConnection IRegisterConnection.Connection => Database.GetDbConnection();

    DbTransaction? IRegisterConnection.Transaction => Database.CurrentTransaction?.GetDbTransaction();

    DbContext IRegisterConnection.Context => this;

    Task IRegisterConnection.OpenAsync(CancellationToken cancellation) => Database.OpenConnectionAsync(cancellation);

    Task IRegisterConnection.CloseAsync() => Database.CloseConnectionAsync();

    /// <inheritdoc />
    public override void Dispose()
    {
        ResetState();
        base.Dispose();
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        ResetState();
        return base.DisposeAsync();
    }

    // A pooled context is rented again.
    private void ResetState()
    {
        CanCreateDatabase = false;
        (KnownAt, KnownThrough, Cache, executor) = (DateTimeOffset.MaxValue, null, null, null);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTimestampConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegisterContext).Assembly);
        Provider.ConfigureModel(modelBuilder);
        HasTemporalFilter<Source>(modelBuilder);
        HasTemporalFilter<Agency>(modelBuilder);
        HasTemporalFilter<AgencyName>(modelBuilder);
        HasTemporalFilter<AgencyOri>(modelBuilder);
        HasTemporalFilter<Agreement>(modelBuilder);
        HasTemporalFilter<AgencyTenure>(modelBuilder);
        HasTemporalFilter<SignedDay>(modelBuilder);
        HasTemporalFilter<AgreementDocument>(modelBuilder);
        HasTemporalFilter<Decision>(modelBuilder);
        HasTemporalFilter<DecisionSource>(modelBuilder);
        HasTemporalFilter<Meeting>(modelBuilder);
        HasTemporalFilter<Publication>(modelBuilder);
        HasTemporalFilter<Listing>(modelBuilder);
    }

    private void HasTemporalFilter<T>(ModelBuilder modelBuilder)
        where T : class, ITemporalFact => modelBuilder.Entity<T>()
            .HasQueryFilter(f => f.RecordedAt <= KnownAt && (f.SupersededAt == null || f.SupersededAt > KnownAt));
}

/// <summary>Converts timestamps to ISO 8601 text in UTC with a fixed width, so that text order is time order.</summary>
public sealed class UtcTimestampConverter() : ValueConverter<DateTimeOffset, string>(m => UtcTimestamp.Format(m), t => UtcTimestamp.Parse(t));
