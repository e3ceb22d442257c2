using System.Reflection;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Writing;

/// <summary>
/// Maps a row type to its table in the same way as the EF Core model: one column for each settable property. Built without the
/// model, because building the model takes longer than a small import.
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

    /// <summary>The mapping of the row type.</summary>
    public static TableMapping<T> Instance { get; } = new();

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>Columns of the table.</summary>
    public IReadOnlyList<TableColumn<T>> Columns { get; }

    /// <summary>Returns the column with a name.</summary>
    public TableColumn<T> this[string name] => Columns.First(column => column.Name == name);

    /// <summary>Returns the columns of the primary key, in key order.</summary>
    public async Task<IReadOnlyList<TableColumn<T>>> GetKeyColumnsAsync(IRegisterConnection register, CancellationToken cancellation) =>
        key ??= [.. (await register.Provider.Schema.ReadPrimaryKeyAsync(register, Name, cancellation)).Select(name => this[name])];

    /// <summary>Whether only current rows are read, as with the context's query filters. Status events are always read completely.</summary>
    public static bool ReadsCurrentOnly { get; } = typeof(T).IsAssignableTo(typeof(ITemporalFact)) && typeof(T) != typeof(StatusEvent);

    /// <summary>Reads all rows; of temporal facts, the current ones.</summary>
    /// <param name="register">The connection.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="order">Names of the columns to sort by; if empty, rows are returned in storage order.</param>
    public Task<List<T>> ReadAsync(IRegisterConnection register, CancellationToken cancellation, params string[] order) =>
        ReadAsync(register, "1 = 1", [], cancellation, order);

    /// <summary>Reads the rows that meet a condition, superseded facts included.</summary>
    /// <param name="register">The connection.</param>
    /// <param name="condition">The condition, in SQL.</param>
    /// <param name="values">Values of the parameters in the condition.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<List<T>> ReadAllVersionsAsync(
        IRegisterConnection register, string condition, IEnumerable<(string Name, string Value)> values, CancellationToken cancellation) =>
        ReadAsync(register, $"WHERE {condition}", values, cancellation);

    /// <summary>Reads the rows that meet a condition; of temporal facts, the current ones.</summary>
    /// <param name="register">The connection.</param>
    /// <param name="condition">The condition, in SQL.</param>
    /// <param name="values">Values of the parameters in the condition.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="order">Names of the columns to sort by; if empty, rows are returned in storage order.</param>
    public Task<List<T>> ReadAsync(
        IRegisterConnection register, string condition, IEnumerable<(string Name, string Value)> values, CancellationToken cancellation, params string[] order)
    {
        var current = ReadsCurrentOnly ? "\"SupersededAt\" IS NULL AND " : "";
        var ordered = order.Length == 0 ? "" : $" ORDER BY {string.Join(", ", order.Select(name => this[name].QuotedName))}";
        return ReadAsync(register, $"WHERE {current}({condition}){ordered}", values, cancellation);
    }

    private async Task<List<T>> ReadAsync(
        IRegisterConnection register, string clauses, IEnumerable<(string Name, string Value)> values, CancellationToken cancellation)
    {
        var rows = new List<T>();
        var reader = new RowReader<T>(register.Provider);
        await register.ForEachRowAsync($"SELECT {SelectList} FROM \"{Name}\" {clauses}", values, record => rows.Add(reader.Read(record)), cancellation);
        return rows;
    }

    /// <summary>The column list of a SELECT, in the order in which <see cref="RowReader{T}"/> reads them.</summary>
    public string SelectList => string.Join(", ", Columns.Select(column => column.QuotedName));
}
