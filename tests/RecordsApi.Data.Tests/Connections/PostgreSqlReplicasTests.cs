using Microsoft.EntityFrameworkCore;
using Npgsql;
using RecordsApi.Data.PostgreSql;
using RecordsApi.Data.PostgreSql.Connections;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Tests.Connections;

/// <summary>Which server of several is connected to.</summary>
public sealed class PostgreSqlReplicasTests
{
    private const string OneHost = "Host=db1;Database=register;Username=records";
    private const string ThreeHosts = "Host=db1,db2:5433,db3;Database=register;Username=records";

    [Theory]
    [InlineData(OneHost, false)]
    [InlineData(ThreeHosts, true)]
    [InlineData(ThreeHosts + ";Target Session Attributes=primary", false)]
    [InlineData(ThreeHosts + ";Target Session Attributes=any", true)]
    public void Reads_go_to_replicas_where_several_hosts_are_named(string connectionString, bool hasReplicas) =>
        Assert.Equal(hasReplicas, PostgreSqlDatabaseProvider.Instance.HasReplicas(connectionString));

    [Fact]
    public void Writes_go_to_the_primary_server() => Assert.Equal("primary", GetTarget(PostgreSqlConnectionStrings.Pooled(ThreeHosts)));

    [Fact]
    public void Reads_go_to_a_replica() => Assert.Equal("prefer-standby", GetTarget(PostgreSqlConnectionStrings.ForReplica(ThreeHosts)));

    [Fact]
    public void Reads_go_to_the_kind_of_server_that_is_configured() =>
        Assert.Equal("standby", GetTarget(PostgreSqlConnectionStrings.ForReplica(ThreeHosts + ";Target Session Attributes=standby")));

    [Fact]
    public void One_host_is_connected_to_whatever_it_is() => Assert.Null(GetTarget(PostgreSqlConnectionStrings.Pooled(OneHost)));

    [Fact]
    public void Context_names_all_servers()
    {
        using var context = new RegisterContext(new DbContextOptionsBuilder<RegisterContext>().UseDatabase(PostgreSqlDatabaseProvider.Instance, ThreeHosts).Options);

        Assert.True(context.Provider.HasReplicas(context.ConnectionString));
    }

    [Fact]
    public void Interval_of_looking_at_lost_hosts_can_be_configured() =>
        Assert.Equal(7, new NpgsqlConnectionStringBuilder(PostgreSqlConnectionStrings.Pooled(ThreeHosts + ";Host Recheck Seconds=7")).HostRecheckSeconds);

    private static string? GetTarget(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).TargetSessionAttributes;
}
