using System.Data.Common;
using System.Runtime.CompilerServices;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Writing;

/// <summary>Makes rows of a table from one result of a statement.</summary>
/// <param name="provider">The provider of the database.</param>
internal sealed class RowReader<T>(IRegisterDatabaseProvider provider)
    where T : class
{
    private readonly ColumnReader<T>[] columnReaders = [.. TableMapping<T>.Instance.Columns.Select(column => column.CreateReader())];
    private IUtf8Columns? columns;
    private int[]? ordinals;

    /// <summary>
    /// Finds columns by their names. Otherwise the first columns of the result are those of <see cref="TableMapping{T}.SelectList"/>.
    /// </summary>
    public bool FindsColumnsByName { get; init; }

    /// <summary>Makes a row of the current record.</summary>
    public T Read(DbDataReader reader)
    {
        if (columns is null)
        {
            columns = provider.GetColumns(reader);
            ordinals = FindsColumnsByName ? [.. TableMapping<T>.Instance.Columns.Select(column => reader.GetOrdinal(column.Name))] : null;
        }

        // All settable properties are assigned below.
        var row = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        for (var i = 0; i < columnReaders.Length; i++)
            columnReaders[i].Read(columns, ordinals is null ? i : ordinals[i], row);
        return row;
    }
}
