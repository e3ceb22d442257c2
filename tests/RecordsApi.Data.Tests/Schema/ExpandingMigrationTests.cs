using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using RecordsApi.Data.PostgreSql;
using RecordsApi.Data.Sqlite;

namespace RecordsApi.Data.Tests.Schema;

/// <summary>A migration whose name begins with <c>Expand</c> may only add what a program without it neither reads nor has to write.</summary>
public sealed class ExpandingMigrationTests
{
    public static TheoryData<string, bool> Examples => new()
    {
        { nameof(ExpandByNullableColumn), true },
        { nameof(ExpandByColumnWithDefault), true },
        { nameof(ExpandByTableWithIndex), true },
        { nameof(ExpandByRequiredColumn), false },
        { nameof(ExpandByUniqueIndex), false },
        { nameof(ExpandByRemoval), false },
    };

    [Fact]
    public void Every_migration_named_Expand_only_adds() => Assert.All(
        new[] { typeof(SqliteDatabaseProvider).Assembly, typeof(PostgreSqlDatabaseProvider).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<MigrationAttribute>() is not null && type.Name.StartsWith("Expand", StringComparison.Ordinal)),
        type => Assert.True(OnlyAdds((Migration)Activator.CreateInstance(type)!), type.FullName));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Migration_that_an_older_program_would_notice_may_not_be_named_Expand(string example, bool isAllowed) => Assert.Equal(
        isAllowed, OnlyAdds((Migration)Activator.CreateInstance(typeof(ExpandingMigrationTests).GetNestedType(example, BindingFlags.NonPublic)!)!));

    private static bool OnlyAdds(Migration migration)
    {
        string[] newTables = [.. migration.UpOperations.OfType<CreateTableOperation>().Select(table => table.Name)];
        return migration.UpOperations.All(operation => operation switch
        {
            CreateTableOperation => true,
            AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
            CreateIndexOperation index => !index.IsUnique || newTables.Contains(index.Table),
            _ => false,
        });
    }

    private sealed class ExpandByNullableColumn : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("Remark", "Sources", nullable: true);
    }

    private sealed class ExpandByColumnWithDefault : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<int>("Pages", "Sources", nullable: false, defaultValue: 1);
    }

    private sealed class ExpandByTableWithIndex : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable("Remarks", table => new { Id = table.Column<int>(), Text = table.Column<string>() });
            migrationBuilder.CreateIndex("IX_Remarks_Text", "Remarks", "Text", unique: true);
        }
    }

    private sealed class ExpandByRequiredColumn : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("Remark", "Sources", nullable: false);
    }

    private sealed class ExpandByUniqueIndex : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateIndex("IX_Sources_Title", "Sources", "Title", unique: true);
    }

    private sealed class ExpandByRemoval : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("Title", "Sources");
    }
}
