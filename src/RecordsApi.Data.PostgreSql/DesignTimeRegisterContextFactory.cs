using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.PostgreSql;

/// <summary>Makes a context for the migrations tool, which does not connect; the service never uses it.</summary>
internal sealed class DesignTimeRegisterContextFactory : IDesignTimeDbContextFactory<RegisterContext>
{
    /// <inheritdoc />
    public RegisterContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<RegisterContext>().UseDatabase(PostgreSqlDatabaseProvider.Instance, "Host=localhost;Database=register").Options);
}
