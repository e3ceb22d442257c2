using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Writing;

/// <summary>
/// The table that keeps rows of a type, as the context's model maps it: one column for each property that can be set. It
/// is made without the model, which takes a new process longer to build than an import has.
/// </summary>
internal sealed class TableMapping<T>
    where T : class
{
    private IReadOnlyList<TableColumn<T>>? key;

    private TableMapping()
    {
        Name = typeof(RegisterContext).GetProperties().Single(set => set.PropertyType == typeof(DbSet<T>)).Name;
        Columns = [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null).Select(TableColumn<T>.ForProperty)];
    }

    /// <summary>The shape.</summary>
    public static TableMapping<T> Instance { get; } = new();

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<TableColumn<T>> Columns { get; }

    /// <summary>The column of a name.</summary>
    public TableColumn<T> this[string name] => Columns.First(column => column.Name == name);

    /// <summary>The columns of the primary key, in its order.</summary>
    public async Task<IReadOnlyList<TableColumn<T>>> GetKeyColumnsAsync(IRegisterConnection register, CancellationToken cancellation) =>
        key ??= [.. (await register.Provider.Schema.ReadPrimaryKeyAsync(register, Name, cancellation)).Select(name => this[name])];

    /// <summary>Whether only rows that stand are read, as the context's own questions do. Of steps also those that do no more.</summary>
    public static bool ReadsCurrentOnly { get; } = typeof(T).IsAssignableTo(typeof(ITemporalFact)) && typeof(T) != typeof(StatusEvent);

    /// <summary>All rows; of facts those that stand.</summary>
    /// <param name="register">The register.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <param name="order">Names of the columns by which they are ordered; as they lie where there is none.</param>
    public Task<List<T>> ReadAsync(IRegisterConnection register, CancellationToken cancellation, params string[] order) =>
        ReadAsync(register, "1 = 1", [], cancellation, order);

    /// <summary>The rows of which a condition is true; of facts those that stand.</summary>
    /// <param name="register">The register.</param>
    /// <param name="condition">The condition, in SQL.</param>
    /// <param name="values">Values of the parameters it names.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <param name="order">Names of the columns by which they are ordered; as they lie where there is none.</param>
    public async Task<List<T>> ReadAsync(
        IRegisterConnection register, string condition, IEnumerable<(string Name, string Value)> values, CancellationToken cancellation, params string[] order)
    {
        var standing = ReadsCurrentOnly ? "\"SupersededAt\" IS NULL AND " : "";
        var ordered = order.Length == 0 ? "" : $" ORDER BY {string.Join(", ", order.Select(name => this[name].QuotedName))}";
        var rows = new List<T>();
        await register.ForEachRowAsync(
            $"SELECT {string.Join(", ", Columns.Select(column => column.QuotedName))} FROM \"{Name}\" WHERE {standing}({condition}){ordered}", values,
            reader =>
            {
                // Every property that can be set is.
                var row = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
                for (var i = 0; i < Columns.Count; i++)
                    Columns[i].SetFrom(reader, i, row);
                rows.Add(row);
            },
            cancellation);
        return rows;
    }
}
