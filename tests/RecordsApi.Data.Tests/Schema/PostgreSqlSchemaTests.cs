using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using RecordsApi.Data.PostgreSql;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Data.Tests.Schema;

public sealed class PostgreSqlSchemaTests : IDisposable
{
    private readonly TemporaryRegister register = new();

    [Fact]
    public void Every_text_column_of_the_model_has_the_collation_C()
    {
        using var context = new RegisterContext(new DbContextOptionsBuilder<RegisterContext>().UseDatabase(PostgreSqlDatabaseProvider.Instance, "Host=localhost;Database=none").Options);
        var columns = context.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(table => table.GetProperties()).Where(column => column.GetColumnType() == "text").ToList();

        Assert.NotEmpty(columns);
        Assert.Empty(columns.Where(column => column.GetCollation() != "C").Select(column => $"{column.DeclaringType.Name}.{column.Name}"));
    }

    [PostgreSqlFact]
    public async Task Every_text_column_of_the_database_has_the_collation_C()
    {
        Assert.False(await register.Build.Schema.PrepareAsync(CancellationToken.None));
        await using var context = register.CreateDbContext();

        Assert.Empty(await context.Database.SqlQueryRaw<string>(
            """
            SELECT table_name || '.' || column_name AS "Value" FROM information_schema.columns
            WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
            """).ToListAsync());
    }

    [PostgreSqlFact]
    public async Task Autovacuum_does_not_truncate_any_table_of_the_model()
    {
        Assert.False(await register.Build.Schema.PrepareAsync(CancellationToken.None));
        await using var context = register.CreateDbContext();
        var tables = context.Model.GetEntityTypes().Select(table => table.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(tables, await context.Database.SqlQueryRaw<string>(
            """
            SELECT relname::text AS "Value" FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND 'vacuum_truncate=false' = ANY (reloptions) ORDER BY relname
            """).ToListAsync());
    }

    [PostgreSqlFact]
    public async Task Migration_that_is_broken_off_leaves_nothing_behind()
    {
        await using var context = register.CreateDbContext();
        await context.Provider.Schema.MigrateAsync(context, CancellationToken.None);
        TestDatabase.Execute(register.PathTo("register.db"), "DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE VIEW \"Sources\" AS SELECT 1 AS one");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Provider.Schema.MigrateAsync(context, CancellationToken.None));
        Assert.Equal(0, await context.Database.SqlQueryRaw<int>("SELECT COUNT(*)::int AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()").SingleAsync());

        TestDatabase.Execute(register.PathTo("register.db"), "DROP VIEW \"Sources\"");
        Assert.False(await register.Build.Schema.PrepareAsync(CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task Old_tables_are_kept_in_another_schema()
    {
        await register.Build.Schema.PrepareAsync(CancellationToken.None);
        TestDatabase.Execute(register.PathTo("register.db"), "UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '20000101000000_Initial'");

        Assert.StartsWith("schema public_old_1 of ", await register.Build.Schema.RenameOlderDatabaseAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.False(await register.Build.Schema.PrepareAsync(CancellationToken.None));
    }

    public void Dispose() => register.Dispose();
}
