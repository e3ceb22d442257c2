namespace RecordsApi.Data.Exports;

/// <summary>Creates database files for readers. Their format does not depend on the database that the register is in.</summary>
public interface IExportDatabaseFactory
{
    /// <summary>Creates a file. An incomplete one is left behind where writing fails; the caller removes it.</summary>
    /// <param name="path">The file, which does not exist yet.</param>
    /// <exception cref="System.Data.Common.DbException">The file cannot be created.</exception>
    IExportDatabase Create(string path);

    /// <summary>
    /// Copies the register that a read snapshot sees to a file, which mirrors can use as their database, without what is not public: keys, the audit log,
    /// stored responses to writes and secrets.
    /// </summary>
    /// <param name="register">The register, inside a read snapshot.</param>
    /// <param name="path">The file, which does not exist yet.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task CopyRegisterAsync(RegisterContext register, string path, CancellationToken cancellationToken);
}
