using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RecordsApi.Data.Sqlite;

/// <summary>Makes a context for the migrations tool; the service never uses it.</summary>
internal sealed class DesignTimeRegisterContextFactory : IDesignTimeDbContextFactory<RegisterContext>
{
    /// <inheritdoc />
    public RegisterContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<RegisterContext>().UseSqliteRegister("Data Source=:memory:").Options);
}
