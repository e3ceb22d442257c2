namespace RecordsApi.Data.Exports;

/// <summary>
/// A database file for readers: the records of lists as tables with keys, views that answer first questions, and the documentation of
/// all of them. The same records in the same order give the same bytes.
/// </summary>
public interface IExportDatabase : IAsyncDisposable
{
    /// <summary>The tables and views that a reader uses, once the file is complete.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Adds a table.</summary>
    /// <exception cref="System.Data.Common.DbException">The file cannot be written.</exception>
    IExportTableWriter AddTable(ExportTable table);

    /// <summary>Adds the indexes, views and documentation, and completes the file.</summary>
    /// <param name="facts">What the file says about itself.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="System.Data.Common.DbException">The file cannot be written.</exception>
    void Complete(IReadOnlyList<ExportFact> facts, CancellationToken cancellationToken);
}
