using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using RecordsApi.Data.Caching;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data;

/// <summary>The register in a database.</summary>
public sealed partial class RegisterContext(DbContextOptions<RegisterContext> options) : DbContext(options), IRegisterConnection
{
    private IStatementExecutor? executor;

    /// <summary>What differs from one database to the next.</summary>
    public IRegisterDatabaseProvider Provider { get; } = options.FindExtension<DatabaseProviderExtension>()?.Provider
        ?? throw new InvalidOperationException("The options of the context name no database provider.");

    /// <summary>The connection string, read without building the model.</summary>
    public string ConnectionString { get; } = options.FindExtension<DatabaseProviderExtension>()?.ConnectionString
        ?? RelationalOptionsExtension.Extract(options).ConnectionString ?? "";

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

    /// <summary>Whether the register may have newer information than that of a timestamp; it may where its newest timestamp is not known.</summary>
    public bool IsHistorical(DateTimeOffset knownAt) => !(knownAt >= KnownThrough);

    /// <summary>Whether it may make the database if it is not there yet.</summary>
    public bool CanCreateDatabase { get; set; }

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
        HasTemporalFilter<MeetingSource>(modelBuilder);
        HasTemporalFilter<Publication>(modelBuilder);
        HasTemporalFilter<Listing>(modelBuilder);
        HasTemporalFilter<FacilityPublication>(modelBuilder);
        HasTemporalFilter<Facility>(modelBuilder);
        HasTemporalFilter<FacilityName>(modelBuilder);
        HasTemporalFilter<FacilityObservation>(modelBuilder);
        HasTemporalFilter<FacilityTerm>(modelBuilder);
    }

    private void HasTemporalFilter<T>(ModelBuilder modelBuilder)
        where T : class, ITemporalFact => modelBuilder.Entity<T>()
            .HasQueryFilter(f => f.RecordedAt <= KnownAt && (f.SupersededAt == null || f.SupersededAt > KnownAt));
}
