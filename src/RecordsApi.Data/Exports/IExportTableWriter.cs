namespace RecordsApi.Data.Exports;

/// <summary>Inserts the rows of a table of an exported database.</summary>
public interface IExportTableWriter : IDisposable
{
    /// <summary>Inserts a row.</summary>
    /// <param name="values">
    /// The values of the columns, in order: texts, 64-bit integers, double-precision numbers, booleans, dates, timestamps (UTC) and null. Lists are JSON texts.
    /// </param>
    /// <exception cref="System.Data.Common.DbException">The row cannot be written.</exception>
    void Insert(ReadOnlySpan<object?> values);
}
