using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Storage;

/// <summary>The tables as they are read and written without the context's model.</summary>
public sealed class TableShapeTests
{
    /// <summary>The entities that have a table.</summary>
    public static TheoryData<Type> Entities => [.. typeof(RegisterContext).GetProperties()
        .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
        .Select(p => p.PropertyType.GetGenericArguments()[0])];

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task The_shape_of_a_table_is_the_one_the_model_gives_it(Type entity)
    {
        using var register = new RegisterFile();
        await using var context = register.CreateDbContext();
        await context.Database.MigrateAsync();
        var mapped = context.Model.FindEntityType(entity)!;

        var shaped = await (Task<string>)typeof(TableShapeTests).GetMethod(nameof(Described), [typeof(RegisterContext)])!
            .MakeGenericMethod(entity).Invoke(null, [context])!;

        Assert.Equal(Described(mapped), shaped);
    }

    public static async Task<string> Described<T>(RegisterContext context)
        where T : class
    {
        var shape = TableShape<T>.Of;
        var key = await shape.KeyAsync(context, CancellationToken.None);
        return Described(shape.Name, shape.Columns.Select(c => c.Name), key.Select(c => c.Name), TableShape<T>.OnlyStanding);
    }

    private static string Described(IEntityType entity) => Described(
        entity.GetTableName()!, entity.GetProperties().Select(p => p.GetColumnName()),
        entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()), entity.GetDeclaredQueryFilters().Count > 0);

    private static string Described(string table, IEnumerable<string> columns, IEnumerable<string> key, bool onlyStanding) =>
        $"{table}: {string.Join(", ", columns.Order(StringComparer.Ordinal))}; key {string.Join(", ", key)}; only what stands: {onlyStanding}";
}
