using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Data.Writing;

namespace RecordsApi.Data.Tests.Writing;

/// <summary>The table mappings of the bulk writer agree with the EF Core model.</summary>
public sealed class TableShapeTests
{
    /// <summary>The entities with a table.</summary>
    public static TheoryData<Type> Entities => [.. typeof(RegisterContext).GetProperties()
        .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
        .Select(p => p.PropertyType.GetGenericArguments()[0])];

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task Table_mapping_equals_the_EF_Core_model(Type entity)
    {
        using var register = new TemporaryRegister();
        await using var context = register.CreateDbContext();
        await context.Provider.Schema.MigrateAsync(context, CancellationToken.None);
        var mapped = context.Model.FindEntityType(entity)!;

        var shaped = await (Task<string>)typeof(TableShapeTests).GetMethod(nameof(DescribeTable), [typeof(RegisterContext)])!
            .MakeGenericMethod(entity).Invoke(null, [context])!;

        Assert.Equal(DescribeTable(mapped), shaped);
    }

    public static async Task<string> DescribeTable<T>(RegisterContext context)
        where T : class
    {
        var shape = TableMapping<T>.Instance;
        var key = await shape.GetKeyColumnsAsync(context, CancellationToken.None);
        return DescribeTable(shape.Name, shape.Columns.Select(c => c.Name), key.Select(c => c.Name), TableMapping<T>.ReadsCurrentOnly);
    }

    private static string DescribeTable(IEntityType entity) => DescribeTable(
        entity.GetTableName()!, entity.GetProperties().Select(p => p.GetColumnName()),
        entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()), entity.GetDeclaredQueryFilters().Count > 0);

    private static string DescribeTable(string table, IEnumerable<string> columns, IEnumerable<string> key, bool onlyCurrent) =>
        $"{table}: {string.Join(", ", columns.Order(StringComparer.Ordinal))}; key {string.Join(", ", key)}; current rows only: {onlyCurrent}";
}
